internal import KnowledgeFiles

/// Help that nobody gets, or that harms.
extension Code {
  static let fixNeverOffered = Code(
    "fix-never-offered", .warning, "No conversation comes to a fix",
    why: """
      Its conditions never hold where its diagnosis is made, or another fix with the same effect always \
      comes first. Somebody wrote it for a person who does not get it.
      """,
    bad: diagnosis(fixes: port587 + "    ¶use-465:\n      when: {smtp.port: 587}\n" + settings465),
    good: diagnosis(fixes: port587 + "    use-465:\n" + settings465), isDeep: true)

  static let enquiryNeverAsked = Code(
    "enquiry-never-asked", .warning, "Nobody is ever asked for an enquiry",
    why: """
      It is meant for somebody else to answer, but it is in no list of questions. Put it where the \
      conversation needs the answer.
      """,
    bad: Example("facts/more.yaml", "¶" + host),
    good: Example("facts/more.yaml", host).and(
      "flows/start.yaml", startFlow(enquire: "advice.smtp.port, advice.smtp.host")), isDeep: true)

  static let placeholderUnfilled = Code(
    "placeholder-unfilled", .warning, "A step names something that is not known there",
    why: """
      A step is to be done, word by word. Where nothing fills a name in, it says what the thing is \
      called, and not what it is.
      """,
    bad: diagnosis(fixes: port587.replacing("use-587", with: "¶use-587")).and(
      "guides/any-program.yaml", guide(portStep: "Type $value behind $smtp.user.")),
    good: diagnosis(fixes: port587).and(
      "guides/any-program.yaml", guide(portStep: "Type $value as port.")), isDeep: true)

  static let dontKnowEndsBadly = Code(
    "dont-know-ends-badly", .warning, "Whoever knows nothing is left without help",
    why: """
      People may not know any answer. Then there must still be something to do, or somebody to ask and \
      the words for it.
      """,
    bad: Example(
      "flows/start.yaml",
      startFlow(symptoms: "{timed-out: port, else: whom, unknown: end}", mark: "¶")
    ),
    good: Example("flows/start.yaml", startFlow()), isDeep: true)

  static let endsWithoutHelp = Code(
    "ends-without-help", .warning, "A conversation ends with nothing to do and nobody to ask",
    why: """
      Every way ends in a fix, or in questions for somebody who can help. This one leaves a person alone.
      """,
    bad: Example(
      "flows/start.yaml",
      startFlow(symptoms: "{timed-out: port, else: end, unknown: whom}", mark: "¶")
    ),
    good: Example("flows/start.yaml", startFlow()), isDeep: true)

  static let helpNotProved = Code(
    "help-not-proved", .warning, "It cannot be shown that nobody is left alone",
    why: """
      A way was seen that ends with nothing to do and nobody to ask, and no conversation was found that goes \
      it. Mostly nobody can, but that is not certain. Somebody to ask costs nothing.
      """,
    bad: start(triedBefore + "\n  ¶lost: {end: yes}"),
    good: start(triedBefore + "\n  lost: {end: yes, enquire: [advice.smtp.port]}"), isDeep: true)

  static let unsafeSettings = Code(
    "unsafe-settings", .warning, "A fix leaves settings that no fix may leave",
    why: """
      `never:` names settings that must not stand together. The engine looks at what a fix sets. This fix \
      changes something beside them, and leaves them as they are.
      """,
    bad: diagnosis(
      fixes: """
            ¶use-587:
              title: Send on port 587
              set: {smtp.port: 587}

        """
    ).and("flows/start.yaml", askingForEncryption),
    good: diagnosis(fixes: port587).and("flows/start.yaml", askingForEncryption), isDeep: true)

  // MARK: Parts of the examples

  private static let host = """
    advice.smtp.host:
      type: host
      whom: mailbox
      label: server that support named
      ask: Which server did they give you?
      read-out: What is the name of your server?
    """

  private static func startFlow(
    symptoms: String = "{timed-out: port, else unknown: whom}",
    enquire: String = "advice.smtp.port",
    mark: String = ""
  ) -> String {
    """
    flow: start
    title: Why does no mail go out?
    start: symptom
    nodes:
      \(mark)symptom: {ask: smtp.symptom, to: \(symptoms)}
      port: {ask: smtp.port, to: {25: found, else unknown: whom}}
      found: {diagnose: port25-blocked, otherwise: whom}
      whom: {end: yes, enquire: [\(enquire)]}
    """
  }

  /// Whoever comes to the condition had port 25 before, and no fix tries 465.
  private static let triedBefore = """
      symptom: {ask: smtp.symptom, to: {timed-out: port, refused: before, else unknown: whom}}
      port: {ask: smtp.port, to: {25: found, else unknown: whom}}
      found: {diagnose: port25-blocked, otherwise: whom}
      before:
        when:
          - {tried: {smtp.port: 465}, go: lost}
          - else: whom
    """

  private static let askingForEncryption = """
    flow: start
    title: Why does no mail go out?
    start: symptom
    nodes:
      symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}
      port: {ask: smtp.port, to: {25: security, else unknown: whom}}
      security: {ask: smtp.security, to: {tls: whom, else unknown: found}}
      found: {diagnose: port25-blocked, otherwise: whom}
      whom: {end: yes, enquire: [advice.smtp.port]}
    """

  private static let settings465 = """
          title: Send on port 465
          set: {smtp.port: 465, smtp.security: tls}

    """

  private static let port587 = """
        use-587:
          title: Send on port 587
          set: {smtp.port: 587, smtp.security: starttls}

    """

  private static func diagnosis(fixes: String) -> Example {
    Example(
      "diagnoses/all.yaml",
      """
      port25-blocked:
        family: port25-blocked
        title: Port 25 is closed
        because: Your line does not let it through.
        cures: {smtp.symptom: none}
        fixes:
      \(fixes)  enquire: [advice.smtp.port]
        sources: [RFC 6409]
        as-of: 2026-11
      """)
  }

  private static func guide(portStep: String) -> String {
    """
    program: any-program
    name: Another mail program
    open: Look for "Accounts".
    settings:
      smtp.port: {see: the outgoing port, set: \(portStep)}
      smtp.security: {see: the encryption, set: Choose $value.}
      smtp.user: {see: the user name, set: Type $value as name.}
    tasks:
      send-a-test: Write a mail to yourself.
    """
  }
}
