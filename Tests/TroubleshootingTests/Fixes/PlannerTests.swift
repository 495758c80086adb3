import Testing

@testable import Troubleshooting

@Suite struct `The steps of a fix` {
  let small: Small

  init() throws { small = try Small() }

  private let sending = "direction=send complaint=fails smtp.symptom=timed-out"

  private func plan(_ session: Session) throws -> Plan {
    guard case .outcome(let proposal) = session.turn.waits else {
      throw Small.Missing(name: "a proposal; it waits for \(session.waitsFor)")
    }
    return proposal.plan
  }

  private func steps(_ session: Session) throws -> [String] {
    try plan(session).blocks.flatMap(\.steps)
  }

  @Test func `go through the old program in its own order, the tick before the number`() throws {
    let session = small.session(
      "direction=both complaint=fails program=old-mail email.domain=old.example incoming.port=110")
    #expect(session.waitsFor == "service-moved/use-provider/465")
    #expect(
      try steps(session) == [
        "Make an app password on the website.",
        "Click \"Tools\", then \"Accounts\".",
        "Click the tab \"Advanced\".",
        Wording.writeDown,
        "Click the outgoing box so that it is ticked.",
        "Type 465 as outgoing number.",
        "Click the incoming box so that it is ticked.",
        "Type 995 as incoming number.",
        "Click the tab \"Servers\".",
        Wording.writeDown,
        "Type smtp.new.example as outgoing name.",
        "Type pop.new.example as incoming name.",
        "Click the sign-in box so that it is ticked.",
        "Click \"OK\".",
      ])
  }

  @Test func `stand under the place where they are`() throws {
    let session = small.session(
      "\(sending) program=old-mail email.domain=isp.example smtp.port=25")
    #expect(session.waitsFor == "port25-blocked/use-465")
    #expect(
      try plan(session).blocks.map(\.heading)
        == ["Open the settings", "Advanced", "Servers", "Save the settings"])
  }

  /// What can be done before, and the fix whose steps are then shown.
  @Test(arguments: [
    // Sign-in was set by the attempt before; port and encryption differ.
    ("any-program", ["Choose \"SSL/TLS\" as outgoing encryption.", "Type 465 as outgoing port."]),
    ("phone", ["Choose \"SSL/TLS\" in the list.", "Type 465 as port."]),
  ])
  func `leave out what an attempt has set`(program: String, expected: [String]) throws {
    let first = small.session(
      "\(sending) program=\(program) email.domain=isp.example smtp.port=25")
    let second = first.after(.same)
    #expect(second.waitsFor == "port25-blocked/use-465")
    let made = try steps(second).filter { $0.hasPrefix("Choose") || $0.hasPrefix("Type") }
    #expect(made == expected)
    #expect(try !steps(second).contains { $0.contains("sign-in") })
  }

  @Test func `set again what was only told`() throws {
    let session = small.session(
      "\(sending) program=any-program email.domain=isp.example smtp.port=25 "
        + "smtp.security=starttls smtp.auth=password")
    #expect(try steps(session).contains("Choose \"STARTTLS\" as outgoing encryption."))
    #expect(try steps(session).contains("Switch the sign-in on for sending."))
  }

  @Test func `set a port again that another setting overwrites`() throws {
    let session = small.session(
      "direction=send complaint=fails program=any-program email.domain=isp.example smtp.port=587 "
        + "smtp.security=none smtp.symptom=encryption-required")
    #expect(session.waitsFor == "encryption-off/by-port-587")
    #expect(
      try steps(session) == [
        "Open the account.", "Look for \"Outgoing\".",
        "Choose \"STARTTLS\" as outgoing encryption.", "Type 587 as outgoing port.", "Save it.",
      ])
  }

  /// What is known before, and whether something must be written down.
  @Test(arguments: [
    ("smtp.port=25", true),
    ("smtp.port=25 smtp.security=none", true),
    ("smtp.port=25 smtp.security=none smtp.auth=none", false),
    // The program has no word for it: only paper keeps it.
    ("smtp.port=25 smtp.security=none smtp.auth=oauth2", true),
  ])
  func `begin with writing down only what is not known`(known: String, isNeeded: Bool) throws {
    let session = small.session(
      "\(sending) program=any-program email.domain=isp.example \(known)")
    #expect(try steps(session).contains(Wording.writeDown) == isNeeded)
  }

  @Test func `are taken back to what stood there, or to what was written down`() throws {
    let session = small.session(
      "\(sending) program=any-program email.domain=isp.example smtp.port=25 smtp.security=none")
    #expect(
      try plan(session).undo == [
        "Open the account.", "Look for \"Outgoing\".",
        "Choose \"None\" as outgoing encryption.", "Type 25 as outgoing port.",
        "Put back what you wrote down: the outgoing sign-in.", "Save it.",
      ])
  }

  @Test func `begin with looking again when it was not saved`() throws {
    let start = small.session(
      "\(sending) program=any-program email.domain=isp.example smtp.port=25")
    let again = start.after(
      .pasted("smtp.port=25", about: "port25-blocked/use-587"), .answered(.saved, value: "no"))
    #expect(again.waitsFor == "port25-blocked/use-587")
    #expect(
      try plan(again).blocks.first?.steps == [
        "Look for the outgoing encryption. Now it must be like this: STARTTLS",
        "Look for the outgoing port. Now it must be like this: 587",
        "Look for the outgoing sign-in. Now it must be like this: on",
      ])
  }

  @Test func `tell how to put back all that was changed`() throws {
    let session = small.session(
      "\(sending) program=any-program email.domain=isp.example smtp.port=25 smtp.security=none")
    let undo = session.after(.same).after(.same).report.undo
    #expect(undo.contains("Type 25 as outgoing port."))
    #expect(undo.contains("Choose \"None\" as outgoing encryption."))
    #expect(session.report.undo == [])
  }

  @Test func `show how to see whether it works, each step once`() throws {
    let session = small.session(
      "direction=both complaint=fails program=any-program email.domain=old.example incoming.port=110"
    )
    #expect(try plan(session).verify?.steps == ["Send yourself a mail.", "Fetch your mail."])
  }
}
