import Foundation
import TestStage
import Testing

/// Passwords typed where something else is asked: in everything that the program writes there is none.
@Suite struct `A password typed at the wrong place` {
  /// Where a chat is when they are typed, and how; `%` stands for one.
  static let places: [(name: String, before: [String], line: String)] = [
    ("the opening", [], "%"),
    ("a sentence", [], "my password is %"),
    ("help", [], "help %"),
    ("a change", ["it waits"], "change outgoing port %"),
    ("a choice", [], "%"),
    ("a port", ["it waits"], "%"),
    ("the steps", ["it waits", "25", ""], "%"),
    ("an outcome", ["it waits", "25", "", "1", "1", "1", "1"], "%"),
    ("the end", ["it waits", "25", "skip", "skip"], "%"),
  ]

  /// The passwords that are found in any file of a home.
  private func leaks(_ home: Home) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: home.path)
    let texts = names.filter { !$0.hasPrefix("input-") && !$0.hasPrefix("output-") }
      .compactMap { try? home.text($0) }
    return TestPasswords.all.filter { password in
      let core = password.replacing("\"", with: "")
      return texts.contains { $0.contains(core) } || names.contains { $0.contains(core) }
    }
  }

  @Test(arguments: places.map(\.name)) func `is in no file`(name: String) async throws {
    let place = try #require(Self.places.first { $0.name == name })
    let home = try Home()
    let opening = ["chat", "--knowledge", TestKnowledge.smallFolder]
    // Each tenth of them in a talk of its own, because one that is understood leads elsewhere.
    for part in 0..<10 {
      let some = TestPasswords.all.enumerated().filter { $0.offset % 10 == part }.map(\.element)
      let lines = place.before + some.map { place.line.replacing("%", with: $0) }
      let result = try await home.run(
        (name == "the opening" ? opening : Home.chat) + ["--record", "record-\(part).txt"],
        input: (lines + ["save copy-\(part).txt", "quit", ""]).joined(separator: "\n"))
      #expect(result.exit == 0)
    }
    #expect(try leaks(home) == [])
    #expect(home.has("copy-9.txt") && home.has("record-9.txt"))
    // To ask for help is no event, and leaves no journal.
    #expect(home.journals.isEmpty == (name == "help"))
  }

  @Test func `is not kept for the arrow keys either`() async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home)
    try await terminal.prompt()
    for password in TestPasswords.all { try await terminal.say(password) }
    try await terminal.say("why", "it waits")
    try await terminal.type("quit\r")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try leaks(home) == [])
    #expect(try home.text("state/mailmend/history") == "why\nit waits\nquit\n")
  }
}
