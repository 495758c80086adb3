import Foundation
import KnowledgeFiles
import Testing

/// Each code is shown by two examples, and these are what it finds and what it does not.
@Suite struct `The catalogue of codes` {
  @Test(arguments: Catalogue.files.codes.map(\.id))
  func `shows by each bad example just its code, at the mark`(id: String) throws {
    let code = try #require(Catalogue.files[id])
    let marked = try #require(code.bad.files.first { $0.mark != nil }, "a ¶ is missing")
    let mark = try #require(marked.mark)
    let found = try findings(in: code.bad)
    #expect(found.map(\.code) == [id], "\(found)")
    #expect(
      found.map { "\($0.path):\($0.line):\($0.column)" }
        == ["\(marked.path):\(mark.line):\(mark.column)"])
    #expect(found.map(\.severity) == [code.severity])
  }

  @Test(arguments: Catalogue.files.codes.map(\.id))
  func `shows by each good example that all is well`(id: String) throws {
    let good = try #require(Catalogue.files[id]).good
    #expect(good.files.allSatisfy { $0.mark == nil })
    #expect(try findings(in: good) == [])
  }

  @Test func `stands over Knowledge without a finding`() throws {
    #expect(try KnowledgeFilesTests.findings(in: Self.base) == [])
  }

  @Test func `has each id once, in words with hyphens`() {
    let ids = Catalogue.files.codes.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }

  /// What the examples are laid over.
  static let base = SmallKnowledge.files.merging(
    ["glossary/trade.yaml": trade], uniquingKeysWith: { $1 })

  private static let trade = """
    encryption:
      say: STARTTLS
      also: [SSL, TLS]
      short: Nobody on the way can read along.
    protocol:
      say: POP
      also: [IMAP, SMTP]
      short: A language of mail programs.
    """

  /// What the linter finds where an example is laid over the small Knowledge.
  private func findings(in example: Example) throws -> [KnowledgeProblem] {
    let folder = try TemporaryFolder(Self.base)
    for file in example.files {
      let text = String(repeating: file.text, count: file.times)
      let bytes = text.data(using: file.isLatin1 ? .isoLatin1 : .utf8)
      try folder.write(try #require(bytes), to: file.path)
    }
    return try KnowledgeLinter.lint(folders: [folder.path]).findings.map { $0.relative(to: folder) }
  }
}
