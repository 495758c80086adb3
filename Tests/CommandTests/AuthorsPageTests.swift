import Foundation
import TestStage
import Testing

/// The page for authors promises what appears; here somebody does all of it, word for word.
@Suite struct `Writing Knowledge by its README` {
  /// What stands between two fences: its language and its lines.
  struct Block {
    var language: String
    var text: String
  }

  /// A command of the page, what is typed, and what must appear.
  struct Action {
    var command: [String]
    var replies: [String]
    /// Stretches of the output, in order; a `…` stands between them.
    var shown: [String]
  }

  @Test func `in ten minutes goes as it is written there`() async throws {
    let home = try Home()
    try FileManager.default.createSymbolicLink(
      atPath: home.path + "/Knowledge", withDestinationPath: TestKnowledge.shippedFolder)
    var files: [String] = []
    var isDone: [String] = []
    var blocks = try Self.blocks()[...]
    while let block = blocks.popFirst() {
      switch block.language {
      case "yaml":
        let name = try #require(block.text.firstMatch(of: /# (MyKnowledge\/\S+)\n/)?.1)
        try home.write(block.text, to: String(name))
        files.append(String(name))
      case "diff": try Self.change(files, block.text, in: home)
      case "sh" where block.text.hasPrefix("swift run mailmend "):
        let shown = blocks.popFirst()
        let action = try Self.action(block.text, #require(shown))
        try await expect(action, in: home)
        isDone.append(action.command[0...1].joined(separator: " "))
      default: #expect(block.text.hasPrefix("mkdir -p MyKnowledge/"), "\(block.text)")
      }
    }
    #expect(isDone.map { $0.prefix(4) } == ["kb l", "kb l", "kb s", "chat", "repl"])
  }

  private func expect(_ action: Action, in home: Home) async throws {
    let input = action.replies.map { $0 + "\n" }.joined()
    let result = try await home.run(action.command, input: input)
    #expect(result.errors == "")
    var rest = Self.flat(result.output)[...]
    for stretch in action.shown {
      guard let place = rest.range(of: stretch) else {
        Issue.record("\(action.command) does not show '\(stretch)', but: \(rest)")
        return
      }
      rest = rest[place.upperBound...]
    }
  }

  // MARK: Reading the page

  /// The blocks of the part that is to be followed.
  private static func blocks() throws -> [Block] {
    let page = try TestTranscripts.text(TestKnowledge.shippedFolder + "/README.md")
    let start = try #require(page.range(of: "## Write your own in ten minutes"))
    let parts = page[start.upperBound...].components(separatedBy: "```")
    return parts.indices.filter { $0 % 2 == 1 }.map { place in
      let lines = parts[place].split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Block(language: String(lines[0]), text: lines.count > 1 ? String(lines[1]) : "")
    }
  }

  private static func action(_ command: String, _ shown: Block) throws -> Action {
    #expect(shown.language == "", "After a command stands what appears: \(command)")
    let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    let lines = shown.text.split(separator: "\n").map(String.init)
    let seen = lines.map { $0.hasPrefix("> ") ? "…" : $0 }.joined(separator: "\n")
    return Action(
      command: Array(words.dropFirst(3)),
      replies: lines.filter { $0.hasPrefix("> ") }.map { String($0.dropFirst(2)) },
      shown: seen.components(separatedBy: "…").map { flat($0) }.filter { !$0.isEmpty })
  }

  /// Makes the change that a block with a minus and a plus asks for, in the file that has the line.
  private static func change(_ files: [String], _ text: String, in home: Home) throws {
    func lines(_ sign: Character) -> String {
      text.split(separator: "\n").filter { $0.first == sign }.map { $0.dropFirst() + "\n" }.joined()
    }
    let name = try #require(files.first { try home.text($0).contains(lines("-")) })
    let old = try home.text(name)
    let place = try #require(old.range(of: lines("-")))
    try home.write(old.replacingCharacters(in: place, with: lines("+")), to: name)
  }

  /// The words with one space between: windows are of any width.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
