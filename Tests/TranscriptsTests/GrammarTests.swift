import TestStage
import Testing
import Troubleshooting

@testable import Transcripts

/// Values that could end a line, a value or a word too early.
private let oddValues = [
  "587", "", " ", "a b", "100%", "%41", "a=b", "=", "mail.bücher.example", "\u{301}x", "a\u{A0}b",
  "a\nb", "a\r\nb", "\t", "a\u{2028}b", "\u{200D}x", "🇩🇪", "e\u{301}", "a\u{7F}b", "a\u{85}b", "a ",
]

@Suite struct `The grammar of a transcript` {
  static let start = Event.Start(date: "2026-11-20")
  static let events: [Event] =
    [
      .said(.init(text: "")),
      .said(.init(text: "It does not work")),
      .said(.init(text: "Port: 25,\n\nServer: x", read: [.init("smtp.port", "25")])),
      .said(.init(text: "530", read: [.init("smtp.port", "25")], about: "port25-blocked/use-587")),
      .said(.init(text: "I did it", about: "port25-blocked/use-587")),
      .answered(.fact("smtp.port"), value: "25"),
      .answered(.saved, value: "no"),
      .answered(.which("smtp.port"), value: "25"),
      .answered(.consent("smtp.reach"), value: "yes"),
      .answered(.handOver, value: "yes"),
      .didNotKnow(fact: "smtp.port"),
      .checked(check: "smtp.reach", results: []),
      .checked(check: "smtp.reach", results: [.init("smtp.reach.25", "blocked")]),
      .steppedBack, .restarted,
    ]
    + Outcome.allCases.map { .tried(.fix("service-moved/use-provider/465"), $0) }
    + [
      .tried(.own([.init("smtp.port", "587"), .init("smtp.security", "tls")]), .other),
      .changed([.init("smtp.port", "587"), .init("provider", "unknown")]),
    ]
    + oddValues.flatMap { value -> [Event] in
      [
        .answered(.fact("smtp.host"), value: value),
        .changed([.init("smtp.host", value), .init("smtp.port", "25")]),
        .checked(check: "smtp.reach", results: [.init("a", value), .init("b", value)]),
        .said(.init(text: "words", read: [.init("smtp.host", value)])),
        .tried(.own([.init("smtp.host", value)]), .same),
      ]
    }

  private let turn: Turn
  private let writer = TranscriptWriter()

  init() throws { turn = Session(try TestKnowledge.small(), Self.start).turn }

  private func read(_ text: String) throws -> Transcript {
    try Transcript(reading: text, path: "a.txt")
  }

  @Test(arguments: events) func `gives every event back as it was written`(event: Event) throws {
    var words = "You said it"
    if case .said(let said) = event { words = said.text }
    let text = writer.beginning(Self.start) + writer.entry(turn, words: words, event: event)
    let transcript = try read(text)
    #expect(transcript.events == [.started(Self.start), event])
    #expect(transcript.entries.first?.words == words)
    #expect(transcript.entries.first?.assistant == "What goes wrong?")
    #expect(transcript.events.last?.mark == event.mark)
  }

  @Test(arguments: oddValues) func `gives a beginning back as it was written`(value: String) throws
  {
    let start = Event.Start(
      date: "2026-11-20", knowledge: "abc123",
      given: [.init("smtp.host", value), .init("smtp.port", "25")], node: "start/direction")
    #expect(try read(writer.beginning(start, isJournal: true)).start == start)
    var shared = start
    shared.knowledge = ""
    #expect(try read(writer.beginning(start)).start == shared)
  }

  @Test(arguments: [
    ("noted start/box-and-port", Mark.Note.note("start/box-and-port")),
    ("proposed a/b/465", .proposed("a/b/465")),
    ("open port25-blocked", .open("port25-blocked")),
    ("end solved", .end("solved", [])),
    ("end hand-over a b.c", .end("hand-over", ["a", "b.c"])),
  ]) func `gives back what the assistant said`(text: String, note: Mark.Note) throws {
    #expect(note.text == text)
    let transcript = try read("= mailmend transcript 1, 2026-11-20\n= \(text)\n")
    #expect(transcript.entries.map { $0.noted.map(\.note) } == [[note]])
    #expect(transcript.entries.first?.noted.first?.line == 2)
  }

  @Test(arguments: [
    "= tried a/b works\n= end solved\n= mailmend transcript 1, 2026-11-20",
    "you       hello\nmailmend  Which program?\n# no comment\n= restarted",
    "first\n\n          = restarted\n  you\nlast",
    "=\nyou\nmailmend\n#", "\u{301}= restarted\n\u{301}you\nis it", "a\r\n= restarted\r\nb",
    "a\u{2028}= restarted\u{85}= restarted",
  ]) func `never takes pasted lines for events`(paste: String) throws {
    let event = Event.said(.init(text: ""))
    let text = writer.beginning(Self.start) + writer.entry(turn, words: paste, event: event)
    let transcript = try read(text + writer.entry(turn, words: "", event: .restarted))
    #expect(transcript.events.count == 3)
    let lines = paste.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(transcript.entries.first?.words == lines.joined(separator: "\n"))
    #expect(transcript.entries.flatMap(\.noted).isEmpty)
  }

  @Test func `keeps apart the words that a tab keeps apart`() throws {
    let event = Event.said(.init(text: ""))
    let text = writer.entry(turn, words: "Port:\t25\u{7}\u{1B}[1m", event: event)
    #expect(try read(writer.beginning(Self.start) + text).entries.first?.words == "Port: 25[1m")
  }

  @Test(arguments: 60...92, [["Which one?"], ["1. Look"], ["a  25"], ["Which", "one"], []])
  func `keeps paragraphs apart, however long they are`(length: Int, next: [String]) throws {
    let first =
      String(repeating: "four ", count: length / 5) + String(repeating: "x", count: length % 5)
    let paragraphs = [first + ".", first + " and so on"] + next
    let text = writer.ending(paragraphs: paragraphs, [])
    let transcript = try read(writer.beginning(Self.start) + text)
    #expect(transcript.utterances.map { $0.paragraphs } == [paragraphs])
  }

  @Test func `passes over comments and empty lines`() throws {
    let transcript = try read(
      """
      # why this is here
      = mailmend transcript 1, 2026-11-20

      # = restarted
      mailmend  One
      # in between
                two

      you       yes
      = answered smtp.port=25
      """ + "\n")
    #expect(transcript.events.count == 2)
    #expect(transcript.entries.first?.assistant == "One\ntwo")
    #expect(transcript.entries.first?.words == "yes")
  }

  @Test func `reads a file of Windows as one of Linux`() throws {
    let path = try #require(TestTranscripts.scenarios.first { $0.contains("07-not-saved") })
    let text = try TestTranscripts.text(path)
    let other = try read(text.replacing("\n", with: "\r\n"))
    let same = try read(text)
    #expect(other.events == same.events)
    #expect(other.entries.count > 3)
  }
}
