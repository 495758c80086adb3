import KnowledgeFiles
import TestStage
import Testing
import Transcripts
import Troubleshooting

@testable import KnowledgeAudit

@Suite struct `How long conversations are` {
  @Test(arguments: Walked.names)
  func `is shown by conversations that replay and are as long as said`(name: String) async throws {
    let explorer = try await Walked.explorer(name)
    let lengths = Lengths(explorer, plays: 40, date: "2026-11-20")
    for talk in [lengths.longest, lengths.unknowing] {
      let marks = try Measuring.marks(of: talk.session)
      let questions = marks.filter { if case .answered(.fact, _) = $0 { true } else { false } }
      let doubts = marks.filter { if case .didNotKnow = $0 { true } else { false } }
      let fixes = marks.filter { if case .tried = $0 { true } else { false } }
      #expect(talk.questions == questions.count + Set(doubts).count)
      #expect(talk.fixes == fixes.count)
      #expect(Set(questions.compactMap(\.subject)).count == questions.count, "one round")
      #expect(try #require(lengths.bound) >= talk.questions)
      guard case .ended = talk.session.outline.waits else {
        Issue.record("no end: \(talk.session.outline.waits)")
        continue
      }
    }
    #expect(lengths.longest.length > lengths.unknowing.length)
    #expect(lengths.longest.length * 100 > lengths.average)
  }

  /// The shipped Knowledge: the proof and a conversation are not far apart, after a search of a few seconds.
  @Test func `is bounded closely`() async throws {
    let explorer = try await Walked.explorer("shipped")
    let lengths = Lengths(explorer, plays: 250, date: "2026-11-20")
    let bound = try #require(lengths.bound)
    #expect(
      lengths.longest.questions * 2 > bound && bound < 36,
      "\(lengths.longest.questions) of \(bound)")
    let boundToDiagnosis = try #require(lengths.boundToDiagnosis)
    #expect(boundToDiagnosis <= bound && lengths.latest.questions <= boundToDiagnosis)
    #expect(lengths.unknowing.session.outline.waits.isHandOverWithEnquiries)
  }

  /// Nodes of a flow, the most questions that are proved, in the round and before a diagnosis, and the
  /// questions and fixes of the longest conversation.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var nodes: String
    var bounds: [Int]
    var longest: [Int]
  }

  @Test(arguments: [
    Row(
      testDescription: "as many as there are on the longest way, not on all",
      nodes: """
          symptom: {ask: smtp.symptom, to: {timed-out: port, refused: user, else unknown: whom}}
          user: {ask: smtp.user, to: {full-address: security, else unknown: whom}}
          security: {ask: smtp.security, then: webmail}
          webmail: {ask: works.webmail, then: whom}
        """, bounds: [4, 4], longest: [4, 0]),
    Row(
      testDescription: "what is asked twice, once",
      nodes: """
          symptom: {ask: smtp.symptom, then: again}
          again: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}
        """, bounds: [2, 2], longest: [2, 1]),
    Row(
      testDescription: "what is known on one of two ways that meet, on the other",
      nodes: """
          symptom: {ask: smtp.symptom, to: {refused: webmail, none: user, else unknown: port}}
          webmail: {ask: works.webmail, then: both}
          user: {ask: smtp.user, then: both}
          both: {ask: works.webmail, to: {yes: last, no unknown: whom}}
          last: {ask: smtp.user, then: whom}
        """, bounds: [3, 3], longest: [3, 0]),
  ])
  func `is counted by what is asked on one way`(row: Row) throws {
    let flow =
      "flow: start\ntitle: Why does no mail go out?\nstart: symptom\nnodes:\n" + row.nodes + """

          port: {ask: smtp.port, to: {25: found, else unknown: whom}}
          found: {diagnose: port25-blocked, otherwise: whom}
          whom: {end: yes, enquire: [advice.smtp.port]}

        """
    let files = TinyKnowledge.files.merging(["flows/start.yaml": flow], uniquingKeysWith: { $1 })
    let folder = try TemporaryFolder(files)
    var explorer = Explorer(try KnowledgeLoader.load(folders: [folder.path]), limit: 10_000)
    explorer.explore()
    let lengths = Lengths(explorer, plays: 100, date: "2026-11-20")
    #expect([lengths.bound, lengths.boundToDiagnosis] == row.bounds)
    #expect(lengths.latest.questions == row.bounds[1])
    #expect([lengths.longest.questions, lengths.longest.fixes] == row.longest)
    #expect([lengths.unknowing.questions, lengths.unknowing.fixes][1] == 0)
  }
}

private enum Measuring {
  /// What was replied, read from the transcript of a session that replays.
  static func marks(of session: Session) throws -> [Event] {
    let text = TranscriptWriter().text(of: session)
    let replay = Replay(session.knowledge, TestKnowledge.listener(for: session.knowledge))
    let transcript = try Transcript(reading: text, path: "witness")
    #expect(replay.differences(in: transcript, path: "witness", wording: true) == [])
    return transcript.entries.compactMap(\.event?.event)
  }
}

extension Event {
  fileprivate var subject: QuestionName? {
    if case .answered(let name, _) = self { name } else { nil }
  }
}

extension Outline.Wait {
  fileprivate var isHandOverWithEnquiries: Bool {
    if case .ended(.handOver, let enquiries) = self { !enquiries.isEmpty } else { false }
  }
}
