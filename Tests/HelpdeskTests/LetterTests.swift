import Foundation
import Helpdesk
import TestStage
import Testing
import Troubleshooting

@Suite struct `The letters of a verdict` {
  private let bench: Bench
  init() throws { bench = try Bench() }

  @Test(arguments: `A verdict`.tickets) func `are a finished reply, and a note that is none`(
    row: (status: Verdict.Status, exit: Int32, line: String)
  ) {
    let verdict = bench.verdict(row.line)
    guard row.status != .invalid else {
      #expect(verdict.reply.isEmpty)
      #expect(verdict.note.contains("expected one of id, text, facts, tried"))
      return
    }
    #expect(verdict.reply.hasPrefix("Hello {customer},\n\n"))
    #expect(verdict.reply.hasSuffix("\n\nKind regards\n{agent}"))
    #expect(verdict.note.hasPrefix("Status: \(row.status.rawValue)"))
    // Nothing internal in the reply: no ids, no sources, no weights.
    for word in ["smtp.", "(given)", "(read)", "port25-blocked", "of 1000", "Status:"] {
      #expect(!verdict.reply.contains(word), "\(word) in \(verdict.reply)")
    }
    #expect(!verdict.note.contains("Hello"))
  }

  @Test func `give the steps of the customer's program`() {
    let reply = bench.verdict(Bench.ticket(Bench.fixNext)).reply
    #expect(reply.contains("Outgoing:\n1. Look for \"Outgoing\"."))
    #expect(reply.contains("Type 587 as outgoing port."))
    #expect(reply.contains("See whether it works now:\n1. Send yourself a mail."))
  }

  @Test func `offer every outcome of which the steps speak`() {
    let reply = bench.verdict(Bench.ticket(Bench.fixNext)).reply
    #expect(
      reply.contains(
        """
        Please write back what came of it:
        - It works now
        - The same as before
        - Something else happens now
        - I could not do it
        """))
  }

  @Test(arguments: [
    ("same", "\n\nThank you for trying that. It has not helped yet, but now I know more.\n\n"),
    (
      "could-not",
      "\n\nThank you for telling me. That is all right: I leave it out, and go on.\n\n"
    ),
    ("works", "\n\nGood to hear that it works now.\n\n"),
  ]) func `begin with what came of the last one`(outcome: String, beginning: String) {
    let tried = #""tried": [{"fix": "port25-blocked/use-587", "outcome": "\#(outcome)"}]"#
    let reply = bench.verdict(Bench.ticket(Bench.fixNext, tried)).reply
    #expect(reply.hasPrefix("Hello {customer}," + beginning), "\(reply)")
  }

  @Test func `say a note once`() {
    let facts =
      #"{"id": "T", "facts": {"direction": "send", "complaint": "wants-encryption", "#
      + #""advice.given": false, "email.domain": "isp.example", \#(Bench.fixNext)}"#
    let first = bench.verdict(facts + "}")
    let note = "The box and the port go together."
    #expect(first.reply.contains(note))
    for outcome in ["works", "same"] {
      let tried = #", "tried": [{"fix": "port25-blocked/use-587", "outcome": "\#(outcome)"}]}"#
      let next = bench.verdict(facts + tried)
      #expect(!next.reply.contains(note), "\(next.reply)")
      #expect(next.report?.notes.contains(note) == true)
    }
  }

  @Test func `hand over with what was tried, and ask for the questions to be asked`() {
    let reply = bench.verdict(Bench.ticket(Bench.fixNext, `A verdict`.stuck)).reply
    #expect(reply.contains("This was tried so far:\n- "))
    #expect(reply.contains("Please ask the questions below."))
  }

  @Test func `name nothing as found while two values contradict each other`() {
    let contradiction = `A verdict`.tickets.first { $0.status == .contradiction }?.line ?? ""
    #expect(!bench.verdict(contradiction).note.contains("Found:"))
    let solved = `A verdict`.tickets.first { $0.status == .solved }?.line ?? ""
    #expect(bench.verdict(solved).note.contains("\nCured: "))
  }

  @Test func `ask one thing, with its answers`() {
    let verdict = bench.verdict(Bench.ticket(""))
    #expect(verdict.reply.contains("\n- It waits"))
    #expect(verdict.note.contains("Still to ask: smtp.symptom"))
    #expect(verdict.note.contains("Way: "))
  }

  @Test func `say what is known from where, and what to attach`() {
    let line = Bench.ticket(
      Bench.fixNext + #", "smtp.host": "unknown""#, `A verdict`.stuck)
    let note = bench.verdict(line).note
    #expect(note.contains("[smtp.port = 25, given]"))
    #expect(note.contains("Asked and not known: outgoing server [smtp.host]."))
    #expect(note.contains("[port25-blocked/use-587], could-not."))
    #expect(note.contains("Attach: this note; a picture of the page with the account's settings"))
  }

  @Test(
    arguments: [
      (Slots.plain, "Hello,\n", "Kind regards"),
      (Slots(customer: "#{a.b}", agent: "{{c}}"), "Hello #{a.b},\n", "Kind regards\n{{c}}"),
    ]) func `name people as the ticket system wants it`(
      slots: Slots, beginning: String, end: String
    ) throws
  {
    let knowledge = try TestKnowledge.small()
    let listener = TestKnowledge.listener(for: knowledge)
    let desk = Desk(knowledge, listener, date: "2026-11-20", slots: slots)
    let ticket = try TicketReader(listener).ticket(Bench.ticket(""), number: 1)
    let reply = desk.verdict(on: ticket).reply
    #expect(reply.hasPrefix(beginning))
    #expect(reply.hasSuffix(end))
  }

  @Test(arguments: ["zammad", "zendesk"]) func `know the slots of ticket systems`(
    name: String
  ) throws {
    let file = URL(fileURLWithPath: "\(TestKnowledge.shippedFolder)/placeholders/\(name).json")
    let slots = try Slots(json: Array(Data(contentsOf: file)))
    #expect(slots.customer.contains("customer") || slots.customer.contains("requester"))
    #expect(slots.agent.contains("user"))
  }

  @Test(arguments: ["{}", #"{"customer": 5, "agent": ""}"#, #"{"customer": "", "agnt": ""}"#, "x"])
  func `take no other file for slots`(text: String) {
    #expect(throws: TicketProblem.self) { try Slots(json: Array(text.utf8)) }
  }
}
