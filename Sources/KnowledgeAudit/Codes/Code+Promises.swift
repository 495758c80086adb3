internal import KnowledgeFiles

/// What authors promised.
extension Code {
  static let promiseBroken = Code(
    "promise-broken", .warning, "Something that was promised does not hold",
    why: """
      `promises:` in knowledge.yaml says what must hold on every way. A conversation was found in which it \
      does not; it is printed below.
      """,
    bad: Example(
      "knowledge.yaml",
      house("¶{no-way-to: port25-blocked, when: {smtp.port: 25}, because: It is open here.}")),
    good: Example(
      "knowledge.yaml",
      house("{every-way-to: port25-blocked, passes: smtp.port, because: Know it first.}")),
    isDeep: true)

  static let promiseNotProved = Code(
    "promise-not-proved", .warning, "It cannot be shown that a promise holds",
    why: """
      A way was seen on which the promise may be broken, and no conversation was found that goes it. Mostly \
      nobody can, but that is not certain. Test on the way what the promise is about: then it is proved.
      """,
    bad: askingForWebmail.and("knowledge.yaml", house("¶" + twice))
      .and("diagnoses/all.yaml", diagnosis()),
    good: askingForWebmail.and("knowledge.yaml", house(twice))
      .and("diagnoses/all.yaml", diagnosis(when: "\n      when: {works.webmail: no unknown}")),
    isDeep: true)

  static let promiseWithoutSubject = Code(
    "promise-without-subject", .warning, "A promise is about something that never happens",
    why: """
      No conversation comes to the diagnosis or the fix that the promise names. So it is kept, and says \
      nothing.
      """,
    bad: Example(
      "knowledge.yaml",
      house("¶{no-way-to: line-closed, when: {smtp.port: 587}, because: Only port 25 is closed.}")
    ).and("diagnoses/more.yaml", lineClosed),
    good: Example(
      "knowledge.yaml",
      house("{no-way-to: port25-blocked, when: {smtp.port: 587}, because: Only port 25 is closed.}")
    ),
    isDeep: true)

  // MARK: Parts of the examples

  private static let twice =
    "{no-way-to: port25-blocked/use-587-too, when: {works.webmail: yes}, because: Once is enough.}"

  private static let askingForWebmail = start(
    """
      symptom:
        ask: smtp.symptom
        to: {timed-out: port, else unknown: whom}
      port: {ask: smtp.port, to: {25: webmail, else unknown: whom}}
      webmail: {ask: works.webmail, then: found}
      found: {diagnose: port25-blocked, otherwise: whom}
    """)

  private static func diagnosis(when: String = "") -> String {
    """
    port25-blocked:
      family: port25-blocked
      title: Port 25 is closed
      because: Your line does not let it through.
      cures: {smtp.symptom: none}
      fixes:
        use-587:
          title: Send on port 587
          when: {works.webmail: yes}
          set: {smtp.port: 587, smtp.security: starttls}
        use-587-too:
          title: Send on port 587\(when)
          set: {smtp.port: 587, smtp.security: starttls}
      enquire: [advice.smtp.port]
      sources: [RFC 6409]
      as-of: 2026-11
    """
  }

  private static func house(_ promise: String) -> String {
    """
    title: Mail
    start: start/symptom
    sides:
      smtp: {name: outgoing, verb: send, ports: 25 465 587, verify: send-a-test}
    whom:
      mailbox: the company that runs your mailbox
    families: port25-blocked other
    never:
      - {smtp.security: none}
    promises:
      - \(promise)
    """
  }
}
