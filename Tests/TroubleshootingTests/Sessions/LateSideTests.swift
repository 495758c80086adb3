import Testing
import Troubleshooting

/// Somebody says what happens, and only later whether that is when mail is sent or received.
@Suite struct `What was said before its side` {
  let small: Small

  init() throws { small = try Small() }

  private func session(_ events: Event...) -> Session {
    events.reduce(into: small.session()) { $0.apply($1) }
  }

  private let nothingAnswered = Event.said(
    Event.Said(text: "it says 10060", symptoms: ["nothing-answered"]))

  /// What is answered then, and what is known of each side.
  @Test(arguments: [
    ("send", "timed-out", nil), ("receive", nil, "timed-out"), ("both", nil, nil),
  ])
  func `is of that side, once it is named`(
    direction: String, sending: String?, receiving: String?
  ) throws {
    let session = session(nothingAnswered, .told("direction", direction))
    #expect(session.value(of: try small.fact("smtp.symptom"))?.text == sending)
    #expect(session.value(of: try small.fact("incoming.symptom"))?.text == receiving)
  }

  @Test func `is of the side that was named before`() throws {
    let session = session(.told("direction", "receive"), nothingAnswered)
    #expect(session.value(of: try small.fact("incoming.symptom"))?.text == "timed-out")
  }

  @Test func `is not said again of the other side, nor against what was answered`() throws {
    let session = session(
      nothingAnswered, .told("direction", "send"),
      .changed(.init("smtp.symptom=refused")), .changed(.init("direction=receive")))
    #expect(session.value(of: try small.fact("smtp.symptom"))?.text == "refused")
    #expect(session.value(of: try small.fact("incoming.symptom")) == nil)
  }

  @Test func `need not be asked`() {
    let asked = session(.told("direction", "send"), .told("complaint", "fails"))
    let known = session(
      nothingAnswered, .told("direction", "send"), .told("complaint", "fails"))
    #expect(asked.waitsFor == known.waitsFor)
    let domain = Event.told("email.domain", "isp.example")
    #expect(asked.after(domain).waitsFor == "smtp.symptom")
    #expect(known.after(domain).waitsFor != "smtp.symptom")
  }
}
