/// A whole Knowledge in which a walk over every way finds nothing: the examples of the codes lie over it.
enum TinyKnowledge {
  static let files = [
    "knowledge.yaml": house,
    "facts/facts.yaml": facts,
    "flows/start.yaml": flow,
    "diagnoses/all.yaml": diagnosis,
    "guides/any-program.yaml": guide,
    "glossary/terms.yaml": terms,
  ]

  private static let house = """
    title: Mail
    start: start/symptom
    sides:
      smtp: {name: outgoing, verb: send, ports: 25 465 587, verify: send-a-test}
    whom:
      mailbox: the company that runs your mailbox
    families: port25-blocked other
    never:
      - {smtp.security: none}
    """

  private static let facts = """
    smtp.symptom:
      label: what happens
      ask: What happens when you send mail?
      answers: {timed-out: It waits, refused: It is refused, none: It works}
    smtp.port:
      type: port
      setting: yes
      label: outgoing port
      ask: Which port is set?
      answers: [25, 587]
    smtp.security:
      setting: yes
      label: outgoing encryption
      ask: Which encryption is set?
      answers: {none: no encryption, starttls: STARTTLS, tls: SSL/TLS}
    smtp.user:
      setting: yes
      label: outgoing user name
      ask: Which user name is set?
      answers: {full-address: your full address, name-only: the part before the @}
    works.webmail:
      type: yes-no
      label: whether webmail works
      ask: Does it work on the website?
    advice.smtp.port:
      type: port
      whom: mailbox
      label: port that support named
      ask: Which port did they give you?
      read-out: Which port do I use?
    """

  private static let flow = """
    flow: start
    title: Why does no mail go out?
    start: symptom
    nodes:
      symptom: {ask: smtp.symptom, to: {timed-out: port, else unknown: whom}}
      port: {ask: smtp.port, to: {25: found, else unknown: whom}}
      found: {diagnose: port25-blocked, otherwise: whom}
      whom: {end: yes, enquire: [advice.smtp.port]}
    """

  private static let diagnosis = """
    port25-blocked:
      family: port25-blocked
      title: Port 25 is closed
      because: Your line does not let it through.
      cures: {smtp.symptom: none}
      fixes:
        use-587:
          title: Send on port 587
          set: {smtp.port: 587, smtp.security: starttls}
      enquire: [advice.smtp.port]
      sources: [RFC 6409]
      as-of: 2026-11
    """

  private static let guide = """
    program: any-program
    name: Another mail program
    open: Look for "Accounts".
    settings:
      smtp.port: {see: the outgoing port, set: Type $value as port.}
      smtp.security: {see: the encryption, set: Choose $value.}
      smtp.user: {see: the user name, set: Type $value as name.}
    tasks:
      send-a-test: Write a mail to yourself.
    """

  private static let terms = """
    encryption:
      say: STARTTLS
      also: [SSL, TLS]
      short: Nobody on the way can read along.
    """
}
