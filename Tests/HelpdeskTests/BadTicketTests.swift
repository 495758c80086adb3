import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `A ticket that cannot be read` {
  struct Row: Sendable, CustomTestStringConvertible {
    var line: String
    var column: Int
    var found: String
    var expected: String
    var nearest: String?
    var id: String? = "T"
    var testDescription: String { line }
  }

  static let rows = [
    Row(
      line: #"{"id": "T", "id": "U"}"#, column: 13, found: #"the key "id" twice"#,
      expected: "each key once", id: nil),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": 1, "smtp.port": 2}}"#, column: 39,
      found: #"the key "smtp.port" twice"#, expected: "each key once", id: nil),
    Row(
      line: "hello", column: 1, found: "hello", expected: "one ticket as JSON on one line", id: nil),
    Row(line: "[]", column: 1, found: "a list", expected: "an object such as", id: nil),
    Row(line: "5", column: 1, found: "a number", expected: "an object such as", id: nil),
    Row(line: "null", column: 1, found: "null", expected: "an object such as", id: nil),
    Row(
      line: "{}", column: 1, found: "a ticket without an id", expected: "\"id\": \"T-1\"", id: nil),
    Row(line: #"{"id": ""}"#, column: 2, found: "a text", expected: "an id such as", id: nil),
    Row(line: #"{"id": [1]}"#, column: 2, found: "a list", expected: "an id such as", id: nil),
    Row(
      line: #"{"id": "T", "txet": "x"}"#, column: 13, found: "txet",
      expected: "one of id, text, facts, tried", nearest: "text"),
    Row(line: #"{"id": "T", "text": 5}"#, column: 13, found: "a number", expected: "a text"),
    Row(
      line: #"{"id": "T", "facts": []}"#, column: 13, found: "a list",
      expected: "an object such as {\"smtp.port\": 25}"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.prot": 25}}"#, column: 23, found: "smtp.prot",
      expected: "the id of a fact", nearest: "smtp.port"),
    Row(
      line: #"{"id": "T", "facts": {"which/smtp.port": 70000}}"#, column: 42, found: "70000",
      expected: "1 to 65535"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": 70000}}"#, column: 36, found: "70000",
      expected: "1 to 65535"),
    Row(
      line: #"{"id": "70000", "facts": {"smtp.port" : "70000"}}"#, column: 41, found: "70000",
      expected: "1 to 65535", id: "70000"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": 25.5}}"#, column: 36, found: "25.5",
      expected: "1 to 65535"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": true}}"#, column: 23, found: "true or false",
      expected: "a text or a number"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": null}}"#, column: 23, found: "null",
      expected: "a text or a number"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.port": {"a": 1}}}"#, column: 23, found: "an object",
      expected: "a text or a number"),
    Row(
      line: #"{"id": "T", "facts": {"smtp.symptom": "timedout"}}"#, column: 39, found: "timedout",
      expected: "timed-out, refused", nearest: "timed-out"),
    Row(
      line: #"{"id": "T", "facts": {"program": "old-mial"}}"#, column: 34, found: "old-mial",
      expected: "old-mail", nearest: "old-mail"),
    Row(
      line: #"{"id": "T", "facts": {"works.webmail": "maybe"}}"#, column: 40, found: "maybe",
      expected: "yes, no"),
    Row(line: #"{"id": "T", "tried": {}}"#, column: 13, found: "an object", expected: "a list"),
    Row(
      line: #"{"id": "T", "tried": ["x"]}"#, column: 13, found: "a text",
      expected: "fix and outcome"),
    Row(
      line: #"{"id": "T", "tried": [{"outcome": "same"}]}"#, column: 13,
      found: "a trial without a fix", expected: "\"fix\" or \"set\""),
    Row(
      line: #"{"id": "T", "tried": [{"fix": "port25-blocked/use-578", "outcome": "same"}]}"#,
      column: 31, found: "port25-blocked/use-578", expected: "the id of a fix",
      nearest: "port25-blocked/use-587"),
    Row(
      line: #"{"id": "T", "tried": [{"fix": 5, "outcome": "same"}]}"#, column: 24,
      found: "a number", expected: "the id of a fix"),
    Row(
      line: #"{"id": "T", "tried": [{"fix": "port25-blocked/use-587", "outcome": "smae"}]}"#,
      column: 68, found: "smae", expected: "one of works, same, else, could-not", nearest: "same"),
    Row(
      line: #"{"id": "T", "tried": [{"fix": "port25-blocked/use-587"}]}"#, column: 1,
      found: "a trial without an outcome", expected: "one of works"),
    Row(
      line:
        #"{"id": "T", "tried": [{"fix": "port25-blocked/use-587", "set": {}, "outcome": "same"}]}"#,
      column: 57, found: "both \"fix\" and \"set\"", expected: "one of them"),
    Row(
      line: #"{"id": "T", "tried": [{"set": {"smtp.port": "unknown"}, "outcome": "else"}]}"#,
      column: 32, found: "unknown", expected: "the value that was set"),
    Row(
      line: #"{"id": "T", "tried": [{"fix": "port25-blocked/use-587", "outcom": "same"}]}"#,
      column: 57, found: "outcom", expected: "one of fix, set, outcome, text, facts",
      nearest: "outcome"),
    Row(
      line:
        #"{"id": "T", "tried": [{"fix": "port25-blocked/use-provider/465", "outcome": "same"}]}"#,
      column: 1, found: "port25-blocked/use-provider/465", expected: "a fix that fits the facts"),
  ]

  @Test(arguments: rows) func `is answered with its place and the next step`(row: Row) throws {
    let verdict = try Bench().verdict(row.line, number: 7)
    #expect(verdict.status == .invalid)
    #expect(verdict.id == row.id)
    let problem = try #require(verdict.problem)
    #expect(problem.line == 7)
    #expect(problem.column == row.column)
    #expect(problem.found == row.found)
    #expect(problem.expected.contains(row.expected), "\(problem.expected)")
    #expect(problem.nearest == row.nearest)
    #expect(
      verdict.note.hasPrefix("Line 7, column \(row.column): found '\(row.found)', expected "))
  }

  @Test(
    arguments: [
      (#"{"id": "Tü" "text": "x"}"#, 13), (#"{"id": "T", "text": "x"#, 23), (#"{"id": 'T'}"#, 8),
      (#"{"id": "T"} {"id": "U"}"#, 13), ("", 1), (#"{"id": 01}"#, 8), (#"{"id": --1}"#, 8),
      (#"{"id": 1.}"#, 8), (#"{"id": 1e999}"#, 8), (#"{"id": "\x"}"#, 9),
      (#"{"id": "\ud800"}"#, 15),
      (#"{"id": "\ud800\u0041"}"#, 21), (#"{"id": "\u00"}"#, 9), (#"{"id": nul}"#, 8),
      (#"{"id": "T",}"#, 12), (#"{"id" "T"}"#, 7), (#"{"id": [1,]}"#, 11),
      ("{\"id\": \"\u{1}\"}", 9),
    ] as [(String, Int)]) func `is shown the sign at which it breaks off`(line: String, column: Int)
    throws
  {
    let problem = try #require(try Bench().verdict(line).problem)
    #expect(problem.column == column)
  }

  @Test func `may be nested without end, or hold any bytes`() throws {
    let bench = try Bench()
    let deep = #"{"id": "T", "facts": "# + String(repeating: "[", count: 100_000)
    for line in [deep, "\u{0}", "\u{FEFF}{", "{\"id\": \"\\ud800\"}", "\u{FFFD}\u{FFFD}"] {
      #expect(bench.verdict(line).status == .invalid)
    }
  }
}
