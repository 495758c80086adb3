internal import Troubleshooting

/// Plays a script with the engine itself. Only what the engine did is a witness.
struct Player {
  let spectrum: Spectrum
  /// Which of several equally good programs and companies is taken.
  var taste = 0

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  /// A session that comes to a goal; nil if this script leads elsewhere.
  func play(_ script: Script, date: String, until goal: (Session, Walk) -> Bool) -> Session? {
    var session = Session(
      knowledge, Event.Start(date: date, given: given(script.rounds[0])))
    if session.record.count == 1, session.turnIsOpening { session.apply(.said(.init(text: ""))) }
    var round = 0
    while session.record.count < Player.longest {
      let walk = session.walk
      if round == script.rounds.count - 1, goal(session, walk) { return session }
      guard let event = event(walk, session, script.rounds[round]) else { return nil }
      if case .tried(_, let outcome) = event, [.works, .other].contains(outcome) { round += 1 }
      guard round < script.rounds.count else { return nil }
      session.apply(event)
    }
    return nil
  }

  /// No conversation of one or two rounds is longer.
  private static let longest = 400

  private func event(_ walk: Walk, _ session: Session, _ round: Script.Round) -> Event? {
    switch walk.stop {
    case .ask(let fact):
      let value = answer(fact, session, round)
      return .answered(.fact(knowledge.facts[fact].name), value: value)
    case .consent(let check): return .answered(.consent(knowledge.checks[check].name), value: "yes")
    case .check(let check):
      let results = knowledge.checks[check].facts.map { result in
        let value = self.value(of: result.fact, round)?.text ?? Assignment.unknown
        return Assignment(knowledge.facts[result.fact].name, value)
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
      guard let span = round.spans[place], !span.intersects(.unset), !round.asked.contains(place)
      else { return [] }
      let fact = FactID(place)
      let name = knowledge.facts[fact].name
      guard let standIn = standIn(fact, span) else { return [Assignment(name, Assignment.unknown)] }
      let version = knowledge.roles.version.flatMap { role in
        fact == knowledge.roles.program
          ? Assignment(knowledge.facts[role].name, standIn.version?.text ?? Assignment.unknown)
          : nil
      }
      return [Assignment(name, standIn.value.text)] + (version.map { [$0] } ?? [])
    }
  }

  private func answer(_ fact: FactID, _ session: Session, _ round: Script.Round) -> String {
    if fact == knowledge.roles.version {
      let program = knowledge.roles.program.flatMap { role in
        standIn(role, round.spans[role.raw] ?? spectrum.everything(role))
      }
      let isOffered = session.question(for: fact).choices.contains { $0.value == program?.version }
      return isOffered ? program?.version?.text ?? Assignment.unknown : Assignment.unknown
    }
    let follower = (knowledge.followers[fact] ?? []).first { follower in
      spectrum.root(of: follower) == follower && round.spans[follower.raw] != nil
    }
    if let follower, let value = base(fact, of: follower, round) { return value.text }
    if follower != nil, round.spans[fact.raw] == nil { return Assignment.unknown }
    return value(of: fact, round)?.text ?? Assignment.unknown
  }

  /// A value from which another fact follows as it must be.
  private func base(_ fact: FactID, of follower: FactID, _ round: Script.Round) -> Value? {
    guard let wanted = round.spans[follower.raw], let lookUp = knowledge.facts[follower].lookUp,
      let standIn = standIn(follower, wanted)
    else { return nil }
    let own = round.spans[fact.raw]
    return lookUp.table.keys.sorted().first { key in
      lookUp.table[key] == .value(standIn.value)
        && (own == nil || own.map { contains($0, key, of: fact) } == true)
    }
  }

  private func contains(_ span: Span, _ value: Value, of fact: FactID) -> Bool {
    span.classes.contains { spectrum.classes[fact.raw][$0].value == value }
  }

  private func value(of fact: FactID, _ round: Script.Round) -> Value? {
    round.spans[fact.raw].flatMap { standIn(fact, $0) }?.value
      ?? (fact == knowledge.roles.program ? standIn(fact, spectrum.everything(fact))?.value : nil)
  }

  /// A value of a span, nil for *don't know*.
  private func standIn(_ fact: FactID, _ span: Span) -> Spectrum.StandIn? {
    let classes = span.classes
    guard !classes.isEmpty else { return nil }
    let isOpen = span.intersects(.unknown) && fact != knowledge.roles.program
    if isOpen, classes.count == spectrum.classes[fact.raw].count { return nil }
    let hasTaste = fact == knowledge.roles.program || fact == knowledge.roles.provider
    return spectrum.classes[fact.raw][classes[hasTaste ? taste % classes.count : 0]]
  }
}

extension Session {
  fileprivate var turnIsOpening: Bool { if case .opening = turn.waits { true } else { false } }
}
