internal import Troubleshooting

/// Looks for sessions of the engine that show what the exploration found.
struct Witnesses {
  let explorer: Explorer
  let date: String
  /// How many ways of filling a script in are tried.
  private static let attempts = 240

  /// A session that comes to a goal by the way to a situation; nil if none was found.
  func session(
    to situation: Int, _ narrowings: [Situation.Narrowing] = [], until goal: Goal
  ) -> Session? {
    let script = Script(explorer, to: situation, narrowings)
    return (0..<Witnesses.attempts).lazy.compactMap { attempt in
      Player(explorer.spectrum, attempt: attempt).play(script, date: date, until: goal)
    }.first
  }

  /// Whole conversations that come by something, one for each way to it, nearest first; nil for a way that
  /// the engine does not go. They are played as they are asked for.
  func conversations(passing item: Coverage.Item) -> some Sequence<Session?> {
    explorer.found.sights(of: item).lazy.map { sight in
      let script = Script(explorer, to: sight.situation, sight.part.narrowings)
      return (0..<Witnesses.attempts).lazy.compactMap { attempt in
        Player(explorer.spectrum, attempt: attempt)
          .conversation(script, date: date, passing: item)
      }.first
    }
  }

  /// A session in which a fix is proposed.
  func session(proposing fix: FixID, when tests: [FactTest] = []) -> Session? {
    (explorer.found.offers[fix] ?? []).lazy.compactMap { offer in
      session(to: offer.situation, offer.part.narrowings, until: .fix(fix, when: tests))
    }.first
  }

  /// Sessions in which the same fix is proposed to people with other programs, as far as the same way
  /// leads there.
  func sessions(proposing fix: FixID, inEveryProgramLike session: Session) -> [Session] {
    guard let role = explorer.knowledge.roles.program,
      let offer = explorer.found.offers[fix]?.first
    else { return [] }
    let script = Script(explorer, to: offer.situation, offer.part.narrowings)
    let list = ValueList(explorer.knowledge, tests: [:])
    return list.standIns(of: role).compactMap { program in
      Player(explorer.spectrum, attempt: 0, program: program)
        .play(script, date: date, until: .fix(fix, when: []))
    }
  }
}
