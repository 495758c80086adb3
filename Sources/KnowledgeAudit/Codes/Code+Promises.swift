internal import KnowledgeFiles

/// What authors promised.
extension Code {
  static let promiseBroken = Code(
    "promise-broken", .warning, "Something that was promised does not hold",
    why: """
      `promises:` in knowledge.yaml says what must hold on every way. A conversation was found in which it \
      does not; it is printed below.
      """,
    bad: house(
      "¶{no-way-to: port25-blocked, when: {smtp.port: 25}, because: It is open here.}"),
    good: house("{every-way-to: port25-blocked, passes: smtp.port, because: Know it first.}"),
    isDeep: true)

  static let promiseWithoutSubject = Code(
    "promise-without-subject", .warning, "A promise is about something that never happens",
    why: """
      No conversation comes to the diagnosis or the fix that the promise names. So it is kept, and says \
      nothing.
      """,
    bad: house(
      "¶{no-way-to: line-closed, when: {smtp.port: 587}, because: Only port 25 is closed.}"
    ).and("diagnoses/more.yaml", lineClosed),
    good: house(
      "{no-way-to: port25-blocked, when: {smtp.port: 587}, because: Only port 25 is closed.}"),
    isDeep: true)

  private static func house(_ promise: String) -> Example {
    Example(
      "knowledge.yaml",
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
      """)
  }
}
