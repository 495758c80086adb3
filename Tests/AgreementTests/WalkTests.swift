import TestStage
import Testing
import Transcripts

@testable import Troubleshooting

/// A session walks in the room of its former walk; nothing of that one may be left.
@Suite struct `A walk in the room of the former one` {
  @Test(arguments: TestTranscripts.scenarios)
  func `is a walk made afresh in every scenario`(path: String) throws {
    try expectFreshWalks(path, try TestKnowledge.small())
  }

  @Test(arguments: TestTranscripts.shipped)
  func `is a walk made afresh in every shipped transcript`(path: String) throws {
    try expectFreshWalks(path, try TestKnowledge.shipped())
  }

  /// Written out, because that shows every field, also one that is added later.
  private func expectFreshWalks(_ path: String, _ knowledge: Knowledge) throws {
    let transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
    let played = transcript.completed(knowledge, TestKnowledge.listener(for: knowledge))
    var session = Session(knowledge, played.start)
    for event in played.events.dropFirst() {
      session.apply(event)
      #expect("\(session.walk)" == "\(session.state.walk)", "after \(event)")
    }
  }
}
