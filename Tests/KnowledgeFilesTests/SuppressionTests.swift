import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

/// A comment allows a warning at one place, if it says why.
@Suite struct `Findings that are allowed` {
  private static let long =
    "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    + "sixteen seventeen eighteen nineteen twenty twentyone."
  private static let allow = "# lint: allow long-sentence: it is a quotation"

  @Test(arguments: [
    "\(allow)\n  short: \(long)",
    "short: \(long)  \(allow)",
    "\(allow)\n\n  # Another comment.\n  short: \(long)",
    "\(allow)\n  short: >\n    \(long)",
    "short: > \(allow)\n    \(long)\n    \(long)",
    "\(allow)\n  short:\n    \(long)",
    "#lint is no comment of ours: allow it\n  \(allow)\n  short: \(long)",
  ]) func `are not told`(term: String) throws { #expect(try found(term) == []) }

  @Test(arguments: [
    // One entry, and no other.
    ("\(allow)\n  short: \(long)\n  more: \(long)", ["5:9 long-sentence"]),
    // Below `|` it is no comment.
    (
      "short: |\n    \(allow)\n    \(long)",
      ["4:5 needless-suppression", "4:5 long-sentence"]
    ),
    ("short: \(long)\n  \(allow)", ["3:10 long-sentence", "4:3 needless-suppression"]),
    ("\(allow)\n  short: x", ["3:3 needless-suppression"]),
    // Another code.
    (
      "# lint: allow long-step: it is a quotation\n  short: \(long)",
      ["3:3 needless-suppression", "4:10 long-sentence"]
    ),
    (
      "# lint: allow long-sentence:  \n  short: \(long)",
      ["3:3 suppression-without-reason", "4:10 long-sentence"]
    ),
    ("# lint: long-sentence\n  short: x", ["3:3 suppression-without-reason"]),
    ("# lint: allow needless-suppression: x\n  short: x", ["3:3 needless-suppression"]),
  ]) func `are told where the comment does not count`(term: String, expected: [String]) throws {
    #expect(try Set(found(term)) == Set(expected))
  }

  @Test func `never are errors, and then no comment counts as needless`() throws {
    let term = """
      # lint: allow unknown-key: I need it
        shrot: x
        # lint: allow long-step: it is a quotation
        short: \(Self.long)
      """
    #expect(
      try found(term) == ["3:3 suppression-of-error", "4:3 unknown-key", "6:10 long-sentence"])
  }

  @Test func `may have been replaced by a folder that lies over`() throws {
    var first = SmallKnowledge.explained
    first["glossary/more.yaml"] = "word:\n  say: word\n  \(Self.allow)\n  short: \(Self.long)\n"
    let second = try TemporaryFolder(["glossary/mine.yaml": "word: {short: Mine.}\n"])
    let folder = try TemporaryFolder(first)
    #expect(try KnowledgeLinter.lint(folders: [folder.path, second.path]).findings == [])
    try second.write("word:\n  \(Self.allow)\n  short: Mine.\n", to: "glossary/mine.yaml")
    let lint = try KnowledgeLinter.lint(folders: [folder.path, second.path])
    #expect(lint.findings.map(\.code) == ["needless-suppression"])
  }

  private func found(_ term: String) throws -> [String] {
    var files = SmallKnowledge.explained
    files["glossary/more.yaml"] = "word:\n  say: word\n  \(term)\n"
    return try findings(in: files).map { "\($0.line):\($0.column) \($0.code)" }
  }
}

/// What another room finds takes part in all this.
@Suite struct `Findings of another room` {
  private static let idle = Code(
    "question-changes-nothing", .warning, "A question whose answer changes nothing", why: "",
    bad: Example("x", ""), good: Example("x", ""), isDeep: true)
  private static let catalogue = Catalogue.files.adding(.init("Deep", [idle]))

  @Test(arguments: [
    ("", true, ["flows/more.yaml:5:3 question-changes-nothing a witness"]),
    ("# lint: allow question-changes-nothing: the report tells it", true, []),
    ("# lint: allow question-changes-nothing: the report tells it", false, []),
    ("", false, []),
  ]) func `stands where the node does, and can be allowed`(
    comment: String, isDeep: Bool, expected: [String]
  ) throws {
    let found = try lint(comment, isDeep: isDeep) { knowledge, places in
      let node = knowledge.nodes["more/mails"].map { [$0] } ?? []
      let remarks = node.map {
        places.remark(Self.idle, at: .node($0), "It is idle.", details: ["a witness"])
      }
      return (remarks, true)
    }
    #expect(
      found.map {
        "\($0.path):\($0.line - (comment.isEmpty ? 0 : 1)):\($0.column) \($0.code) "
          + $0.details.joined()
      } == expected)
  }

  @Test func `make a comment needless only if somebody looked at everything`() throws {
    let comment = "# lint: allow question-changes-nothing: the report tells it"
    #expect(try lint(comment, isDeep: false) { _, _ in ([], true) } == [])
    #expect(try lint(comment, isDeep: true) { _, _ in ([], false) } == [])
    let found = try lint(comment, isDeep: true) { _, _ in ([], true) }
    #expect(found.map(\.code) == ["needless-suppression"])
  }

  @Test func `stand at flows, facts and diagnoses too`() throws {
    let found = try lint("", isDeep: true) { knowledge, places in
      let remarks = [
        knowledge.flows["more"].map { places.remark(Self.idle, at: .flow($0), "a") },
        knowledge.facts["smtp.port"].map { places.remark(Self.idle, at: .fact($0), "b") },
        knowledge.diagnoses["port25-blocked"].map {
          places.remark(Self.idle, at: .diagnosis($0), "c")
        },
      ].compactMap(\.self)
      return (remarks, true)
    }
    #expect(found.map(\.path) == ["diagnoses/all.yaml", "facts/settings.yaml", "flows/more.yaml"])
    #expect(found.map(\.line) == [1, 7, 1])
  }

  private func lint(
    _ comment: String, isDeep: Bool, _ further: @escaping KnowledgeLinter.Further
  ) throws -> [KnowledgeProblem] {
    var files = SmallKnowledge.explained
    let line = comment.isEmpty ? "" : "  \(comment)\n"
    files["flows/more.yaml"] =
      "flow: more\ntitle: More\nstart: mails\nnodes:\n\(line)  mails: {ask: smtp.host, then: end}\n"
    files["flows/start.yaml"] = files["flows/start.yaml"]?
      .replacing("[sending, smtp.pairing]", with: "[sending, more, smtp.pairing]")
    let folder = try TemporaryFolder(files)
    return try KnowledgeLinter.lint(
      folders: [folder.path], catalogue: Self.catalogue, further: isDeep ? further : nil
    ).findings.map { $0.relative(to: folder) }
  }
}
