internal import Troubleshooting

/// Looks for sessions of the engine that show what the exploration found.
struct Witnesses {
  /// A session, and how it was played.
  struct Witness {
    var session: Session
    var script: Script
    /// Which way of filling the script in led there.
    var attempt: Int
  }

  let explorer: Explorer
  let date: String
  /// How many ways of filling a script in are tried.
  private static let attempts = 240

  /// A session that comes to a goal by the way to a situation; nil if none was found.
  func session(
    to situation: Int, _ narrowings: [Situation.Narrowing] = [], until goal: Goal
  ) -> Session? {
    witness(Script(explorer, to: situation, narrowings), until: goal)?.session
  }

  /// A session that comes to a goal by one of some ways, nearest first; nil if none was found.
  func witness(_ sights: [Sightings.Sight], until goal: Goal) -> Witness? {
    sights.lazy.compactMap { sight in
      witness(Script(explorer, to: sight.situation, sight.part.narrowings), until: goal)
    }.first
  }

  private func witness(_ script: Script, until goal: Goal) -> Witness? {
    (0..<Witnesses.attempts).lazy.compactMap { attempt in
      ScriptPlayer(explorer.spectrum, attempt: attempt).play(script, date: date, until: goal)
        .map { Witness(session: $0, script: script, attempt: attempt) }
    }.first
  }

  /// Whole conversations that come by something, one for each way to it, nearest first; nil for a way that
  /// the engine does not go. They are played as they are asked for.
  func conversations(passing item: Coverage.Item) -> some Sequence<Session?> {
    explorer.found.sights(of: item).lazy.map { sight in
      let script = Script(explorer, to: sight.situation, sight.part.narrowings)
      return (0..<Witnesses.attempts).lazy.compactMap { attempt in
        ScriptPlayer(explorer.spectrum, attempt: attempt)
          .conversation(script, date: date, passing: item)
      }.first
    }
  }

  /// A session in which a fix is proposed; nil if none was found.
  func witness(proposing fix: FixID) -> Witness? {
    witness(explorer.found.sights(of: .fix(fix)), until: .fix(fix))
  }

  /// Sessions in which the same fix is proposed to people with other programs, as far as the same way
  /// leads there.
  func sessions(proposing fix: FixID, inEveryProgramLike witness: Witness) -> [Session] {
    guard let role = explorer.knowledge.roles.program else { return [] }
    let list = ValueList(explorer.knowledge, tests: [:])
    return list.specimens(of: role).compactMap { program in
      ScriptPlayer(explorer.spectrum, attempt: witness.attempt, program: program)
        .play(witness.script, date: date, until: .fix(fix))
    }
  }
}
