internal import Troubleshooting

/// What could stand in a place instead of what does stand there.
struct Choices: Sendable {
  private let facts: [String: [String]]
  /// The facts that a conversation asks.
  let asked: [String]
  let flows: [String]
  let diagnoses: [String]
  let families: [String]
  let tasks: [String]
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let all = knowledge.facts.all
    facts = Dictionary(
      all.map { ($0.name, Self.values(of: $0, knowledge)) }, uniquingKeysWith: { first, _ in first }
    )
    asked = all.filter { $0.ask != nil }.map(\.name)
    flows = knowledge.flows.all.map(\.name)
    diagnoses = knowledge.diagnoses.all.map(\.name)
    families = ["other", "no-internet", "ports-swapped", "wrong-password"]
    tasks = knowledge.tasks.all.map(\.name)
  }

  private static func values(of fact: Fact, _ knowledge: Knowledge) -> [String] {
    switch fact.kind {
    case .yesNo: ["yes", "no"]
    case .reach: ["open", "blocked", "closed"]
    case .program: names(of: .program, knowledge)
    case .security: names(of: .security, knowledge)
    case .system: names(of: .system, knowledge)
    case .provider: knowledge.providers.all.map(\.name)
    case .network: knowledge.networks.all.map(\.name)
    case .port where fact.answers.isEmpty: ["25", "465", "587", "993", "995"]
    case .host, .domain: ["mail.elsewhere.example"]
    default: fact.answers.map(\.value.text)
    }
  }

  private static func names(of kind: Guide.Kind, _ knowledge: Knowledge) -> [String] {
    knowledge.guides.all.filter { $0.kind == kind }.map(\.name)
  }

  /// Another value of a fact than some of its values, nil where there is none.
  func value(of fact: String, besides used: [String]) -> String? {
    let name = fact.replacing("$side", with: "smtp")
    guard let values = facts[name] else { return nil }
    // The one that follows in the Knowledge, so that every run makes the same mutants.
    let place = used.last.flatMap { values.firstIndex(of: $0) } ?? -1
    let next = values.dropFirst(place + 1) + values.prefix(place + 1)
    return next.first { !used.contains($0) }
  }

  /// Whether two fixes of a diagnosis are never given together, whatever the side.
  func exclude(_ one: String, _ other: String, in diagnosis: String) -> Bool {
    let names = diagnoses.filter { $0 == diagnosis || $0.hasSuffix("." + diagnosis) }
    return names.allSatisfy { name in
      guard let one = knowledge.fixes["\(name)/\(one)"],
        let other = knowledge.fixes["\(name)/\(other)"]
      else { return true }
      let demands = knowledge.demands(of: knowledge.fixes[other])
      return knowledge.demands(of: knowledge.fixes[one]).contains { test in
        demands.contains(where: test.excludes)
      }
    }
  }

  /// What follows something in a list, round and round; nil if there is nothing else.
  static func next(after word: String, in list: [String]) -> String? {
    let others = list.filter { $0 != word }
    let place = list.prefix { $0 != word }.count
    return others.isEmpty ? nil : others[place % others.count]
  }
}

extension Knowledge {
  /// What must hold for a fix to be given: its own tests, and that there is what these and its values are
  /// taken from.
  fileprivate func demands(of fix: Fix) -> [FactTest] {
    var needed = fix.when.tests.filter { !$0.accepts(nil) }.map(\.fact)
    if let list = fix.each {
      needed += [roles.provider].compactMap(\.self)
      if case .chosen(let fact) = list { needed.append(fact) }
    }
    needed += fix.set.compactMap { if case .fact(let fact) = $0.source { fact } else { nil } }
    needed += needed.filter { facts[$0].ask == nil }.compactMap { facts[$0].lookUp?.base }
    return fix.when.tests
      + needed.map { fact in
        var test = FactTest(fact)
        test.acceptsKnown = true
        return test
      }
  }
}

extension FactTest {
  /// Whether no value passes both.
  fileprivate func excludes(_ other: FactTest) -> Bool {
    let samples = (values + other.values + [Value("something else")]).map(Optional.some) + [nil]
    return fact == other.fact && !samples.contains { accepts($0) && other.accepts($0) }
  }
}
