import Testing
import Troubleshooting

@Suite struct `A conversation ends` {
  let small: Small

  init() throws { small = try Small() }

  /// What is known, and how that ends.
  @Test(arguments: [
    // Nothing is wrong, and nothing was to be said.
    ("direction=send complaint=fails smtp.symptom=none", "end hand-over"),
    ("direction=both complaint=advice advice.given=no", "end hand-over"),
    (
      "direction=both complaint=advice advice.given=yes advice.smtp.port=995 "
        + "advice.incoming.port=465", "end explained"
    ),
    ("direction=send complaint=wants-encryption advice.given=no", "end explained"),
    // A note does not explain a symptom that is there.
    (
      "direction=send complaint=wants-encryption advice.given=no smtp.symptom=refused",
      "end hand-over"
    ),
    (
      "direction=send complaint=wants-encryption advice.given=no smtp.symptom=unknown",
      "end hand-over"
    ),
    (
      "direction=send complaint=wants-encryption advice.given=no smtp.symptom=none",
      "end explained"
    ),
  ])
  func `as its facts say`(known: String, expected: String) {
    let session = small.session("email.domain=isp.example program=any-program \(known)")
    #expect(session.waitsFor == expected)
  }

  @Test func `solved when a symptom went away by itself`() {
    let session = small.session("direction=send complaint=fails email.domain=isp.example")
    let gone = session.after(
      .told("smtp.symptom", "refused"), .changed([Assignment("smtp.symptom", "none")]))
    #expect(gone.waitsFor == "end solved")
  }

  @Test func `with the enquiries of what was found, answered ones left out`() {
    let session = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example smtp.port=25 "
        + "smtp.symptom=timed-out")
    let open = session.after(.couldNot).after(.couldNot)
    #expect(open.report.enquiries.map(\.fact) == ["line.port25", "advice.smtp.port"])
    let answered = open.after(.told("line.port25", "blocked"))
    #expect(answered.report.enquiries.map(\.fact) == ["advice.smtp.port"])
    #expect(answered.waitsFor == "end hand-over")
    #expect(
      answered.after(.told("advice.smtp.port", "2525")).waitsFor == "port25-blocked/use-named")
  }

  /// A hand-over is no dead end: it has enquiries, or nothing was found to ask about.
  @Test(arguments: 0..<UInt64(150))
  func `never with a diagnosis and nobody to ask`(seed: UInt64) {
    let steps = Journey.steps(small.knowledge, seed: seed, .talkative)
    for step in steps {
      guard case .ended(let ending) = step.after.turn.waits, ending.kind == .handOver else {
        continue
      }
      let report = step.after.report
      let isAnswered = report.found.allSatisfy { found in
        small.enquiries(of: found.diagnosis).allSatisfy { fact in
          ending.enquiries.contains { $0.fact == fact } || report.facts.contains { $0.fact == fact }
        }
      }
      #expect(isAnswered, "seed \(seed): \(report.found.map(\.diagnosis)) \(steps.story)")
    }
  }
}

extension Small {
  fileprivate func enquiries(of diagnosis: String) -> [String] {
    knowledge.diagnoses[diagnosis].map { index in
      knowledge.diagnoses[index].enquire.map { knowledge.facts[$0].name }
    } ?? []
  }
}

@Suite struct `An offer to hand over` {
  /// Answers *don't know* to everything; at the offer, no.
  private func questions(_ reply: String) throws -> [String] {
    var session = try Small().session()
    var asked: [String] = []
    while asked.count < 40, case .question(let question) = session.turn.waits {
      asked.append(question.name.id)
      switch question.name {
      case .fact(let fact): session.apply(.didNotKnow(fact: fact))
      default: session.apply(.answered(question.name, value: reply))
      }
    }
    return asked
  }

  @Test func `comes exactly once, after five facts that stand as don't know`() throws {
    let asked = try questions("no")
    let offer = try #require(asked.firstIndex(of: "hand-over"))
    #expect(asked.count { $0 == "hand-over" } == 1)
    #expect(Set(asked[..<offer]).count == 5)
    #expect(asked.count > offer + 1)
  }

  @Test func `ends it when taken`() throws {
    #expect(try questions("yes").last == "hand-over")
  }

  @Test func `asks each question twice at most, and shows how to find out between`() throws {
    let asked = try questions("no")
    for name in Set(asked) { #expect(asked.count { $0 == name } <= 2, "\(name)") }
  }

  @Test func `does not count what became known later`() throws {
    var session = try Small().session("direction=send complaint=fails")
    for fact in ["email.domain", "provider", "smtp.symptom", "smtp.port"] {
      session = session.after(.didNotKnow(fact: fact), .didNotKnow(fact: fact))
    }
    let fifth = [Event.didNotKnow(fact: "smtp.security"), .didNotKnow(fact: "smtp.security")]
    #expect(session.after(fifth[0], fifth[1]).waitsFor == "hand-over")
    let known = session.after(.told("smtp.symptom", "refused"))
    #expect(known.after(fifth[0], fifth[1]).waitsFor != "hand-over")
  }
}
