import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `What is written down` {
  static let addresses: [(typed: String, kept: String)] = [
    ("john.doe@isp.example", "name@isp.example"),
    (
      "I am <john+lists@isp.example>, she is ann_b@isp.example.",
      "I am <name@isp.example>, she is name@isp.example."
    ),
    ("john=doe@isp.example", "name@isp.example"),
    ("o'neil!x#y$z&a*b/c?d^e`f{g|h}i~j@isp.example", "name@isp.example"),
    ("\"john doe\"@isp.example", "name@isp.example"),
    ("jürgen@bücher.example", "name@bücher.example"),
    ("mailto:john@isp.example\njohn@isp.example", "mailto:name@isp.example\nname@isp.example"),
    ("it is 5 @ noon", "it is 5 @ noon"),
    ("server smtp.isp.example port 25", "server smtp.isp.example port 25"),
  ]

  private func kept(_ words: String, _ event: Event) throws -> String {
    let start = Event.Start(date: "2026-11-20")
    let turn = Session(try TestKnowledge.small(), start).turn
    let writer = TranscriptWriter()
    let text = writer.beginning(start) + writer.entry(turn, words: words, event: event)
    return try Transcript(reading: text, path: "a.txt").entries[0].words
  }

  @Test(arguments: addresses) func `holds of an address only the domain`(
    row: (typed: String, kept: String)
  ) throws {
    let read = Event.said(.init(text: row.typed, read: [.init("email.domain", "isp.example")]))
    #expect(try kept(row.typed, read) == row.kept)
    #expect(try kept(row.typed, .answered(.fact("email.domain"), value: "isp.example")) == row.kept)
  }

  @Test(arguments: ["hunter2", " hunter2", "hunter2\t ", "\u{A0}hunter2\n"])
  func `holds of one word that nothing understood only its length`(word: String) throws {
    #expect(try kept(word, .said(.init(text: word))) == "(one word, 7 characters)")
    let about = Event.said(.init(text: word, about: "port25-blocked/use-587"))
    #expect(try kept(word, about) == "(one word, 7 characters)")
  }

  @Test func `holds a word that was understood, and several that were not`() throws {
    #expect(try kept("25", .answered(.fact("smtp.port"), value: "25")) == "25")
    #expect(try kept("it is broken", .said(.init(text: ""))) == "it is broken")
  }

  @Test(
    arguments: [
      ("my password is Secret123!", "my password is (withheld)", false),
      ("my pasword sunshine", "my pasword (withheld)", false),
      ("user miller pw Secret123!", "user miller pw (withheld)", false),
      ("try hunter22 please", "try (withheld) please", false),
      ("name@isp.example Secret123!", "name@isp.example (withheld)", false),
      ("my password is refused", "my password is refused", true),
      (
        "my password is Secret123! and it is refused",
        "my password is (withheld) and it is refused", true
      ),
      (
        "port 587, error 0x800CCC0E at smtp.isp.example",
        "port 587, error 0x800CCC0E at smtp.isp.example", false
      ),
    ])
  func `holds no password that somebody typed in a sentence`(
    typed: String, written: String, isUnderstood: Bool
  ) throws {
    let read = isUnderstood ? [Assignment("smtp.symptom", "login-refused")] : []
    #expect(try kept(typed, .said(.init(text: typed, read: read))) == written)
  }

  @Test func `replays where only a length is left`() async throws {
    let knowledge = try TestKnowledge.small()
    let secret = String(repeating: "x", count: 530)
    let talk = try await Rehearsal.play([secret, "hunter2", "send"], knowledge)
    #expect(!talk.text.contains("xxx"))
    #expect(!talk.text.contains("hunter2"))
    let replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
    #expect(replay.differences(in: try talk.transcript(), path: "a", wording: true) == [])
  }

  @Test func `holds of a text that nobody reads to its end only the beginning`() async throws {
    let knowledge = try TestKnowledge.small()
    let line = "C: a line of a log that is not understood at all, number"
    let log = (0..<2000).map { "\(line) \($0)" }.joined(separator: "\n")
    let talk = try await Rehearsal.play([log + "\nServer: 'mail.isp.example', Port: 25"], knowledge)
    #expect(talk.text.utf8.count < 50_000)
    #expect(talk.session.events.count == 2)
    let event = try #require(talk.session.events.last)
    #expect(event.mark.contains("smtp.port=25"))
    let words = try talk.transcript().entries[0].words
    #expect(words.hasPrefix(line + " 0\n") && words.hasSuffix("\n(withheld)"))
    #expect(Redaction.kept(words, event) == words)
    let replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
    #expect(replay.differences(in: try talk.transcript(), path: "a", wording: true) == [])
  }
}
