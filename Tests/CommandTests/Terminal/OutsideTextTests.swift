import Foundation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `Whatever is typed or pasted at a terminal` {
  /// What is typed, as bytes, and what the program must be able to do with it.
  static let rows: [(name: String, bytes: [UInt8])] = [
    ("invalid UTF-8", [0x69, 0x74, 0xFF, 0xC3, 0x28, 0x80, 0xE2, 0x82]),
    ("NUL", [0x69, 0x00, 0x74]),
    ("escape sequences", Array("\u{1B}[31mred\u{1B}]0;title\u{7}\u{1B}[2J\u{1B}c".utf8)),
    ("signs of C1", Array("\u{9B}31m\u{90}x\u{9C}".utf8)),
    ("right to left", Array("השרת לא עונה \u{202E}olleh\u{202C} مرحبا".utf8)),
    ("emoji and wide signs", Array("メールが送れません 📧👩‍💻".utf8)),
    ("a very long word", Array(String(repeating: "x", count: 5000).utf8)),
    ("tabs", Array("a\tb\t\tc".utf8)),
  ]

  @Test(arguments: rows.map(\.name), ["xterm", "dumb"])
  func `leaves program and terminal in order`(name: String, type: String) async throws {
    let bytes = try #require(Self.rows.first { $0.name == name }).bytes
    for isPasted in type == "xterm" ? [true, false] : [false] {
      let home = try Home()
      let terminal = try await TestTerminal(home, type: type)
      try await terminal.prompt()
      let paste = Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8)
      // In a terminal that edits by itself some of the signs are keys: what is left may be anything.
      try await terminal.type(bytes: isPasted ? paste : bytes)
      try await terminal.type("\r")
      try await terminal.prompt()
      try await terminal.say("it waits")
      #expect(try home.journal().events.last?.mark == "answered smtp.symptom=timed-out")
      try await terminal.type("quit\r")
      #expect(try await terminal.end() == .init(exit: 0), "\(name)")
      #expect(try await terminal.isAsBefore(), "\(name)")
      let signs = try home.text(home.journals[0]).unicodeScalars
      #expect(!signs.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    }
  }

  @Test(arguments: [200, 15000])
  func `may be very long, and is one entry`(lines: Int) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home)
    try await terminal.prompt()
    let line = "C: a line of a log that somebody pasted, with nothing in it, number"
    let paste = (1...lines).map { "\(line) \($0)" }.joined(separator: "\n")
    try await terminal.paste(paste)
    try await terminal.type("\r")
    try await terminal.prompt()
    try await terminal.say("it waits")
    #expect(try home.journal().events.count == 3)
    try await terminal.type("\u{4}")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
  }

  @Test(arguments: ["xterm", "dumb"], [40, 80, 200])
  func `is met within the width`(type: String, columns: Int) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, Home.shippedChat, type: type, columns: columns)
    try await terminal.prompt()
    try await terminal.say(
      "it is about my mail", "Sending", "1", "why", "summary", "change", "back",
      "Windows Live Mail",
      "help port", "it waits", "john@verizon.net", "25", "steps", "", "", "2", "questions",
      "xyz abc",
      "help")
    // A line that is as wide as the terminal runs over into the next one; none is wider.
    let raw = try await terminal.raw()
    let shown = raw.replacing(/\x1B\[[0-9;?]*[a-zA-Z]/, with: "").split(whereSeparator: \.isNewline)
    #expect(shown.map(\.count).max() ?? 0 <= columns)
    #expect(type == "xterm" || !raw.contains("\u{1B}"))
    try await terminal.type("quit\r")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
  }

  @Test(arguments: ["xterm", "dumb"]) func `is met with words alone where they are read out`(
    type: String
  ) async throws {
    let terminal = try await TestTerminal(
      try Home(), Home.chat + ["--plain"], type: type, columns: 40)
    try await terminal.sees("Question: What happens when you send mail? Answer 1: It waits")
    try await terminal.sees("Your reply:")
    try await terminal.type("it waits\r")
    try await terminal.sees("Question: Which outgoing port is set?")
    try await terminal.sees("Your reply:")
    try await terminal.type("\u{3}")
    try await terminal.sees("Press Ctrl-C once more to leave, or just go on.")
    let raw = try await terminal.raw()
    // Bold and colour are none of readline's sequences.
    #expect(!raw.contains(/\x1B\[[0-9;]*m/))
    let shown = raw.replacing(/\x1B\[[0-9;?]*[a-zA-Z]/, with: "").split(whereSeparator: \.isNewline)
    #expect(shown.map(\.count).max() ?? 0 <= 40)
  }
}
