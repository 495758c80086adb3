import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `The difference between two verdicts` {
  /// The Knowledge as it is, and with one thing changed.
  enum Change: Sendable, CaseIterable {
    case words, order, sets, fix, enquiries, diagnosis, fact

    func knowledge() throws -> Knowledge {
      var knowledge = try TestKnowledge.small()
      let index = try #require(knowledge.diagnoses["port25-blocked"])
      let use587 = try #require(knowledge.fixes["port25-blocked/use-587"])
      let port = try #require(knowledge.facts["smtp.port"])
      switch self {
      case .words: knowledge.diagnoses[index].title = "Nobody takes mail on port 25"
      case .order: knowledge.diagnoses[index].enquire.reverse()
      case .sets:
        let place = try #require(knowledge.fixes[use587].set.firstIndex { $0.fact == port })
        knowledge.fixes[use587].set[place].source = .literal("2525")
      case .fix: knowledge.diagnoses[index].fixes.removeAll { $0 == use587 }
      case .enquiries: knowledge.diagnoses[index].enquire = []
      case .diagnosis: knowledge.diagnoses[index].fixes = []
      case .fact:
        knowledge.facts.add(Fact(name: "smtp.colour", kind: .yesNo, label: "colour"))
      }
      knowledge.version.name = "\(self)"
      knowledge.seal()
      return knowledge
    }
  }

  /// A ticket, what changes in the Knowledge, and what is told of it; nil if nothing.
  struct Row: Sendable, CustomTestStringConvertible {
    var ticket: String
    var change: Change
    var line: String?
    var row: String?
    var testDescription: String { "\(change): \(ticket)" }
  }

  static let fix = Bench.ticket(Bench.fixNext)
  static let stuck = Bench.ticket(
    Bench.fixNext,
    """
    "tried": [{"fix": "port25-blocked/use-587", "outcome": "could-not"}, \
    {"fix": "port25-blocked/use-465", "outcome": "could-not"}]
    """)
  static let works = Bench.ticket(
    Bench.fixNext, #""tried": [{"fix": "port25-blocked/use-587", "outcome": "works"}]"#)

  static let rows = [
    Row(ticket: fix, change: .words),
    Row(ticket: stuck, change: .order),
    Row(ticket: Bench.ticket(""), change: .fix),
    Row(ticket: #"{"id": "T-1", "txt": ""}"#, change: .fix),
    Row(
      ticket: fix, change: .sets,
      line: """
        {"id":"T-1","new":{"diagnosis":"port25-blocked","enquiries":\
        ["advice.smtp.port","line.port25"],"fix":{"id":\
        "port25-blocked/use-587","set":{"smtp.auth":"password","smtp.port":"2525",\
        "smtp.security":"starttls"}},"status":"fix-found"},"old":{"diagnosis":"port25-blocked",\
        "enquiries":["advice.smtp.port","line.port25"],"fix":{"id":"port25-blocked/use-587","set":{"smtp.auth":"password",\
        "smtp.port":"587","smtp.security":"starttls"}},"status":"fix-found"}}
        """,
      row: """
        fix-found port25-blocked/use-587 (smtp.port=587) → \
        fix-found port25-blocked/use-587 (smtp.port=2525)
        """),
    Row(
      ticket: fix, change: .fix,
      row: "fix-found port25-blocked/use-587 → fix-found port25-blocked/use-465"),
    Row(
      ticket: works, change: .sets,
      row: """
        solved port25-blocked/use-587 (smtp.port=587) → solved port25-blocked/use-587 (smtp.port=2525)
        """),
    Row(
      ticket: stuck, change: .enquiries,
      row: "hand-over port25-blocked (advice.smtp.port? line.port25?) → hand-over port25-blocked"),
    Row(
      ticket: #"{"id": "T-1", "facts": {"smtp.colour": true}}"#, change: .fact,
      line: """
        {"id":"T-1","new":{"diagnosis":null,"enquiries":[],"fix":null,"status":"needs-answer"},\
        "old":{"diagnosis":null,"enquiries":[],"fix":null,"status":"invalid"}}
        """, row: "invalid → needs-answer"),
  ]

  private func verdicts(_ row: Row) throws -> (old: Verdict, new: Verdict) {
    (try Bench().verdict(row.ticket), try Bench(row.change.knowledge()).verdict(row.ticket))
  }

  @Test(arguments: rows) func `is in status, diagnosis, fix or enquiries, and in nothing else`(
    row: Row
  ) throws {
    let (old, new) = try verdicts(row)
    var tally = DifferenceTally()
    let difference = tally.add(old, new)
    #expect(difference == VerdictDifference(old, new))
    let line = difference?.line
    if let expected = row.line { #expect(line == expected) }
    let table = tally.lines.dropLast(tally.unreadable > 0 ? 2 : 1)
    #expect(Array(table) == (row.row.map { ["  \($0)  1"] } ?? []), "\(line ?? "")")
    #expect((line != nil) == (row.row != nil))
    #expect(VerdictDifference(new, old)?.old == difference?.new)
  }
}

@Suite struct `A tally of differences` {
  private let bench: Bench
  private let other: Bench
  init() throws {
    bench = try Bench()
    other = try Bench(`The difference between two verdicts`.Change.sets.knowledge())
  }

  private func tally(_ tickets: [String]) -> DifferenceTally {
    tickets.reduce(into: DifferenceTally()) { tally, ticket in
      _ = tally.add(bench.verdict(ticket), other.verdict(ticket))
    }
  }

  private static let fix = `The difference between two verdicts`.fix
  private static let works = `The difference between two verdicts`.works
  private static let asks = Bench.ticket("")
  private static let bad = "hello"
  private static let table = [
    """
      fix-found port25-blocked/use-587 (smtp.port=587) → \
    fix-found port25-blocked/use-587 (smtp.port=2525)  10
    """,
    """
      solved port25-blocked/use-587 (smtp.port=587) → \
    solved port25-blocked/use-587 (smtp.port=2525)         1
    """,
  ]

  @Test func `puts the most frequent first`() {
    let tickets = [Self.works, Self.asks] + Array(repeating: Self.fix, count: 10)
    #expect(
      tally(tickets).lines == Self.table + ["11 of 12 tickets would be answered differently."])
  }

  @Test func `of several workers is that of one`() {
    let tickets = [Self.works, Self.asks, Self.bad] + Array(repeating: Self.fix, count: 10)
    let all = tally(tickets)
    for place in tickets.indices {
      var first = tally(Array(tickets[..<place]))
      first.merge(tally(Array(tickets[place...])))
      #expect(first == all)
      #expect(first.lines == all.lines)
    }
  }

  @Test(
    arguments: [
      ([], 0, ["0 of 0 tickets would be answered differently."]),
      ([asks], 0, ["0 of 1 ticket would be answered differently."]),
      (
        [fix], 1,
        [
          "  \(`The difference between two verdicts`.rows[4].row ?? "")  1",
          "1 of 1 ticket would be answered differently.",
        ]
      ),
      (
        [bad], 65,
        [
          "0 of 1 ticket would be answered differently.",
          "Neither Knowledge can read 1 ticket. Run this without --compare to see what is wrong there.",
        ]
      ),
    ] as [([String], Int32, [String])]) func `says how many, and exits accordingly`(
      tickets: [String], exit: Int32, lines: [String]
    )
  {
    #expect(tally(tickets).lines == lines)
    #expect(tally(tickets).exit == exit)
  }
}
