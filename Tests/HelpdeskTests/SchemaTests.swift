import Foundation
import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `The schemas of tickets and verdicts` {
  private static let golden = Result {
    try TestTranscripts.text(TestKnowledge.root + "/Tests/HelpdeskTests/Golden/verdicts.jsonl")
      .replacing("…", with: String(repeating: "a", count: 64)).split(separator: "\n")
      .map(String.init)
  }

  /// What is wrong with some JSON; nothing may stand in it that the schema does not describe.
  private static func problems(_ schema: DeskSchema, _ lines: [String]) throws -> [[String]] {
    try Validator.answers(lines.map { .init(schema: schema.text, json: $0, isClosed: true) })
      .map(\.asTyped)
  }

  @Test(arguments: DeskSchema.allCases) func `are shipped as the program prints them`(
    schema: DeskSchema
  ) throws {
    let path = TestKnowledge.shippedFolder + "/.schema/\(schema.rawValue).json"
    #expect(
      try TestTranscripts.text(path) == schema.text,
      "swift run mailmend kb schema --output Knowledge/.schema writes them anew.")
  }

  // MARK: Verdicts

  @Test func `accept every verdict that was read and believed, and no field besides`() throws {
    let lines = try Self.golden.get()
    #expect(lines.count == Verdict.Status.allCases.count)
    #expect(try Self.problems(.verdict, lines).allSatisfy(\.isEmpty))
    let more = lines.map { #"{"surprise": 1, "# + $0.dropFirst() }
    #expect(try !Self.problems(.verdict, more).contains([]))
    let open = try Validator.answers(more.map { .init(schema: DeskSchema.verdict.text, json: $0) })
    #expect(open.allSatisfy { $0.isValid == true }, "a reader of today's schema takes new fields")
  }

  @Test func `accept what comes of every ticket, also of one that nobody can read`() throws {
    let own = #""tried": [{"set": {"smtp.port": 587}, "outcome": "works"}]"#
    let tickets =
      `A verdict`.tickets.map(\.line) + `A ticket that cannot be read`.rows.map(\.line)
      + [
        Bench.ticket(Bench.fixNext, own), Bench.ticket(#""smtp.symptom": "unknown""#),
        #"{"id": 17, "text": "It says 10060. We are in the hotel."}"#,
      ]
    let bench = try Bench()
    let lines = tickets.map { bench.verdict($0).line }
    for (line, problems) in zip(lines, try Self.problems(.verdict, lines)) {
      #expect(problems == [], "\(line)")
    }
  }

  /// The status of a verdict, a field, what stands there (nothing: it is missing), and words of what is
  /// said about it.
  static let broken: [(status: Verdict.Status, field: String, value: String?, words: String)] = [
    (.fixFound, "schema", "2", "1 was expected"),
    (.fixFound, "schema", nil, "'schema' is a required"),
    (.fixFound, "schema", #""1""#, "1 was expected"),
    (.fixFound, "id", "5", "id: 5 is not of type"),
    (.fixFound, "id", "null", "id: None is not of type 'string'"),
    (.fixFound, "id", #""""#, "id: '' "),
    (.fixFound, "status", #""fixed""#, "'fixed' is not one of"),
    (.fixFound, "status", nil, "'status' is a required"),
    (.fixFound, "exit", nil, "'exit' is a required"), (.fixFound, "exit", "2", "2 is not one of"),
    (.fixFound, "exit", #""0""#, "'0' is not one of"),
    (.fixFound, "knowledge", #"{"version": ""}"#, "'sha256' is a required"),
    (.fixFound, "knowledge", #"{"version": "", "sha256": "x"}"#, "'x' does not match"),
    (.fixFound, "facts", "[]", "[] is not of type 'object'"),
    (.fixFound, "facts", #"{"a": {"value": 25, "source": "given"}}"#, "25 is not of type 'string'"),
    (.fixFound, "facts", #"{"a": {"value": "25", "source": "guessed"}}"#, "'guessed' is not one"),
    (.fixFound, "facts", #"{"a": {"value": "25"}}"#, "'source' is a required"),
    (
      .needsAnswer, "facts", #"{"a": {"value": "25", "source": "read", "span": {"start": 1}}}"#,
      "'end' is a required"
    ),
    (.solved, "tried", #"[{"fix": "a/b", "set": {}, "outcome": "smae"}]"#, "'smae' is not one of"),
    (.solved, "tried", #"[{"set": {}, "outcome": "same"}]"#, "'fix' is a required"),
    (
      .solved, "tried", #"[{"fix": "a/b", "set": {"a": 1}, "outcome": "same"}]"#, "1 is not of type"
    ),
    (.explained, "notes", "[]", "notes: [] "),
    (.explained, "notes", #""x""#, "is not of type 'array'"),
    (.explained, "diagnosis", #""a""#, "diagnosis: 'a' is not of type 'null'"),
    (.needsAnswer, "diagnosis", #""a""#, "diagnosis: 'a' is not of type 'null'"),
    (.contradiction, "diagnosis", #""a""#, "diagnosis: 'a' is not of type 'null'"),
    (.fixFound, "diagnosis", "null", "diagnosis: None is not of type 'string'"),
    (.fixFound, "family", "null", "family: None is not of type 'string'"),
    (.solved, "family", "null", "family: None is not of type 'string'"),
    (.handOver, "diagnosis", "null", "family: 'port25-blocked' is not of type 'null'"),
    (.fixFound, "likely", "[]", "likely: [] "),
    (
      .fixFound, "likely", #"[{"diagnosis": "a", "family": "b", "weight": 0.5, "because": []}]"#,
      "0.5 is not of type 'integer'"
    ),
    (
      .fixFound, "likely", #"[{"diagnosis": "a", "family": "b", "weight": 1001, "because": []}]"#,
      "1001 is greater"
    ),
    (.fixFound, "fix", "null", "fix: None is not of type 'object'"),
    (.solved, "fix", "null", "fix: None is not of type 'object'"),
    (
      .fixFound, "fix", #"{"id": "a/b", "set": {}, "steps": [], "undo": []}"#, "fix/steps: [] "
    ),
    (.fixFound, "fix", #"{"id": "a/b", "set": {}, "steps": ["x"]}"#, "not valid under any"),
    (
      .handOver, "fix", #"{"id": "a/b", "set": {}, "steps": ["x"], "undo": []}"#,
      "is not of type 'null'"
    ),
    (.needsAnswer, "next", "null", "next: None is not of type 'object'"),
    (.needsAnswer, "next", #"{"id": "a", "text": "b"}"#, "not valid under any"),
    (
      .fixFound, "next", #"{"id": "a", "text": "b", "answers": []}"#, "is not of type 'null'"
    ),
    (.needsAnswer, "missing", "[]", "missing: [] "),
    (.needsAnswer, "missing", #"["a", "a"]"#, "has non-unique elements"),
    (.handOver, "missing", #"["a"]"#, "missing: ['a'] "),
    (.contradiction, "contradiction", "null", "None is not of type 'object'"),
    (.contradiction, "contradiction", #"{"fact": "a", "sides": []}"#, "not valid under any"),
    (
      .needsAnswer, "contradiction",
      #"{"fact": "a", "sides": [{"value": "1", "source": "given"}, {"value": "2", "source": "read"}]}"#,
      "is not of type 'null'"
    ),
    (.invalid, "problem", "null", "problem: None is not of type 'object'"),
    (
      .invalid, "problem",
      #"{"line": 0, "column": 1, "found": "a", "expected": "b", "nearest": null}"#,
      "not valid under any"
    ),
    (
      .explained, "problem",
      #"{"line": 1, "column": 1, "found": "a", "expected": "b", "nearest": null}"#,
      "is not of type 'null'"
    ),
    (.handOver, "enquiries", #"[{"id": "a", "whom": "line"}]"#, "'ask' is a required"),
    (.handOver, "enquiries", "null", "None is not of type 'array'"),
    (.handOver, "reply", nil, "'reply' is a required"), (.handOver, "note", "null", "None is not"),
    (.handOver, "redacted", #"{"email": 0}"#, "0 is less than"),
  ]

  @Test func `refuse a verdict in which one thing is wrong`() throws {
    let lines = try Self.broken.map { try changed($0.status, $0.field, $0.value) }
    for (row, problems) in zip(Self.broken, try Self.problems(.verdict, lines)) {
      #expect(problems.contains { $0.contains(row.words) }, "\(row) \(problems)")
    }
  }

  @Test func `refuse the exit code of another status, and an invalid ticket alone has no id`()
    throws
  {
    let exits = Set(Verdict.Status.allCases.map(\.exit)).sorted()
    let rows = Verdict.Status.allCases.flatMap { status in
      exits.filter { $0 != status.exit }.map { (status, $0) }
    }
    let lines = try rows.map { try changed($0.0, "exit", "\($0.1)") }
    for (row, problems) in zip(rows, try Self.problems(.verdict, lines)) {
      #expect(problems == ["exit: \(row.0.exit) was expected"], "\(row)")
    }
    let nameless = try Verdict.Status.allCases.map { try changed($0, "id", "null") }
    let isValid = try Self.problems(.verdict, nameless).map(\.isEmpty)
    #expect(isValid == Verdict.Status.allCases.map { $0 == .invalid })
  }

  /// A believed verdict with another value, or none, in one place.
  private func changed(
    _ status: Verdict.Status, _ field: String, _ value: String?
  ) throws -> String {
    let verdicts = try Self.golden.get().map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] ?? [:]
    }
    var verdict = try #require(verdicts.first { $0["status"] as? String == status.rawValue })
    verdict[field] = try value.map {
      try JSONSerialization.jsonObject(with: Data($0.utf8), options: .fragmentsAllowed)
    }
    return String(decoding: try JSONSerialization.data(withJSONObject: verdict), as: UTF8.self)
  }

  // MARK: Tickets

  /// What a form can have, and no JSON Schema can tell: only Knowledge knows which facts, values and fixes
  /// there are.
  private static let onlyKnowledgeTells: Set = [
    "smtp.prot", "70000", "25.5", "true or false", "timedout", "old-mial", "maybe",
    "port25-blocked/use-578", "port25-blocked/use-provider/465",
  ]

  @Test func `refuse the tickets that the reader refuses for their form`() throws {
    let rows = `A ticket that cannot be read`.rows.filter {
      // What is no JSON, and a key that stands twice, a validator never sees.
      $0.expected != "one ticket as JSON on one line" && $0.expected != "each key once"
    }
    #expect(rows.count > 25)
    for (row, problems) in zip(rows, try Self.problems(.ticket, rows.map(\.line))) {
      #expect(problems.isEmpty == Self.onlyKnowledgeTells.contains(row.found), "\(row) \(problems)")
    }
  }

  @Test func `accept the tickets that the reader accepts`() throws {
    let tickets =
      `A verdict`.tickets.filter { $0.status != .invalid }.map(\.line)
      + [
        #"{"id": 17}"#, #"{"id": "T", "text": null, "facts": null, "tried": null}"#,
        #"{"id": "T", "facts": {"smtp.port": "unknown", "works.webmail": true}}"#,
        #"{"id": "T", "facts": {"which/smtp.port": 25}}"#,
        #"{"id": "T", "facts": {"smtp.port": 25.0, "program": "Old Mail"}, "tried": []}"#,
        Bench.ticket(
          Bench.fixNext,
          #""tried": [{"set": {"smtp.port": 587}, "outcome": "else", "fix": null, "text": "530", "facts": {"smtp.security": "none"}}]"#
        ),
        Bench.ticket(
          Bench.fixNext,
          #""tried": [{"fix": "port25-blocked/use-587", "set": null, "outcome": "same", "text": null, "facts": null}]"#
        ),
      ]
    let bench = try Bench()
    for (ticket, problems) in zip(tickets, try Self.problems(.ticket, tickets)) {
      #expect(bench.verdict(ticket).status != .invalid, "\(ticket)")
      #expect(problems == [], "\(ticket)")
    }
  }

  @Test func `know the form of every fact and fix there is`() throws {
    let knowledge = try TestKnowledge.shipped()
    let facts = knowledge.facts.all.map { #"{"id": "T", "facts": {"\#($0.name)": "x"}}"# }
    let fixes = knowledge.fixes.all.map {
      #"{"id": "T", "tried": [{"fix": "\#($0.name)", "outcome": "same"}]}"#
    }
    #expect(try Self.problems(.ticket, facts + fixes).allSatisfy(\.isEmpty))
  }
}
