import Foundation
import TestStage
import Testing

/// Nothing of the five documents is lost: the table of them points at what is there.
@Suite struct `The five documents` {
  @Test func `each have rows, and each row a place and a conversation`() throws {
    let rows = try Self.rows
    #expect(
      ["000", "001", "002", "003", "004"].allSatisfy { seed in
        rows.contains { $0[0].contains("`\(seed)`") }
      })
    for row in rows {
      #expect(!names(row[1]).isEmpty && !names(row[2]).isEmpty, "\(row)")
      for name in names(row[1]) { #expect(isThere("Knowledge/\(name).yaml"), "\(name)") }
      for name in names(row[2]) { #expect(isThere("transcripts/\(name).txt"), "\(name)") }
    }
  }

  /// The cells of the table, without its head.
  private static var rows: [[String]] {
    get throws {
      let page = try String(
        contentsOfFile: TestKnowledge.shippedFolder + "/README.md", encoding: .utf8)
      let chapter = page.components(separatedBy: "\n## ").first { $0.hasPrefix("The five") }
      return try #require(chapter).split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
        .map { $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) } }
    }
  }

  /// What stands between backticks.
  private func names(_ cell: String) -> [String] {
    cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: TestKnowledge.root + "/" + path)
  }
}
