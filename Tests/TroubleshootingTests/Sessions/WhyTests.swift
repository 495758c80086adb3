import Testing

@testable import Troubleshooting

@Suite struct `Why a question is asked` {
  let small: Small

  init() throws { small = try Small() }

  private var asking: Session {
    small.session("direction=send complaint=fails email.domain=isp.example smtp.symptom=timed-out")
  }

  @Test func `tells the author's reason and the way so far`() throws {
    let why = try #require(asking.why)
    #expect(why.reason == "Some lines block port 25.")
    #expect(
      why.path == [
        "what fails: Sending", "why you are here: It fails", "what happens when you send: It waits",
      ])
  }

  @Test func `tells what may still come out and what each answer leads to`() throws {
    let why = try #require(asking.why)
    #expect(why.open.contains("Your line does not let port 25 through"))
    #expect(!why.open.contains("The password is wrong"))
    #expect(
      why.leads == [
        Why.Lead(answer: "25", next: "Which mail program do you use?"),
        Why.Lead(answer: "465", next: "Which outgoing encryption is set?"),
        Why.Lead(answer: "587", next: "Which outgoing encryption is set?"),
        Why.Lead(answer: "2525", next: "Which outgoing encryption is set?"),
      ])
  }

  @Test func `leaves out what is ruled out by what is known`() throws {
    let why = try #require(small.session("direction=send complaint=fails").why)
    #expect(!why.open.contains("The two ports are swapped"))
    #expect(!why.open.contains("The box was ticked without the port"))
  }

  @Test func `is empty when nothing is asked`() {
    #expect(small.session("direction=send complaint=advice email.domain=isp.example").why != nil)
    let ended = small.session(
      "direction=send complaint=fails email.domain=isp.example smtp.symptom=none")
    #expect(ended.why == nil)
  }

  /// What is known, and what is missing on the likeliest way.
  @Test(arguments: [
    ("", ["direction", "complaint", "email.domain"]),
    ("direction=send complaint=fails", ["email.domain", "incoming.port"]),
    ("direction=send complaint=fails email.domain=isp.example", ["smtp.symptom", "works.webmail"]),
    (
      "direction=send complaint=fails email.domain=isp.example smtp.symptom=timed-out",
      ["smtp.port"]
    ),
    (
      "direction=send complaint=fails email.domain=isp.example smtp.symptom=timed-out smtp.port=25",
      ["program"]
    ),
  ])
  func `goes with what is missing`(known: String, expected: [String]) {
    #expect(small.session(known).missing == expected)
  }

  @Test func `and what is missing goes by what is likeliest`() {
    let start = small.session("direction=both complaint=fails email.domain=isp.example")
    let words = start.after(.pasted("", symptoms: ["nothing-answered"]))
    #expect(words.missing == ["smtp.symptom", "smtp.port"])
  }
}

@Suite struct `The flows of a visit` {
  let small: Small

  init() throws { small = try Small() }

  private let known = "direction=send complaint=fails email.domain=isp.example"

  private func session(hotel: Bool) -> Session {
    let start = small.session(known)
    let words = Event.pasted("smtp.symptom=refused", symptoms: hotel ? ["hotel"] : [])
    return start.after(words)
  }

  @Test func `come as they are written when nothing speaks for one`() {
    #expect(session(hotel: false).waitsFor == "smtp.port")
  }

  @Test func `come in the order of what the texts lend`() {
    #expect(session(hotel: true).waitsFor == "network")
  }

  @Test func `are not put in another order by an answer within`() throws {
    var knowledge = small.knowledge
    var circumstance = Symptom(name: "far", title: "Far from home")
    circumstance.when = Condition(tests: [FactTest(try small.fact("smtp.port"), values: ["465"])])
    circumstance.evidence = [
      Symptom.Evidence(diagnosis: try #require(knowledge.diagnoses["hotel-blocks"]), points: 9)
    ]
    knowledge.symptoms.add(circumstance)
    knowledge.seal()
    let start = Event.Start(
      date: "2026-11-20", given: .init(known + " smtp.symptom=refused"), skipsOpening: true)
    let asking = Session(knowledge, start)
    #expect(asking.waitsFor == "smtp.port")
    let told = asking.after(.told("smtp.port", "465"))
    #expect(told.waitsFor == "smtp.security")
    // Known before, the same fact decides the order.
    var given = start
    given.given.append(Assignment("smtp.port", "465"))
    #expect(Session(knowledge, given).waitsFor == "network")
    #expect(told.likely.first?.diagnosis == "hotel-blocks")
  }
}
