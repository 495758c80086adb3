import Foundation
import TestStage
import Testing

@testable import KnowledgeFiles

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
    #expect(try KnowledgeFilesTests.findings(in: SmallKnowledge.explained) == [])
  }

  @Test(arguments: Catalogue.files.codes.map(\.id))
  func `stops loading by its errors, and never by a warning`(id: String) throws {
    let code = try #require(Catalogue.files[id])
    let folder = try code.bad.folder()
    let problems = try faults(of: [folder.path]).map(\.code)
    #expect(problems == (code.severity == .error ? [id] : []))
  }

  @Test(arguments: Catalogue.files.codes.map(\.id))
  func `is as easy to read as it asks of others`(id: String) throws {
    let why = try #require(Catalogue.files[id]).why
    let words = why.split(whereSeparator: \.isWhitespace).map {
      Word(text: String($0), place: Place(file: 0, line: 1, column: 1))
    }
    #expect(Sentence.all(in: words).filter { $0.length > ProseJudge.longestSentence }.isEmpty)
  }

  @Test func `has each id once, in words with hyphens`() {
    let ids = Catalogue.files.codes.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil })
  }

  /// What the linter finds where an example is laid over the small Knowledge.
  private func findings(in example: Example) throws -> [KnowledgeProblem] {
    let folder = try example.folder()
    return try KnowledgeLinter.lint(folders: [folder.path]).findings.map { $0.relative(to: folder) }
  }
}
