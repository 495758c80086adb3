internal import Troubleshooting

/// Plays a script with the engine itself. Only what the engine did is a witness.
struct ScriptPlayer {
  private let spectrum: Spectrum
  /// Which of several values is taken that are equally good for the script.
  private let taste: Int
  /// Whether everything that must be known is told at once, and not only what nobody is asked.
  private let tellsAll: Bool
  /// The program, whatever the script says of it.
  private let program: Spectrum.Specimen?

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  init(_ spectrum: Spectrum, attempt: Int, program: Spectrum.Specimen? = nil) {
    self.spectrum = spectrum
    self.program = program
    taste = attempt / 2
    tellsAll = !attempt.isMultiple(of: 2)
  }

  /// A session that comes to a goal; nil if this script leads elsewhere.
  func play(_ script: Script, date: String, until goal: Goal) -> Session? {
    let given = given(script.rounds[0])
    var session = Session(knowledge, Event.Start(date: date, given: given))
    if given.isEmpty { session.apply(.said(.init(text: ""))) }
    var round = 0
    while session.record.count < ScriptPlayer.longest {
      let walk = session.walk
      let isLast = round == script.rounds.count - 1
      if isLast, goal.isMet(session, walk) { return session }
      guard let event = event(walk, session, script.rounds[round]) else { return nil }
      if case .tried(_, let outcome) = event, [.works, .other].contains(outcome) { round += 1 }
      session.apply(event)
    }
    return nil
  }

  /// A whole conversation that comes by something: behind that, the next fix works. Nil if this script
  /// leads elsewhere, or to no end.
  func conversation(_ script: Script, date: String, passing item: Coverage.Item) -> Session? {
    guard var session = play(script, date: date, until: .item(item)),
      let round = script.rounds.last
    else { return nil }
    while session.record.count < ScriptPlayer.longest {
      let walk = session.walk
      if case .propose(let fix, _) = walk.stop {
        session.apply(.tried(.fix(fix.name), .works))
      } else {
        guard let event = event(walk, session, round) else { return session }
        session.apply(event)
      }
    }
    return nil
  }

  /// No conversation of two rounds is longer.
  private static let longest = 500

  private func event(_ walk: Walk, _ session: Session, _ round: Script.Round) -> Event? {
    switch walk.stop {
    case .ask(let fact):
      return .answered(
        .fact(knowledge.facts[fact].name), value: answer(fact, session, round))
    case .consent(let check): return .answered(.consent(knowledge.checks[check].name), value: "yes")
    case .check(let check):
      let results = knowledge.checks[check].facts.map { result in
        Assignment(
          knowledge.facts[result.fact].name,
          specimen(result.fact, round)?.value.text ?? Assignment.unknown)
      }
      return .checked(check: knowledge.checks[check].name, results: results)
    case .propose(let fix, let diagnosis):
      if let last = round.last, last.diagnosis == diagnosis {
        return .tried(.fix(fix.name), last.outcome)
      }
      return .tried(.fix(fix.name), round.refuted.contains(diagnosis) ? .same : .couldNot)
    case .end: return nil
    }
  }

  // MARK: Values

  /// What must be known and is never asked.
  private func given(_ round: Script.Round) -> [Assignment] {
    round.spans.keys.sorted().flatMap { place -> [Assignment] in
      guard let span = round.spans[place], !span.intersects(.unset),
        tellsAll || !round.asked.contains(place)
      else { return [] }
      let fact = FactID(place)
      let specimen = specimen(fact, round)
      let own = Assignment(
        knowledge.facts[fact].name, specimen?.value.text ?? Assignment.unknown)
      guard fact == knowledge.roles.program, let role = knowledge.roles.version else {
        return [own]
      }
      let version = specimen?.version?.text ?? Assignment.unknown
      return [own, Assignment(knowledge.facts[role].name, version)]
    }
  }

  private func answer(_ fact: FactID, _ session: Session, _ round: Script.Round) -> String {
    if fact == knowledge.roles.version { return version(session, round) }
    let follower = (knowledge.followers[fact] ?? []).first { follower in
      spectrum.root(of: follower) == follower && round.spans[follower.raw] != nil
    }
    if let follower {
      if let value = base(fact, of: follower, round) { return value.text }
      if round.spans[fact.raw] == nil { return Assignment.unknown }
    }
    return specimen(fact, round)?.value.text ?? Assignment.unknown
  }

  private func version(_ session: Session, _ round: Script.Round) -> String {
    guard let program = knowledge.roles.program, let role = knowledge.roles.version,
      let version = specimen(program, round)?.version,
      session.question(for: role).choices.contains(where: { $0.value == version })
    else { return Assignment.unknown }
    return version.text
  }

  /// A value from which another fact follows as it must be.
  private func base(_ fact: FactID, of follower: FactID, _ round: Script.Round) -> Value? {
    guard let wanted = specimen(follower, round), let lookUp = knowledge.facts[follower].lookUp
    else { return nil }
    let own = round.spans[fact.raw]
    return lookUp.table.keys.sorted().first { key in
      lookUp.table[key] == .value(wanted.value)
        && own.map { contains($0, key, of: fact) } != false
    }
  }

  private func contains(_ span: Span, _ value: Value, of fact: FactID) -> Bool {
    span.classes.contains { spectrum.classes[fact.raw][$0].value == value }
  }

  /// A value that will do, nil for *don't know*.
  private func specimen(_ fact: FactID, _ round: Script.Round) -> Spectrum.Specimen? {
    if fact == knowledge.roles.program, let program { return program }
    guard spectrum.root(of: fact) == fact else { return nil }
    let span = round.spans[fact.raw] ?? spectrum.everything(fact.raw)
    let classes = span.classes
    guard !classes.isEmpty else { return nil }
    let options = options(of: fact, classes)
    let place = taste(
      for: fact, options.count, isFree: classes.count == spectrum.classes[fact.raw].count)
    let option = place % (options.count + (span.intersects(.unknown) ? 1 : 0))
    return option < options.count ? options[option] : nil
  }

  /// What a guide says, or which servers a company has, is told apart by no branch: so every one counts.
  private func options(of fact: FactID, _ classes: [Int]) -> [Spectrum.Specimen] {
    guard fact == knowledge.roles.program || fact == knowledge.roles.provider else {
      return classes.map { spectrum.classes[fact.raw][$0] }
    }
    return classes.flatMap { spectrum.members[fact.raw][$0] }
  }

  /// Which of the options, with *don't know* behind them.
  private func taste(for fact: FactID, _ count: Int, isFree: Bool) -> Int {
    if fact == knowledge.roles.program { return taste }
    if fact == knowledge.roles.provider { return taste / 3 }
    guard isFree else { return taste / 7 }
    return taste.isMultiple(of: 2) ? count : taste / 2
  }
}
