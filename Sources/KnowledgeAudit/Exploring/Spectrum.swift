internal import Troubleshooting

/// What each fact can be, in classes of values that nothing in the Knowledge tells apart, and what follows
/// from each class.
///
/// A fact that is only looked up has no span of its own: it is what its base makes it. A program counts
/// together with its version.
struct Spectrum {
  /// A class of values, by one that stands in for all of them.
  struct StandIn {
    var value: Value
    /// The version, where the fact is the program.
    var version: Value?
  }

  let knowledge: Knowledge
  /// By fact; empty for one that is only looked up.
  private(set) var classes: [[StandIn]]
  /// The facts of which two many values are told apart: the last class stands for the rest.
  private(set) var crowded: [FactID] = []
  /// Whether a fact is only looked up.
  private let follows: [Bool]

  init(_ knowledge: Knowledge, tests: [FactTest]) {
    self.knowledge = knowledge
    follows = knowledge.facts.indices.map { Spectrum.follows($0, knowledge) }
    classes = Array(repeating: [], count: knowledge.facts.all.count)
    var byFact: [FactID: [FactTest]] = [:]
    for test in tests { byFact[test.fact, default: []].append(test) }
    let listing = ValueList(knowledge, tests: byFact)
    for fact in knowledge.facts.indices where !follows[fact.raw] {
      let all = listing.classes(of: fact)
      classes[fact.raw] = Array(all.prefix(Span.mostClasses))
      if all.count > Span.mostClasses { crowded.append(fact) }
    }
  }

  /// Tells whether a fact is what another one makes it, and nobody is ever asked for it itself.
  static func follows(_ fact: FactID, _ knowledge: Knowledge) -> Bool {
    if fact == knowledge.roles.version { return knowledge.roles.program != nil }
    return knowledge.facts[fact].lookUp != nil && knowledge.facts[fact].ask == nil
  }

  /// The fact that has a span, on which another one hangs.
  func root(of fact: FactID) -> FactID {
    guard follows[fact.raw] else { return fact }
    if fact == knowledge.roles.version, let program = knowledge.roles.program { return program }
    return knowledge.facts[fact].lookUp.map { root(of: $0.base) } ?? fact
  }

  /// Every case of a fact, unset included.
  func everything(_ fact: FactID) -> Span { Span.all(classes: classes[fact.raw].count) }

  /// Every case but unset: what an answer can make of it.
  func answered(_ fact: FactID) -> Span { everything(fact) - .unset }

  /// Every class of values.
  func known(_ fact: FactID) -> Span { answered(fact) - .unknown }

  func span(of fact: FactID, in box: Box) -> Span { box[fact.raw] ?? everything(fact) }

  /// The value that a fact that hangs on a root has, if the root is of a class: a value, nothing, or
  /// whatever another fact is.
  func follower(_ fact: FactID, of standIn: StandIn) -> LookUp.Result? {
    if fact == knowledge.roles.version { return standIn.version.map { .value($0) } }
    guard let lookUp = knowledge.facts[fact].lookUp else { return nil }
    let base: Value?
    if follows[lookUp.base.raw] {
      guard case .value(let value)? = follower(lookUp.base, of: standIn) else { return nil }
      base = value
    } else {
      base = standIn.value
    }
    guard let base else { return nil }
    if let version = standIn.version, lookUp.refiner == knowledge.roles.version,
      let fine = lookUp.refined[base]?[version]
    {
      return fine
    }
    return lookUp.table[base]
  }

  /// The spans of a root in which a fact passes a test, does not, and in which another fact decides.
  func divide(
    _ fact: FactID, _ accepts: (Value?) -> Bool
  ) -> (yes: Span, no: Span, elsewhere: [(fact: FactID, span: Span)]) {
    let root = root(of: fact)
    var yes = accepts(nil) ? Span.unset | .unknown : Span.none
    var elsewhere: [(fact: FactID, span: Span)] = []
    for (place, standIn) in classes[root.raw].enumerated() {
      let span = Span.value(class: place)
      let result: LookUp.Result? =
        fact == root ? .value(standIn.value) : follower(fact, of: standIn)
      switch result {
      case .fact(let other): elsewhere.append((other, span))
      case .value(let value): if accepts(value) { yes = yes | span }
      case nil: if accepts(nil) { yes = yes | span }
      }
    }
    let deferred = elsewhere.reduce(Span.none) { $0 | $1.span }
    return (yes, everything(root) - yes - deferred, elsewhere)
  }
}

/// Lists the values of a fact, one for each class.
private struct ValueList {
  let knowledge: Knowledge
  let tests: [FactID: [FactTest]]

  init(_ knowledge: Knowledge, tests: [FactID: [FactTest]]) {
    self.knowledge = knowledge
    self.tests = tests
  }

  func classes(of fact: FactID) -> [Spectrum.StandIn] {
    let followers = followers(of: fact)
    let name = knowledge.facts[fact].name
    var seen: Set<[Bool]> = []
    return standIns(of: fact).filter { standIn in
      var given = [Assignment(name, standIn.value.text)]
      if let version = knowledge.roles.version, let value = standIn.version {
        given.append(Assignment(knowledge.facts[version].name, value.text))
      }
      let session = followers.isEmpty ? nil : Session(knowledge, Event.Start(date: "", given: given))
      let marks = (tests[fact] ?? []).map { $0.accepts(standIn.value) }
        + followers.flatMap { other in
          (tests[other] ?? []).map { $0.accepts(session?.value(of: other)) }
        }
      return seen.insert(marks).inserted
    }
  }

  private func standIns(of fact: FactID) -> [Spectrum.StandIn] {
    let tested = (tests[fact] ?? []).flatMap(\.values)
    let authored = knowledge.facts[fact]
    let values: [Value]
    switch authored.kind {
    case .choice: values = authored.answers.map(\.value)
    case .yesNo: values = [.yes, .no]
    case .port: values = authored.answers.map(\.value) + tested + bases(of: fact) + ["7"]
    case .program: return programs
    case .security, .system:
      let kind = Guide.Kind(rawValue: authored.kind.rawValue)
      values = knowledge.guides.all.filter { $0.kind == kind }.map { Value($0.name) }
    case .provider: values = knowledge.providers.all.map { Value($0.name) }
    case .network: values = knowledge.networks.all.map { Value($0.name) }
    case .host, .domain: values = ["mail.isp.example"] + tested + bases(of: fact)
    case .reach: values = ["open", "blocked", "closed"] + tested
    case .version: values = []
    }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }.map { Spectrum.StandIn(value: $0) }
  }

  private var programs: [Spectrum.StandIn] {
    knowledge.guides.all.filter { $0.kind == .program }.flatMap { guide in
      [Spectrum.StandIn(value: Value(guide.name))]
        + guide.versions.map {
          Spectrum.StandIn(value: Value(guide.name), version: Value($0.name))
        }
    }
  }

  /// The values from which others are looked up.
  private func bases(of fact: FactID) -> [Value] {
    (knowledge.followers[fact] ?? []).compactMap { knowledge.facts[$0].lookUp }
      .flatMap { $0.table.keys.sorted() }
  }

  private func followers(of fact: FactID) -> [FactID] {
    let version = fact == knowledge.roles.program ? knowledge.roles.version.map { [$0] } ?? [] : []
    return (knowledge.followers[fact] ?? []).flatMap { [$0] + followers(of: $0) } + version
  }
}
