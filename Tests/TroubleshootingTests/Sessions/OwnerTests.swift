import Testing
import Troubleshooting

@Suite struct `A new owner` {
  let small: Small
  let start: Session

  init() throws {
    small = try Small()
    start = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example network=home "
        + "smtp.symptom=timed-out smtp.port=25 advice.smtp.port=2525 works.webmail=yes")
  }

  private func facts(_ session: Session) -> Set<String> { Set(session.report.facts.map(\.fact)) }

  /// The owner, its new value, and what is set aside with it.
  @Test(arguments: [
    ("program", "phone", ["outgoing port: 25", "what happens when you send: It waits"]),
    ("network", "public", ["what happens when you send: It waits"]),
    (
      "email.domain", "new.example",
      [
        "outgoing port: 25", "what happens when you send: It waits",
        "webmail works: yes", "outgoing port that support named: 2525",
      ]
    ),
  ])
  func `sets aside what belongs to it`(owner: String, value: String, expected: [String]) {
    let event = Event.changed([Assignment(owner, value)])
    let told = start.setAside(by: event)
    #expect(told == expected)
    let after = start.after(event)
    #expect(facts(start).subtracting(facts(after)).count == expected.count)
    #expect(after.turn.says.contains { $0.kind == .setAside })
  }

  @Test func `offers what was set aside as the suggested answer`() throws {
    let after = start.after(.changed([Assignment("program", "phone")]))
    let port = after.question(for: try small.fact("smtp.port"))
    #expect(port.suggestion?.value == "25")
    #expect(after.question(for: try small.fact("smtp.host")).suggestion == nil)
    let told = after.after(.told("smtp.symptom", "refused"), .told("smtp.port", "587"))
    #expect(told.question(for: try small.fact("smtp.port")).suggestion == nil)
  }

  /// What stands after the @, and whose servers are taken for it.
  @Test(arguments: [
    ("new.example", "new-co"), ("mail.new.example", "new-co"), ("a.b.new.example", "new-co"),
    ("anew.example", nil), ("example", nil), ("new.example.org", nil),
  ])
  func `is found by the domain of its company`(domain: String, provider: String?) throws {
    let session = small.session("email.domain=\(domain)")
    let fact = try small.fact("provider")
    #expect(session.facts(all: true).first { $0.fact == fact }?.knowing.value?.text == provider)
  }

  @Test func `that becomes known only now had that value all along`() {
    let start = small.session(
      "direction=send complaint=fails email.domain=isp.example smtp.symptom=timed-out smtp.port=25")
    let event = Event.told("program", "any-program")
    #expect(start.setAside(by: event) == [])
    #expect(start.after(event).waitsFor == "port25-blocked/use-587")
  }

  @Test func `that has its old value again makes old attempts count again`() {
    let tried = start.after(.same).after(.same).after(.changed(.init("smtp.port=25")))
    let away = tried.after(.changed(.init("network=public")), .told("smtp.symptom", "refused"))
    #expect(away.waitsFor == "port25-blocked/use-587")
    let back = away.after(.changed(.init("network=home")), .told("smtp.symptom", "refused"))
    #expect(!["port25-blocked/use-587", "port25-blocked/use-465"].contains(back.waitsFor))
  }

  @Test func `keeps all other answers`() {
    let after = start.after(.changed([Assignment("program", "phone")]))
    #expect(facts(after).isSuperset(of: ["direction", "network", "email.domain", "works.webmail"]))
  }
}
