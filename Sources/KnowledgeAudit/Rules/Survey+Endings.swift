internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Conversations that leave a person alone.
  var endings: [AuditFinding] {
    let stubborn = knowingNothing
    return stubborn.map(\.finding) + helpless(besides: Set(stubborn.map(\.node)))
  }

  private func helpless(besides known: Set<NodeID>) -> [AuditFinding] {
    var seen = known
    let ends = found.ends.filter { !explorer.situations[$0].memory.contains(.enquired) }
    let shown = ends.compactMap { end -> AuditFinding? in
      guard lastNode(of: end).map(seen.contains) != true,
        let session = witnesses.session(to: end, until: .helplessEnd),
        let last = session.walk.path.last, seen.insert(last).inserted
      else { return nil }
      return AuditFinding(
        .endsWithoutHelp, .node(last),
        "A conversation ends at \(name(last)) with nothing to do and nobody to ask. Add `enquire:` to the "
          + "diagnosis or the end.", witness: session)
    }
    return shown
      + ends.compactMap { end in
        guard leavesAlone(end), let last = lastNode(of: end),
          seen.insert(last).inserted
        else { return nil }
        return unproved(end, last)
      }
  }

  /// Whether a diagnosis stays open there, or nothing was said and nothing helped, or something is still
  /// wrong: then it would be the end of somebody with nobody to ask.
  private func leavesAlone(_ end: Int) -> Bool {
    let situation = explorer.situations[end]
    return situation.memory.contains(.open)
      || situation.memory.isDisjoint(with: [.noted, .cured, .changed])
      || knowledge.cured.contains { fact, good in
        let spectrum = explorer.spectrum
        let cut = Cut(FactTest(fact, values: good), in: spectrum)
        return !spectrum.span(of: cut.fact, in: situation.box).intersects(cut.yes | .unset)
      }
  }

  private func lastNode(of end: Int) -> NodeID? {
    explorer.spots[explorer.situations[end].spot].last
  }

  private func unproved(_ end: Int, _ last: NodeID) -> AuditFinding {
    AuditFinding(
      .helpNotProved, .node(last),
      "I cannot prove that no conversation ends at \(name(last)) with nothing to do and nobody to ask. "
        + "I suspect this way: \(way(to: end)). I found no conversation that goes it. Add `enquire:` to the "
        + "diagnosis or the end, or test on the way what rules it out.")
  }

  /// Everybody who answers the first three questions somehow, and all others with *don't know*.
  private var knowingNothing: [(node: NodeID, finding: AuditFinding)] {
    var seen: Set<NodeID> = []
    return beginnings.compactMap { beginning in
      guard let session = stubborn(beginning), let last = session.walk.path.last,
        seen.insert(last).inserted
      else { return nil }
      let finding = AuditFinding(
        .dontKnowEndsBadly, .node(last),
        "Whoever answers \"I don't know\" ends at \(name(last)) with nothing to do and nobody to ask. Add "
          + "`enquire:` to the diagnosis or the end.", witness: session)
      return (last, finding)
    }
  }

  /// The sessions of these people, so far.
  var beginnings: [Session] {
    var session = Session(knowledge, Event.Start(date: witnesses.date))
    session.apply(.said(.init(text: "")))
    return beginnings(session, questions: 3, most: Survey.mostBeginnings)
  }

  /// A question with more answers than there may be beginnings is left to those who know nothing.
  private func beginnings(_ session: Session, questions count: Int, most: Int) -> [Session] {
    guard count > 0, case .ask(let fact) = session.walk.stop else { return [session] }
    let root = explorer.spectrum.root(of: fact)
    let values = fact == root ? explorer.spectrum.classes[root.raw].map(\.value.text) : []
    guard values.count < most else { return [session] }
    return (values + [Assignment.unknown]).flatMap { value in
      var next = session
      next.apply(.answered(.fact(knowledge.facts[fact].name), value: value))
      return beginnings(next, questions: count - 1, most: most / (values.count + 1))
    }
  }

  private static let mostBeginnings = 5_000

  /// The session in which nothing is known and nothing can be done; nil if it ends well.
  private func stubborn(_ beginning: Session) -> Session? {
    var session = beginning
    for _ in 0..<Survey.longest {
      let walk = session.walk
      switch walk.stop {
      case .ask(let fact):
        let name = knowledge.facts[fact].name
        session.apply(.answered(.fact(name), value: Assignment.unknown))
      case .consent(let check):
        session.apply(.answered(.consent(knowledge.checks[check].name), value: Value.no.text))
      case .check(let check):
        session.apply(.checked(check: knowledge.checks[check].name, results: []))
      case .propose(let fix, _): session.apply(.tried(.fix(fix.name), .couldNot))
      case .end:
        let knewNothing = session.record.contains(where: \.isUnknown)
        return knewNothing && Goal.helplessEnd.isMet(session, walk) ? session : nil
      }
    }
    return nil
  }

  /// No conversation of one round is longer.
  private static let longest = 500
}

extension Event {
  /// Whether somebody did not know an answer.
  fileprivate var isUnknown: Bool {
    if case .answered(_, Assignment.unknown) = self { true } else { false }
  }
}
