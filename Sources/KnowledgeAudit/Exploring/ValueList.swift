internal import Troubleshooting

/// Lists the values of a fact by the classes that the tests of the Knowledge tell apart.
struct ValueList {
  private let knowledge: Knowledge
  private let tests: [FactID: [FactTest]]

  init(_ knowledge: Knowledge, tests: [FactID: [FactTest]]) {
    self.knowledge = knowledge
    self.tests = tests
  }

  /// The values of each class: told apart by themselves, or by what is looked up from them.
  func classes(of fact: FactID) -> [[Spectrum.Specimen]] {
    let followers = followers(of: fact)
    var places: [[Bool]: Int] = [:]
    var classes: [[Spectrum.Specimen]] = []
    for specimen in specimens(of: fact) {
      let session = followers.isEmpty ? nil : session(fact, specimen)
      let own = (tests[fact] ?? []).map { $0.accepts(specimen.value) }
      let marks = followers.flatMap { other in
        (tests[other] ?? []).map { $0.accepts(session?.value(of: other)) }
      }
      if let place = places[own + marks] {
        classes[place].append(specimen)
      } else {
        places[own + marks] = classes.count
        classes.append([specimen])
      }
    }
    return classes
  }

  private func session(_ fact: FactID, _ specimen: Spectrum.Specimen) -> Session {
    var given = [Assignment(knowledge.facts[fact].name, specimen.value.text)]
    if let version = knowledge.roles.version, let value = specimen.version {
      given.append(Assignment(knowledge.facts[version].name, value.text))
    }
    return Session(knowledge, Event.Start(date: "", given: given))
  }

  private func followers(of fact: FactID) -> [FactID] {
    let version = knowledge.roles.version.flatMap { fact == knowledge.roles.program ? $0 : nil }
    return (knowledge.followers[fact] ?? []).flatMap { [$0] + followers(of: $0) }
      + [version].compactMap(\.self)
  }

  /// Every value that can be listed.
  func specimens(of fact: FactID) -> [Spectrum.Specimen] {
    if fact == knowledge.roles.program { return programs }
    var seen: Set<Value> = []
    return values(of: fact).filter { seen.insert($0).inserted }.map { Spectrum.Specimen(value: $0) }
  }

  private var programs: [Spectrum.Specimen] {
    knowledge.guides.all.filter { $0.kind == .program }.flatMap { guide in
      let program = Value(guide.name)
      return [Spectrum.Specimen(value: program)]
        + guide.versions.map { Spectrum.Specimen(value: program, version: Value($0.name)) }
    }
  }

  /// Every value that can be listed, and one more where the rest is open.
  private func values(of fact: FactID) -> [Value] {
    let authored = knowledge.facts[fact]
    let listed =
      authored.answers.map(\.value) + (tests[fact] ?? []).flatMap(\.values) + bases(of: fact)
    switch authored.kind {
    case .choice: return authored.answers.map(\.value)
    case .yesNo: return [.yes, .no]
    case .port: return listed + ["7"]
    case .domain: return ["isp.example"] + listed
    // What somebody else names is another server than the one that is set.
    case .host: return [authored.whom == nil ? "mail.isp.example" : "server.isp.example"] + listed
    case .reach: return ["open", "blocked", "closed"] + listed
    case .provider: return knowledge.providers.all.map { Value($0.name) }
    case .network: return knowledge.networks.all.map { Value($0.name) }
    case .program: return guides(.program)
    case .security: return guides(.security)
    case .system: return guides(.system)
    case .version: return []
    }
  }

  private func guides(_ kind: Guide.Kind) -> [Value] {
    knowledge.guides.all.filter { $0.kind == kind }.map { Value($0.name) }
  }

  /// The values from which others are looked up.
  private func bases(of fact: FactID) -> [Value] {
    (knowledge.followers[fact] ?? []).compactMap { knowledge.facts[$0].lookUp }
      .flatMap { $0.table.keys.sorted() }
  }
}

extension Knowledge {
  /// Every test that anything in it makes of a fact.
  var everyTest: [FactTest] {
    var tests: [FactTest] = []
    for node in nodes.all {
      switch node.kind {
      case .ask(let ask): tests += ask.ways.map { FactTest(ask.fact, values: [$0.value]) }
      case .when(let rows): tests += rows.flatMap(\.condition.everyTest)
      case .note(let note): tests += note.when.everyTest
      case .check, .diagnose, .visit, .end: continue
      }
    }
    for fix in fixes.all {
      tests += fix.when.everyTest
      for setting in fix.set {
        if case .literal(let value) = setting.source {
          tests.append(FactTest(setting.fact, values: [value]))
        }
      }
    }
    // Evidence decides nothing but the order of flows: so a witness must be able to choose it.
    tests += symptoms.all.compactMap(\.when).flatMap(\.everyTest)
    tests += never.joined()
    tests += cured.keys.sorted().map { FactTest($0, values: cured[$0] ?? []) }
    return tests + promises.flatMap(\.when)
  }
}

extension Condition {
  /// What is tested now, and what of the past.
  var everyTest: [FactTest] { tests + tried }
}
