import Testing
import Transcripts

@testable import Troubleshooting

/// Conversation 27: back, change and restart at every point of the others.
@Suite struct `At every point of a conversation` {
  let small: Small

  init() throws { small = try Small() }

  /// The sessions after each event of a conversation, the beginning first.
  private func points(_ name: String) throws -> [Session] {
    let transcript = try small.transcript(name)
    var session = Session(small.knowledge, transcript.start)
    var points = [session]
    for event in transcript.events.dropFirst() {
      session.apply(event)
      points.append(session)
    }
    return points
  }

  @Test(arguments: Small.scenarios)
  func `back gives the state of the shorter record`(name: String) throws {
    let points = try points(name)
    for (former, session) in zip(points, points.dropFirst()) {
      let back = session.after(.steppedBack)
      #expect(back.turn == former.turn)
      #expect(Snapshot(back) == Snapshot(former))
      #expect(back.record == former.record)
    }
    #expect(Snapshot(points[0].after(.steppedBack)) == Snapshot(points[0]))
  }

  @Test(arguments: Small.scenarios)
  func `restart gives the state of the beginning`(name: String) throws {
    let points = try points(name)
    for session in points {
      #expect(Snapshot(session.after(.restarted)) == Snapshot(points[0]))
    }
  }

  @Test(arguments: Small.scenarios)
  func `a restart can be taken back`(name: String) throws {
    for session in try points(name) {
      #expect(Snapshot(session.after(.restarted, .steppedBack)) == Snapshot(session))
    }
  }

  /// After an attempt the value of a setting is the one that was set; another one sets it back.
  @Test(arguments: Small.scenarios)
  func `telling a fact again as it is changes nothing`(name: String) throws {
    for session in try points(name) {
      for line in session.report.facts where line.source == .told {
        guard let fact = small.knowledge.facts[line.fact],
          session.state.valueNow(fact)?.text == line.raw
        else { continue }
        let again = session.after(.changed([Assignment(line.fact, line.raw)]))
        #expect(Snapshot(again) == Snapshot(session), "\(line.fact)")
      }
    }
  }

  /// A fact that others belong to begins a round, what was tried stays tried, and a symptom that is gone
  /// was there once.
  @Test(arguments: Small.scenarios)
  func `another value is as if it had been told in the first place`(name: String) throws {
    for session in try points(name) where session.state.attempts.isEmpty {
      for line in session.report.facts where line.source == .told && line.raw != "unknown" {
        guard let fact = small.knowledge.facts[line.fact], !small.isOwner(fact),
          session.wasAnswered(line.fact)
        else { continue }
        for value in small.knowledge.samples(of: fact) where !small.isCure(fact, value) {
          let changed = session.after(.changed([Assignment(line.fact, value.text)]))
          let told = session.retold(line.fact, value.text)
          #expect(changed.facts(all: true).map(\.knowing) == told.facts(all: true).map(\.knowing))
          #expect(changed.turn.waits == told.turn.waits, "\(line.fact)=\(value)")
          #expect(changed.report == told.report)
        }
      }
    }
  }

  @Test(arguments: Small.scenarios)
  func `what is set aside is told beforehand`(name: String) throws {
    for session in try points(name) {
      for line in session.report.facts {
        guard let fact = small.knowledge.facts[line.fact] else { continue }
        for value in small.knowledge.samples(of: fact) where value.text != line.raw {
          let event = Event.changed([Assignment(line.fact, value.text)])
          let told = session.setAside(by: event)
          let after = session.after(event)
          #expect(told == session.linesLost(in: after), "\(line.fact)=\(value)")
          if !small.isOwner(fact) { #expect(told == []) }
        }
      }
    }
  }
}

extension Small {
  /// Whether others belong to a fact, or to what is looked up from it.
  fileprivate func isOwner(_ fact: FactID) -> Bool {
    knowledge.belongings.contains { $0.owner == fact }
      || (knowledge.followers[fact] ?? []).contains(where: isOwner)
  }

  /// Whether a value says that a symptom is gone.
  fileprivate func isCure(_ fact: FactID, _ value: Value) -> Bool {
    knowledge.cured[fact]?.contains(value) == true
  }
}

extension Session {
  /// Whether a fact was told as the answer to its question.
  fileprivate func wasAnswered(_ fact: String) -> Bool {
    record.contains { if case .answered(.fact(fact), _) = $0 { true } else { false } }
  }

  /// The session in which a fact was answered with another value from the beginning.
  fileprivate func retold(_ fact: String, _ value: String) -> Session {
    guard case .started(let start) = record[0] else { return self }
    var retold = Session(knowledge, start)
    for event in record.dropFirst() {
      if case .answered(.fact(fact), _) = event {
        retold.apply(.answered(.fact(fact), value: value))
      } else {
        retold.apply(event)
      }
    }
    return retold
  }

  /// What was known and is not any more, because its owner changed, with the settings as they are now:
  /// `outgoing port: 587`.
  fileprivate func linesLost(in after: Session) -> [String] {
    knowledge.facts.indices.compactMap { fact in
      guard state.view[fact] != .unset, after.state.view[fact] == .unset,
        let value = state.valueNow(fact)
      else { return nil }
      return "\(label(fact)): \(label(value, of: fact))"
    }
  }
}
