import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A transcript that cannot be read` {
  static let problems: [(text: String, line: Int, parts: [String])] = [
    ("", 1, ["no beginning"]),
    ("hello\n", 1, ["Found 'hello'", "left edge"]),
    ("= restarted\n", 1, ["'= mailmend transcript 1, 2026-11-20' first"]),
    ("= mailmend transcript 2, 2026-11-20\n", 1, ["format 1", "newer mailmend", "update"]),
    ("= mailmend transcript one, 2026-11-20\n", 1, ["'mailmend transcript 1, 2026-11-20'"]),
    ("= mailmend transcript 1\n", 1, ["'mailmend transcript 1, 2026-11-20'"]),
    ("= mailmend transcript 1, today\n", 1, ["a date such as 2026-11-20"]),
    ("= mailmend transcript 1, 2026/11/20\n", 1, ["a date such as 2026-11-20"]),
    (header + header, 2, ["only one beginning"]),
    (header + "=\n", 2, ["an event, such as 'restarted'"]),
    (header + "\n# x\n= anwsered smtp.port=25\n", 4, ["= anwsered smtp.port=25", "'answered'"]),
    (header + "= didnotknow smtp.port\n", 2, ["'did-not-know'"]),
    (header + "= xyzzy\n", 2, ["an event, such as 'answered'"]),
    (header + "= answered smtp.port\n", 2, ["FACT=VALUE instead of 'smtp.port'"]),
    (header + "= answered a=1 b=2\n", 2, ["one FACT=VALUE"]),
    (header + "= answered =1\n", 2, ["FACT=VALUE"]),
    (header + "= did-not-know\n", 2, ["a fact"]),
    (header + "= did-not-know a b\n", 2, ["a fact"]),
    (header + "= tried a/b\n", 2, ["a fix and its outcome: works, same, else, could-not"]),
    (header + "= tried a/b worked\n", 2, ["works, same, else, could-not"]),
    (header + "= said something\n", 2, ["'read FACT=VALUE' or 'nothing'"]),
    (header + "= said about\n", 2, ["'about'"]),
    (header + "= checked\n", 2, ["a check"]),
    (header + "= end\n", 2, ["how it ended"]),
    (header + "= end well\n", 2, ["solved, explained, hand-over"]),
    (header + "= changed\n", 2, ["FACT=VALUE"]),
    (header + "= stepped-back twice\n", 2, ["nothing behind 'stepped-back'"]),
    (header + "= restarted now\n", 2, ["nothing behind 'restarted'"]),
    (header + "yours\n", 2, ["'yours'", "left edge"]),
    (header + "    four\n", 2, ["ten spaces"]),
    (header + "\u{0}\u{1}\n", 2, ["left edge"]),
  ]
  private static let header = "= mailmend transcript 1, 2026-11-20\n"

  @Test(arguments: problems) func `says where and what was expected`(
    problem: (text: String, line: Int, parts: [String])
  ) throws {
    let thrown = #expect(throws: TranscriptProblem.self) {
      try Transcript(reading: problem.text, path: "some/a.txt")
    }
    let said = try #require(thrown).description
    #expect(said.hasPrefix("some/a.txt:\(problem.line):1: error[transcript]: "))
    for part in problem.parts { #expect(said.contains(part)) }
  }

  @Test(
    arguments: [
      ("= answered direction=send\n", nil), ("= answered direction=se", 2), ("you       bo", 2),
      ("you       both\n", 2), ("= end solved", nil),
    ] as [(String, Int?)])
  func `tells where it breaks off`(tail: String, line: Int?) throws {
    let text = "= mailmend transcript 1, 2026-11-20\n" + tail
    #expect(try Transcript(reading: text, path: "a.txt").breaksOff == line)
  }

  @Test func `loses only what was not whole, wherever it was cut off`() async throws {
    let talk = try await Rehearsal.play(
      [
        "Port: 25, Secure(SSL): No é", "send", "fails", "isp.example", "skip", "skip", "timed-out",
        "any-program", "", "else", "back", "same", "change network home", "restart", "quit",
      ], try TestKnowledge.small(), given: [.init("smtp.host", "a b")])
    let bytes = Array(talk.text.utf8)
    let whole = try talk.transcript()
    #expect(whole.events.count > 10)
    for end in bytes.indices {
      let text = String(decoding: bytes[..<end], as: UTF8.self)
      do {
        let part = try Transcript(reading: text, path: "a.txt")
        #expect(part.start.date == "2026-11-20")
        #expect(part.start.given.isEmpty || part.start == whole.start)
        #expect(whole.events.dropFirst().starts(with: part.events.dropFirst()), "cut at \(end)")
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        let events = whole.entries.compactMap(\.event).filter { $0.line <= lines.count }
        #expect(part.events.count == events.count + 1, "cut at \(end)")
      } catch let problem {
        #expect(problem.line == 1, "cut at \(end): \(problem)")
      }
    }
  }
}
