import KnowledgeAudit
import TestStage
import Transcripts
import Troubleshooting

/// Conversations whose places are counted.
enum Conversations {
  /// A conversation in which facts are given one by one, `FACT=VALUE`: its session after each.
  static func answering(_ answers: [String], _ knowledge: Knowledge) -> [Session] {
    var session = Session(knowledge, Event.Start(date: "2026-11-20", skipsOpening: true))
    return answers.reduce(into: [session]) { sessions, answer in
      let parts = answer.split(separator: "=").map(String.init)
      session.apply(.answered(.fact(parts[0]), value: parts[1]))
      sessions.append(session)
    }
  }

  static func shippedCoverage() throws -> Coverage {
    var coverage = Coverage()
    for sessions in try shipped.get() { coverage.count(sessions) }
    return coverage
  }

  static func shippedTrails() throws -> [(trail: Trail, knowledge: Knowledge)] {
    try shipped.get().flatMap { sessions in sessions.map { ($0.trail, $0.knowledge) } }
  }

  private static let shipped = Result {
    let knowledge = try TestKnowledge.shipped()
    let listener = TestKnowledge.listener(for: knowledge)
    return try TestTranscripts.shipped.map { path in
      let transcript = try Transcript(reading: TestTranscripts.text(path), path: path)
      var recall = Recall(knowledge, listener, transcript.start)
      return transcript.entries.compactMap(\.event?.event).reduce(into: [recall.session]) {
        recall.take($1)
        $0.append(recall.session)
      }
    }
  }
}

extension Knowledge {
  /// The index of a node.
  func node(_ name: String) throws -> NodeID {
    guard let node = nodes[name] else { throw Missing(name: name) }
    return node
  }

  struct Missing: Error { var name: String }
}
