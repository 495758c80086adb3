import Foundation
import TestStage
import Testing

@Suite struct `mailmend run` {
  private static let given =
    #""direction": "send", "complaint": "fails", "email.domain": "isp.example""#
  static let fix =
    #"{"id": "F", "facts": {\#(given), "program": "om", "smtp.symptom": "timed-out", "smtp.port": 25}}"#
  static let asks = #"{"id": "A", "facts": {\#(given)}}"#
  static let bad = #"{"id": "B", "facts": {"smtp.prot": 25}}"#
  static let handOver =
    #"{"id": "H", "facts": {"direction": "send", "complaint": "fails", "program": "phone", "#
    + #""email.domain": "new.example", "smtp.symptom": "host-not-found", "smtp.host": "#
    + #""smtp.new.example", "smtp.port": 465, "smtp.security": "tls", "network": "home"}}"#

  private func answers(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
  }

  private func field(_ name: String, _ output: String) throws -> [String] {
    try answers(output).map { "\($0[name] ?? "")" }
  }

  @Test(
    arguments: [
      (fix, 0), (handOver, 1), (asks, 3), (bad, 65), ("hello", 65), (fix + "\n" + handOver, 1),
      (handOver + "\n" + asks, 3), (asks + "\n" + bad + "\n" + fix, 65), ("", 0), ("\n \n", 0),
    ] as [(String, Int32)]) func `exits with the worst of its tickets`(
      input: String, exit: Int32
    ) async throws
  {
    let result = try await Home().run(Home.run, input: input)
    #expect(result.exit == exit)
    let count = input.split(separator: "\n").count { !$0.allSatisfy(\.isWhitespace) }
    #expect(count < 2 ? result.errors == "" : result.errors.hasPrefix("\(count) tickets: "))
  }

  @Test func `answers in order, and one bad line is one record`() async throws {
    let lines = [Self.fix, "", Self.bad, "not JSON", Self.asks, Self.handOver, Self.fix]
    let result = try await Home().run(Home.run, input: lines.joined(separator: "\r\n"))
    #expect(try field("id", result.output) == ["F", "B", "<null>", "A", "H", "F"])
    #expect(
      try field("status", result.output) == [
        "fix-found", "invalid", "invalid", "needs-answer", "hand-over", "fix-found",
      ])
    let problems = try answers(result.output).compactMap { $0["problem"] as? [String: Any] }
    #expect(problems.map { $0["line"] as? Int } == [3, 4])
    let out = result.output.split(separator: "\n")
    #expect(out.first == out.last)
  }

  @Test func `gives the same bytes in two processes`() async throws {
    let input = [Self.fix, Self.asks, Self.bad, Self.handOver].joined(separator: "\n")
    let first = try await Home().run(Home.run, input: input)
    let second = try await Home().run(Home.run, input: input)
    #expect(first.output == second.output)
    #expect(first.output.split(separator: "\n").count == 4)
  }

  @Test func `stops at a bad line when told to`() async throws {
    let input = [Self.fix, Self.bad, Self.asks].joined(separator: "\n")
    let result = try await Home().run(Home.run + ["--fail-fast"], input: input)
    #expect(try field("id", result.output) == ["F", "B"])
    #expect(result.exit == 65)
  }

  @Test func `stops at a bad line of the first of two files`() async throws {
    let home = try Home(["a.jsonl": Self.bad + "\n" + Self.asks, "b.jsonl": Self.fix])
    let all = try await home.run(Home.run + ["a.jsonl", "b.jsonl"])
    #expect(try field("id", all.output) == ["B", "A", "F"])
    let first = try await home.run(Home.run + ["--fail-fast", "a.jsonl", "b.jsonl"])
    #expect(try field("id", first.output) == ["B"])
  }

  @Test func `reads files and standard input, in the order named`() async throws {
    let home = try Home(["a.jsonl": Self.asks + "\n", "b.jsonl": Self.fix])
    let result = try await home.run(Home.run + ["a.jsonl", "-", "b.jsonl"], input: Self.handOver)
    #expect(try field("id", result.output) == ["A", "H", "F"])
  }

  @Test(
    arguments: [
      ("missing.jsonl", "I cannot read 'missing.jsonl'."), (".", "'.' is a folder."),
    ]) func `cannot read what is no file`(name: String, message: String) async throws
  {
    let result = try await Home().run(Home.run + [name])
    #expect(result.exit == 2)
    #expect(result.errors.contains(message))
  }

  @Test func `adds what is given and tried to every ticket, which may know better`() async throws {
    let result = try await Home().run(
      Home.run + [
        "--given", "smtp.port=25", "--given", "smtp.symptom=It waits", "--given", "program=phone",
        "--tried", "port25-blocked/use-587=same",
      ], input: Self.asks + "\n" + Self.fix)
    let facts = try answers(result.output).map { $0["facts"] as? [String: [String: String]] ?? [:] }
    #expect(facts.map { $0["program"]?["value"] } == ["phone", "old-mail"])
    let fixes = try answers(result.output).map { ($0["fix"] as? [String: Any])?["id"] as? String }
    #expect(fixes.first == "port25-blocked/use-465")
  }

  @Test func `keeps JSON on one line, whatever stands in a ticket`() async throws {
    let id = #"a\n\u001b[31m\u2028b"#
    let result = try await Home().run(Home.run, input: #"{"id": "\#(id)", "text": "x\ny"}"#)
    #expect(result.output.filter { $0 == "\n" }.count == 1)
    #expect(!result.output.unicodeScalars.contains("\u{1B}"))
    #expect(try field("id", result.output) == ["a\n\u{1B}[31m\u{2028}b"])
  }

  @Test func `writes only the fields that are wanted`() async throws {
    let input = [Self.fix, Self.bad, Self.handOver].joined(separator: "\n")
    let result = try await Home().run(Home.run + ["--fields", "status, id"], input: input)
    #expect(
      result.output == """
        {"id":"F","status":"fix-found"}
        {"id":"B","status":"invalid"}
        {"id":"H","status":"hand-over"}

        """)
    #expect(result.exit == 65)
    #expect(result.errors.contains("Found most: port25-blocked"))
  }

  @Test(
    arguments: [
      (["--fields", "id,statsu"], "Did you mean 'status'?"), (["--fields", ""], "Found ''"),
      (["--fields", "id", "--format", "csv"], "--fields is for verdicts as JSON"),
      (["--fields", "id", "--compare", "HEAD"], "--fields is for verdicts as JSON"),
      (["--fields", "id", "--call-script"], "--fields is for verdicts as JSON"),
    ]) func `refuses fields that no verdict has, or where there are none`(
      arguments: [String], message: String
    ) async throws
  {
    let result = try await Home().run(Home.run + arguments, input: "")
    #expect(result.exit == 64)
    #expect(result.errors.contains(message))
  }

  // MARK: For people and spreadsheets

  @Test
  func `writes CSV that begins with the names of its columns and ends rows as RFC 4180 has it`()
    async throws
  {
    let input = [Self.fix, Self.bad, Self.asks].joined(separator: "\n")
    let result = try await Home().run(Home.run + ["--format", "csv"], input: input)
    #expect(result.exit == 65)
    #expect(result.output.unicodeScalars.count { $0 == "\r" } == 4)
    let rows = result.output.components(separatedBy: "\r\n")
    #expect(rows.last == "")
    #expect(
      rows.map { $0.prefix(12) } == [
        "id,status,ex", "F,fix-found,", "B,invalid,65", "A,needs-answ", "",
      ])
  }

  @Test(arguments: ["text", "markdown"]) func `writes a section for each ticket, in order`(
    format: String
  ) async throws {
    let strange = #"{"id": "a\u001b[31m", "facts": {"email.domain": "isp.example"}}"#
    let input = [Self.fix, strange, "hello", Self.handOver].joined(separator: "\n")
    let result = try await Home().run(Home.run + ["--format", format], input: input)
    let titles = ["F: fix-found", "a[31m: needs-answer", "line 3: invalid", "H: hand-over"]
    let heads = titles.map { title in
      format == "text"
        ? title : "## " + title.replacing("[", with: "\\[")
    }
    let lines = result.output.split(separator: "\n").map(String.init)
    #expect(lines.filter(heads.contains) == heads)
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.exit == 65)
  }
}
