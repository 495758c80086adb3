import Testing
import Troubleshooting

/// Nobody could say what happens when mail is sent, but the first words had told it in their way.
@Suite struct `An answer that the words speak for` {
  let small: Small
  let symptom: FactID

  init() throws {
    small = try Small()
    symptom = try small.fact("smtp.symptom")
  }

  private func session(_ words: String..., then events: [Event] = []) -> Session {
    var session = small.session()
    let listener = Listener(session.knowledge)
    for text in words { session.apply(.said(listener.reading(text, in: session))) }
    for event in [.didNotKnow(fact: "smtp.symptom")] + events { session.apply(event) }
    return session
  }

  @Test func `is taken where it is not known, and said back with the words`() {
    let session = session("Hello. It did not like my secret word")
    #expect(session.value(of: symptom) == "login-refused")
    #expect(
      session.turn.says.contains {
        $0.kind == .understood && $0.text.contains("\"did not like my secret word\"")
      })
    #expect(session.report.facts.first { $0.fact == "smtp.symptom" }?.source == .read)
  }

  @Test func `is taken when the words come later`() {
    var session = session(then: [.didNotKnow(fact: "smtp.symptom")])
    #expect(session.value(of: symptom) == nil)
    let listener = Listener(session.knowledge)
    session.apply(.said(listener.reading("It did not like my secret word", in: session)))
    #expect(session.value(of: symptom) == "login-refused")
  }

  @Test func `is not taken from what support says`() {
    var session = small.session()
    var said = Listener(session.knowledge).reading("did not like my secret word", in: session)
    said.excerpts["secret-word"]?.isAdvice = true
    for event in [.said(said), Event.didNotKnow(fact: "smtp.symptom")] { session.apply(event) }
    #expect(session.value(of: symptom) == nil)
  }

  @Test(arguments: ["It said an odd word", "I am in the hotel"])
  func `is not taken from a hint, nor from what no answer leads to`(text: String) {
    let knows = session(text).value(of: symptom) != nil
    #expect(!knows)
  }

  @Test func `is taken of no question that is not meant for it`() {
    var knowledge = small.session().knowledge
    knowledge.facts[symptom].isFromWords = false
    knowledge.seal()
    var session = Session(knowledge, Event.Start(date: "2026-11-20"))
    session.apply(
      .said(Listener(knowledge).reading("It did not like my secret word", in: session)))
    session.apply(.didNotKnow(fact: "smtp.symptom"))
    #expect(session.value(of: symptom) == nil)
  }

  @Test func `is not taken again once something was tried in vain`() {
    let fix = Event.tried(.own([Assignment("smtp.port", "587")]), .same)
    var session = small.session()
    let listener = Listener(session.knowledge)
    for event in [fix, .said(listener.reading("It did not like my secret word", in: session))] {
      session.apply(event)
    }
    session.apply(.didNotKnow(fact: "smtp.symptom"))
    #expect(session.value(of: symptom) == nil)
  }
}
