import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A conversation on paper` {
  private func paper(_ lines: [String]) async throws -> Paper {
    let talk = try await Rehearsal.play(lines, try TestKnowledge.small())
    return Paper(try talk.transcript(), talk.session)
  }

  private static let talk = [
    "", "send", "fails", "isp.example", "timed-out", "25", "any-program", "it works",
  ]

  @Test func `has what was said, what is known, what was tried, and what is open`() async throws {
    let text = try await paper(Self.talk).text
    for line in [
      "A conversation with mailmend\n2026-11-20\n", "mailmend  Which outgoing port is set?",
      "you       25\n", "\nWhat is known\n\n", "- what fails: Sending (told when asked)\n",
      "\nWhat was tried\n\n- Send on port 587", "(it worked)\n", "\nOpen questions\n\n- ",
    ] {
      #expect(text.contains(line), "\(line)")
    }
    #expect(!text.contains("\n= "))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  static let evil = [
    "it fails\n```\n# not a heading\n````", "it fails\n~~~~\n<b>x</b>", "``` is it ```` that",
    "# is it a heading", "- is it a list", "1. is it a number", "12) is it a number",
    "<b>is it</b> is", "[is](x) it is", "*is* it _bold_ | &amp; \\", "is it\u{1B}[1m",
    "\u{202E}is it", "+ is it", "=== is it",
  ]

  @Test(arguments: evil) func `is Markdown in which words mean only themselves`(
    words: String
  ) async throws {
    let markdown = try await paper([words, "quit"]).markdown
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.filter { $0.hasPrefix("#") } == ["# A conversation with mailmend", "## What was said"]
        .map { Substring($0) } + lines.filter { $0.hasPrefix("## ") && $0 != "## What was said" }
        || fenced(lines) != nil, "\(markdown)")
    #expect(!markdown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    if words.contains("\n") {
      let inside = try #require(fenced(lines), "\(markdown)")
      #expect(inside.joined(separator: "\n") == words)
    } else {
      let said = try #require(lines.first { $0.hasPrefix("**You:** ") })
      #expect(unescaped(said.dropFirst(9)) == words.filter { $0 != "\u{1B}" && $0 != "\u{202E}" })
      let signs = zip(said.dropFirst(9), " " + said.dropFirst(9))
      for (sign, former) in signs where "*_<>[]`#|&".contains(sign) { #expect(former == "\\") }
    }
  }

  /// What stands between a fence and the next line that is just the same.
  private func fenced(_ lines: [Substring]) -> [Substring]? {
    guard let start = lines.firstIndex(where: { $0.hasSuffix("`text") }) else { return nil }
    let fence = lines[start].dropLast(4)
    guard let end = lines[(start + 1)...].firstIndex(of: fence) else { return nil }
    return Array(lines[(start + 1)..<end])
  }

  private func unescaped(_ text: Substring) -> String {
    var result = ""
    var rest = text
    while let sign = rest.popFirst() {
      result.append(sign == "\\" ? rest.popFirst() ?? "\\" : sign)
    }
    return result
  }

  @Test func `has the paragraphs whole that a transcript breaks`() async throws {
    let talk = try await Rehearsal.play(Self.talk, try TestKnowledge.small()).transcript()
    let words = talk.utterances.flatMap(\.paragraphs)
    #expect(words.contains("fails"))
    #expect(!words.contains { $0.hasPrefix("=") })
    #expect(
      words.contains { $0.hasPrefix("2. Before you change") && $0.hasSuffix("always go back.") })
  }
}
