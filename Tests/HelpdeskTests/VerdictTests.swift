import Foundation
import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `A verdict` {
  static let works = #""tried": [{"fix": "port25-blocked/use-587", "outcome": "works"}]"#
  static let stuck = """
    "tried": [{"fix": "port25-blocked/use-587", "outcome": "could-not"}, \
    {"fix": "port25-blocked/use-465", "outcome": "could-not"}]
    """
  static let pasted =
    #""text": "Port: 25, Secure(SSL): No, I am john@isp.example and ann@x.example""#

  /// One ticket for each way of coming out.
  static let tickets: [(status: Verdict.Status, exit: Int32, line: String)] = [
    (.fixFound, 0, Bench.ticket(Bench.fixNext)),
    (.solved, 0, Bench.ticket(Bench.fixNext, works)),
    (
      .explained, 0,
      #"{"id": "T-1", "facts": {"direction": "both", "complaint": "advice", "email.domain": "#
        + #""isp.example", "advice.given": true, "advice.smtp.port": 995, "#
        + #""advice.incoming.port": "465"}}"#
    ),
    (.needsAnswer, 3, Bench.ticket("", pasted)),
    (.handOver, 1, Bench.ticket(Bench.fixNext, stuck)),
    (
      .contradiction, 4,
      Bench.ticket(#""smtp.port": 587, "smtp.symptom": "timed-out""#, pasted)
    ),
    (.invalid, 65, #"{"id": "T-1", "txt": "john@isp.example"}"#),
  ]

  static let fields = [
    "contradiction", "diagnosis", "enquiries", "exit", "facts", "family", "fix", "id", "knowledge",
    "likely", "missing", "next", "note", "notes", "problem", "redacted", "reply", "schema",
    "status", "tried",
  ]

  private let bench: Bench
  init() throws { bench = try Bench() }

  @Test(arguments: tickets) func `has its status, its exit code and all its fields`(
    row: (status: Verdict.Status, exit: Int32, line: String)
  ) throws {
    let answer = try bench.answer(row.line)
    #expect(answer["status"] as? String == row.status.rawValue)
    #expect(answer["exit"] as? Int32 == row.exit)
    #expect(answer["schema"] as? Int == 1)
    #expect(answer["id"] as? String == "T-1")
    #expect(answer.keys.sorted() == Self.fields)
    #expect(row.status.exit == row.exit)
  }

  @Test func `is the same to the last byte as the one that was read and believed`() throws {
    let sha = try TestKnowledge.small().version.sha256
    #expect(sha.count == 64)
    let lines = Self.tickets.map { bench.verdict($0.line).line.replacing(sha, with: "…") }
    let text = lines.joined(separator: "\n") + "\n"
    let difference = try Golden("HelpdeskTests", "verdicts.jsonl").difference(from: text)
    #expect(difference == nil)
  }

  @Test func `has covered every status`() {
    #expect(Set(Self.tickets.map(\.status)) == Set(Verdict.Status.allCases))
  }

  @Test(arguments: tickets.filter { $0.status == .fixFound || $0.status == .solved })
  func `puts the diagnosis it names first among the likely ones`(
    row: (status: Verdict.Status, exit: Int32, line: String)
  ) throws {
    let verdict = bench.verdict(row.line)
    let answer = try bench.answer(row.line)
    #expect(answer["diagnosis"] as? String == "port25-blocked")
    #expect(answer["family"] as? String == "port25-blocked")
    if row.status == .fixFound { #expect(verdict.likely.first?.diagnosis == "port25-blocked") }
  }

  @Test func `weighs what is likely in whole thousandths`() {
    for row in Self.tickets {
      let likely = bench.verdict(row.line).likely
      #expect(likely.isEmpty || likely.map(\.weight).reduce(0, +) == 1000)
    }
    let text = Bench.ticket("", #""text": "It says 10060. We are in the hotel.""#)
    let weights = bench.verdict(text).likely.map(\.weight)
    #expect(weights.count >= 2)
    #expect(weights.reduce(0, +) == 1000)
    #expect(weights == weights.sorted(by: >))
  }

  @Test func `gives the words of the text for each fact that was read in it, without names`() throws
  {
    let text = "It says 10060 \u{1F4E7} at Port: 25, jo.doe@isp.example"
    let answer = try bench.answer(#"{"id": "T-1", "text": "\#(text)"}"#)
    let facts = try #require(answer["facts"] as? [String: [String: Any]])
    let span = try #require(facts["email.domain"]?["span"] as? [String: Any])
    #expect(span["words"] as? String == "isp.example")
    let place = (span["start"] as? Int ?? 0)..<(span["end"] as? Int ?? 0)
    let cut = Array(text.unicodeScalars)[place].map(String.init).joined()
    #expect(cut == "isp.example")
    #expect(!bench.verdict(#"{"id": "T-1", "text": "\#(text)"}"#).line.contains("jo.doe"))
  }

  @Test func `names what is asked next and what is still needed`() throws {
    let verdict = bench.verdict(Bench.ticket(""))
    #expect(verdict.next?.name == .fact("smtp.symptom"))
    #expect(verdict.missing.first == "smtp.symptom")
    #expect(verdict.report?.enquiries.isEmpty == true)
  }

  @Test func `gives away no part of an address before the at sign`() throws {
    for row in Self.tickets {
      let line = bench.verdict(row.line).line
      #expect(!line.contains("john"))
      #expect(!line.contains("ann@"))
    }
    let broken = bench.verdict("john.doe@isp.example wrote").line
    #expect(!broken.contains("john"))
    #expect(bench.verdict(Self.tickets[3].line).redacted == ["email": 2])
  }

  @Test(
    arguments: [
      ([], 0), ([0, 0], 0), ([0, 1], 1), ([1, 3, 0], 3), ([3, 4], 4), ([4, 65, 0], 65),
      ([65, 2], 2),
      ([2, 65, 4, 3, 1, 0], 2),
    ] as [([Int32], Int32)]) func `of a batch exits with the worst`(exits: [Int32], worst: Int32)
  {
    #expect(Verdict.worst(exits) == worst)
    #expect(Verdict.worst(exits.reversed()) == worst)
  }
}
