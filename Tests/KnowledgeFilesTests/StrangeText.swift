import Foundation
import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// Text that no author writes: one problem with its place, and not much time or memory.
@Suite struct `Strange text` {
  /// A file, and where its problem is.
  struct Row: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var text: String
    var place: String

    init(_ name: String, _ text: String, _ place: String) {
      testDescription = name
      self.text = text
      self.place = place
    }
  }

  static let rows: [Row] = [
    Row("deep brackets", "a: " + rows(of: "[", 10_000), "1:1: error[nested-too-deeply]"),
    Row("deep braces", "a: " + rows(of: "{a: ", 10_000), "1:1: error[nested-too-deeply]"),
    Row("deep lists", rows(of: "- ", 10_000), "1:1: error[nested-too-deeply]"),
    Row("deep keys", rows(of: "? ", 10_000), "1:1: error[nested-too-deeply]"),
    Row(
      "deep entries", (0..<1_000).map { rows(of: " ", $0) + "a:\n" }.joined(),
      "202:1: error[nested-too-deeply]"
    ),
    Row("an anchor that multiplies", "a: &a [x, x]\nb: [*a, *a, *a]\n", "1:4: error[anchor]"),
    Row("an alias of nothing", "a: *b\n", "1:4: error[begins-with-sign]"),
    Row("a merge key", "a:\n  <<: {say: x}\n  say: x\n  short: y\n", "2:3: error[unknown-key]"),
    Row("a tag", "a: !!python/object {say: x, short: y}\n", "1:4: error[tag]"),
    Row("two documents", "a: {say: x, short: y}\n---\nb: x\n", "2:1: error[not-yaml]"),
    Row("a tab", "a:\n\tsay: x\n", "2:1: error[not-yaml]"),
    Row("a zero byte", "a:\n  say: x\n  short: y\0z\n", "3:11: error[not-yaml]"),
    Row("a colour", "a:\n  say: x\n  short: \u{1B}[31m\n", "3:10: error[not-yaml]"),
    Row(
      "a key that comes again", "a: {say: x, short: y}\na: {say: x}\n", "2:1: error[duplicate-key]"),
    Row("brackets in a row", "a: " + rows(of: "[],", 100_000), "1:4: error[begins-with-sign]"),
    Row("a quote without end", "a: \"" + rows(of: "y\n", 100_000), "100001:1: error[not-yaml]"),
  ]

  private static func rows(of text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  @Test(arguments: rows)
  func `is one problem with its place`(row: Row) throws {
    let problems = try problemsAfterChanging("glossary/x.yaml", to: row.text)
    #expect(
      problems.map(\.description).first?.hasPrefix("glossary/x.yaml:\(row.place)") == true,
      "\(problems)")
    #expect(problems.count <= 2)
  }

  @Test func `UTF-16 and bytes that are no text are one problem`() throws {
    for bytes in [Data("a: b\n".utf16.flatMap { [UInt8($0), 0] }), Data([0x61, 0xE4, 0x0A])] {
      let folder = try TemporaryFolder(SmallKnowledge.files)
      try bytes.write(to: URL(fileURLWithPath: folder.path + "/facts/x.yaml"))
      let codes = try faults(of: [folder.path]).map(\.code)
      #expect(codes == ["not-utf-8"] || codes == ["not-yaml"], "\(codes)")
    }
  }

  @Test func `a fact with a hundred thousand answers loads`() throws {
    let answers = (0..<100_000).map { "a\($0)" }.joined(separator: ", ")
    let knowledge = try loaded(["facts/x.yaml": "many: {label: x, ask: y, answers: [\(answers)]}\n"]
    )
    #expect(try knowledge.facts.named("many").answers.count == 100_000)
  }

  @Test func `a side that is named again and again is one side`() throws {
    let sides = Self.rows(of: "smtp ", 100_000)
    let knowledge = try loaded(["facts/x.yaml": "many: {label: x, type: port, for: \(sides)}\n"])
    #expect(knowledge.facts["many"] != nil)
    let many = (0..<20_000).map { "  s\($0): {name: a, verb: b}\n" }.joined()
    let problems = try problemsAfterChanging(
      "knowledge.yaml",
      to: SmallKnowledge.files["knowledge.yaml"]?.replacing("sides:\n", with: "sides:\n" + many)
        ?? "")
    #expect(problems.contains { $0.message.contains("more than 8 sides") }, "\(problems.prefix(3))")
  }

  @Test func `a check of very many ports is refused`() throws {
    let ports = (1...5_000).map(String.init).joined(separator: " ")
    let text = (SmallKnowledge.files["checks/reach.yaml"] ?? "").replacing("25 587", with: ports)
    let problems = try problemsAfterChanging("checks/reach.yaml", to: text)
    #expect(problems.map(\.message) == ["There are 5000 ports here. Look at 100 at most."])
  }

  static let endless = [
    Row("keys", (0..<20_000).map { "f\($0): {lable: x}\n" }.joined(), ""),
    Row("keys of one", "a:\n  say: x\n" + (0..<20_000).map { "  k\($0): z\n" }.joined(), ""),
    Row("one name", "a: {say: x, short: " + rows(of: "$y ", 100_000) + "}\n", ""),
    Row("names", "a: {say: x, short: " + (0..<100_000).map { "$y\($0) " }.joined() + "}\n", ""),
  ]

  @Test(arguments: endless)
  func `with endless mistakes ends, and tells the first thousand`(row: Row) throws {
    let problems = try problemsAfterChanging("glossary/x.yaml", to: row.text)
    #expect((1...KnowledgeFailure.most).contains(problems.count))
  }
}
