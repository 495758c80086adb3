import Testing

@testable import Troubleshooting

@Suite struct `What came of a fix, in plain words` {
  let small: Small
  init() throws { small = try Small() }

  @Test(
    arguments: [
      ("1", Outcome.works), ("it works now", .works), ("yes", .works), ("Yes, thank you!", .works),
      ("2", .same), ("no", .same), ("no it still does not work", .same),
      ("it does not work", .same),
      ("still the same", .same), ("something else happens now", .other),
      ("I could not do it", .couldNot), ("there is no Advanced tab", nil), ("banana", nil),
      ("ok it works", .works), ("it works on the website", nil), ("only sending works", nil),
      ("I hope it works", nil), ("yes, but it asks for a password again", nil),
      ("my phone works", nil), ("it worked once, then it stopped", nil),
    ] as [(String, Outcome?)])
  func `is understood, or asked again`(reply: String, outcome: Outcome?) throws {
    let session = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example smtp.port=25 "
        + "smtp.symptom=timed-out")
    let event = Listener(small.knowledge).event(hearing: reply, in: session)
    guard let outcome else {
      #expect(event == .said(Event.Said(text: reply)))
      return
    }
    #expect(event == .tried(.fix("port25-blocked/use-587"), outcome))
  }
}
