import Testing
import Troubleshooting

/// Nobody is asked on and on while nothing is found.
@Suite struct `After fifteen questions` {
  private let most = Session.mostQuestions

  @Test(arguments: [true, false])
  func `the questions for somebody else come`(_ knows: Bool) {
    var session = begun(questions: 20)
    for number in 0..<most {
      #expect(session.waitsFor == "q\(number)")
      session.apply(knows ? .told("q\(number)", "no") : .didNotKnow(fact: "q\(number)"))
      if session.waitsFor == "hand-over" { session.apply(.answered(.handOver, value: "no")) }
    }
    #expect(session.waitsFor == "end hand-over" && session.report.found.isEmpty)
    #expect(session.report.enquiries.map(\.fact) == ["theirs"])
    // Whoever comes back, or knows something at last, is not asked again either.
    session.apply(.changed([Assignment("q3", "yes")]))
    #expect(session.waitsFor == "end hand-over")
  }

  @Test func `something that is found still comes`() {
    var session = begun(questions: most)
    for number in 0..<most { session.apply(.told("q\(number)", "no")) }
    #expect(session.report.found.map(\.diagnosis) == ["broken"])
  }

  @Test func `what was known beforehand is not counted`() {
    let given = (0..<10).map { Assignment("q\($0)", "no") }
    var session = begun(questions: 20, given)
    for number in 10..<20 { session.apply(.told("q\(number)", "no")) }
    #expect(session.report.found.map(\.diagnosis) == ["broken"])
  }

  /// A row of questions, then a diagnosis that only others can mend.
  private func begun(questions: Int, _ given: [Assignment] = []) -> Session {
    var knowledge = Knowledge(start: NodeID(0))
    let flow = knowledge.flows.add(Flow(name: "start", title: "Start", start: NodeID(0)))
    for number in 0..<questions {
      var fact = Fact(name: "q\(number)", kind: .yesNo, label: "a number")
      fact.ask = "How is it?"
      let next = Target.node(NodeID(number + 1))
      let ask = Ask(
        fact: knowledge.facts.add(fact), ways: [("yes", next), ("no", next)], other: nil,
        unknown: next)
      knowledge.nodes.add(Node(name: "start/n\(number)", flow: flow, kind: .ask(ask)))
    }
    var theirs = Fact(name: "theirs", kind: .yesNo, label: "what they say")
    theirs.whom = knowledge.whom.add(Whom(name: "company", title: "your company"))
    theirs.ask = "Is it broken?"
    var broken = Diagnosis(name: "broken", family: "other", title: "It is broken", because: "")
    broken.enquire = [knowledge.facts.add(theirs)]
    let diagnosis = knowledge.diagnoses.add(broken)
    knowledge.nodes.add(
      Node(name: "start/found", flow: flow, kind: .diagnose(diagnosis, otherwise: .end)))
    knowledge.seal()
    return Session(
      knowledge, Event.Start(date: "2026-11-22", given: given, skipsOpening: true))
  }
}
