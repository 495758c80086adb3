/// A small Knowledge that loads, with one of everything; tests change one spot of it.
public enum SmallKnowledge {
  /// Its files, by their path.
  public static let files: [String: String] = [
    "knowledge.yaml": house,
    "facts/person.yaml": people,
    "facts/settings.yaml": settings,
    "flows/start.yaml": start,
    "flows/sending.yaml": sending,
    "flows/pairing.yaml": pairing,
    "diagnoses/all.yaml": diagnoses,
    "diagnoses/shared.yaml": shared,
    "guides/any-program.yaml": anyProgram,
    "guides/any-provider.yaml": anyProvider,
    "guides/outlook.yaml": outlook,
    "guides/new-outlook.yaml": newOutlook,
    "guides/windows.yaml": windows,
    "directory/providers/aol.yaml": aol,
    "directory/providers/verizon.yaml": verizon,
    "directory/networks/comcast.yaml": comcast,
    "symptoms/all.yaml": symptoms,
    "checks/reach.yaml": checks,
    "glossary/terms.yaml": terms,
  ]

  /// The same with a term for each technical word, so that there is no finding in it.
  public static let explained = files.merging(
    ["glossary/trade.yaml": trade], uniquingKeysWith: { $1 })

  private static let trade = """
    encryption:
      say: STARTTLS
      also: [SSL, TLS]
      short: Nobody on the way can read along.
    protocol:
      say: POP
      also: [IMAP, SMTP]
      short: A language of mail programs.
    """

  private static let house = """
    title: Mail
    language: en
    format: 1
    version: 7
    opening: What goes wrong?
    start: start/direction
    sides:
      smtp: {name: outgoing, verb: send, doing: sending, ports: 25 465 587, verify: send-a-test, text: smtp}
      incoming: {name: incoming, verb: receive, ports: 110 995, text: pop3}
    whom:
      mailbox: {name: the company that runs your mailbox, known-as: provider}
      line: the company that supplies your line
    sign-in:
      oauth2: {set: {smtp.auth: oauth2}, needs: {program.oauth: yes}}
      password: {set: {smtp.auth: password}, do: create-app-password}
    families: port25-blocked tls-port-mismatch other
    never:
      - {smtp.auth: password, smtp.security: none unknown}
    """

  private static let people = """
    direction:
      label: what fails
      ask: What does not work?
      answers: {send: Sending, receive: Receiving}
    program:
      type: program
      label: your mail program
      ask: Which mail program do you use?
    program.version:
      type: version
      belongs-to: program
      label: the version
      ask: Which version is it?
    system:
      type: system
      label: your system
      ask: Which system is it?
    email.domain:
      type: domain
      label: the part after the @
      ask: What stands after the @?
    provider:
      type: provider
      label: your provider
      ask: Which company runs your mailbox?
      look-up: {from: email.domain}
    smtp.provider:
      type: provider
      label: who runs the outgoing server
      look-up: {from: smtp.host}
    line:
      type: network
      label: your Internet supplier
      ask: Which company supplies your line?
    program.tls:
      label: the newest TLS of your program
      ask: Which TLS can it do?
    """

  private static let settings = """
    $side.host:
      for: [smtp, incoming]
      type: host
      setting: yes
      label: $side.name server
      ask: What is the $side.name server?
    $side.port:
      for: [smtp, incoming]
      type: port
      setting: yes
      label: $side.name port
      ask: Which port is set for $side.name mail?
      answers: [25, 465, 587]
      samples: {port 587: 587, 70000: rejected}
    $side.security:
      for: [smtp, incoming]
      setting: yes
      label: $side.name encryption
      ask: Which encryption is set for $side.name mail?
      answers:
        none: no encryption
        starttls: {label: STARTTLS, also: [start tls]}
        tls: SSL/TLS
    $side.user:
      for: [smtp, incoming]
      setting: yes
      label: $side.name user name
      ask: What is the user name?
      answers: {full-address: your full address, name-only: the part before the @}
    smtp.auth:
      setting: yes
      label: outgoing sign-in
      ask: Does it sign in?
      answers: {none: no, password: with a password, oauth2: through a window}
    incoming.protocol:
      label: kind of account
      ask: Is it POP or IMAP?
      answers: {pop3: POP, imap: IMAP}
      belongs-to: program provider
      look-up: {from: incoming.port, 110 995: pop3, 143 993: imap}
    $side.symptom:
      for: [smtp, incoming]
      label: what happens when you $side.verb
      ask: What happens when you $side.verb mail?
      answers: {timed-out: It waits, refused: It is refused, none: Nothing}
    advice.smtp.port:
      type: port
      belongs-to: provider
      whom: mailbox
      label: port that support named
      ask: Which port did they give you?
      read-out: Which port do I use?
    smtp.reach.25:
      type: reach
      label: port 25 from here
    smtp.reach.587:
      type: reach
      label: port 587 from here
    """

  private static let start = """
    flow: start
    title: What is wrong?
    start: direction
    nodes:
      direction:
        ask: direction
        then: program
      program:
        ask: program
        then: provider
      provider:
        ask: provider
        then: side
      side:
        when:
          - {direction: send, go: out}
          - else: in
      out: {visit: [sending, smtp.pairing], then: end}
      in: {visit: [incoming.pairing], then: done}
      done: {end: yes, enquire: [advice.smtp.port]}
    """

  private static let sending = """
    flow: sending
    title: Does mail go out?
    start: symptom
    nodes:
      symptom:
        ask: smtp.symptom
        to:
          timed-out: host
          refused none unknown: end
      host: {ask: smtp.host, then: port}
      port:
        ask: smtp.port
        to:
          25: reach
          else unknown: end
      reach: {check: smtp.reach, then: open}
      open:
        when:
          - {smtp.reach.25: blocked, today: from 2026-01-01, go: blocked}
          - {tried: {smtp.port: 587}, go: end}
          - else: end
      blocked: {diagnose: port25-blocked, otherwise: end}
    """

  private static let pairing = """
    flow: pairing
    for: [smtp, incoming]
    title: Do the $side.name port and the encryption belong together?
    start: port
    nodes:
      port: {ask: $side.port, then: security}
      security:
        ask: $side.security
        to:
          none: in-clear
          starttls tls unknown: pair
      in-clear:
        note: Your password travels readable on port $side.port when you $side.verb.
        when: {$side.port: not 465 995}
        sources: [RFC 8314]
        then: pair
      pair:
        when:
          - {only: smtp, smtp.port: 25, go: diagnose port25-blocked}
          - {$side.port: not 465 995, $side.security: tls, go: diagnose $side.box-without-port}
          - else: end
    """

  private static let diagnoses = """
    port25-blocked:
      family: port25-blocked
      for: smtp
      title: Your line does not let port 25 through
      because: >
        Port 25 is meant for mail between servers.
        Most suppliers close it: it carries junk mail.
      cures: {$side.symptom: none}
      fixes:
        use-provider: shared
        use-587:
          title: Send on port 587
          when: {provider: unknown}
          do: [back-up-mail]
          after: [send-a-test]
          set: {smtp.port: 587, smtp.security: starttls, smtp.auth: $auth}
          risk: loses-mail
          effort: 3 min
          verify: send-a-test
      enquire: [advice.smtp.port]
      sources: [RFC 6409]
      as-of: 2026-11
    box-without-port:
      family: tls-port-mismatch
      for: [smtp, incoming]
      title: Encryption was switched on and the $side.name port not changed
      because: On port $side.port the server first talks in clear.
      cures: {$side.symptom: none}
      fixes:
        use-465: {shared: sending-465, only: smtp, effort: 2 min}
        use-advice:
          only: smtp
          title: Use what support said
          set: {smtp.port: $advice.$side.port}
        use-provider: shared
      sources: [RFC 8314]
      as-of: 2026-11
    """

  private static let shared = """
    fixes:
      use-provider:
        title: Use port $port of $host
        each: provider.$side
        do: [$first]
        set: {$side.host: $host, $side.port: $port, incoming.host: $provider.incoming.host}
      sending-465:
        title: Send on port 465
        set: {smtp.port: 465, smtp.security: tls}
    """

  private static let anyProgram = """
    program: any-program
    name: Another mail program
    about: {tls: unknown, oauth: unknown}
    open: |
      Look for "Settings".
      Look for "Accounts", and if there
        are several, for yours.
    places:
      outgoing:
        go: Look for "SMTP".
    settings:
      smtp.host: {at: outgoing, see: the outgoing server, set: Type $value as server.}
      smtp.port: {at: outgoing, see: the outgoing port, set: Type $value as port.}
      smtp.security:
        at: outgoing
        see: SSL or TLS
        words: {none: None, starttls: STARTTLS, tls: SSL/TLS}
        set:
          none: Choose no encryption.
          starttls tls: As encryption choose "$word".
      smtp.auth: {at: outgoing, see: the sign-in, set: Set the sign-in to $value.}
      smtp.user: {at: outgoing, see: the user name, set: Type $value as name.}
      incoming.host: {at: outgoing, see: the incoming server, set: Type $value as server.}
      incoming.port: {at: outgoing, see: the incoming port, set: Type $value as port.}
      incoming.security: {at: outgoing, see: SSL or TLS, set: Choose $value as encryption.}
      incoming.user: {at: outgoing, see: the user name, set: Type $value as name.}
    tasks:
      send-a-test: Write a mail to yourself.
      back-up-mail: |
        Copy your mail.
        Look at one of the copies.
    """

  private static let anyProvider = """
    provider: any-provider
    name: The website of your provider
    tasks:
      create-app-password: Look for "App passwords".
    """

  private static let outlook = """
    program: outlook
    name: Outlook
    also: [classic outlook]
    about: {tls: system, oauth: no}
    cannot:
      - smtp.security: starttls
        smtp.port: 465
        because: On port 465 the server expects encryption from the first byte.
    warnings:
      old: It is no longer looked after.
    version:
      ask: Which Outlook is it?
      find-out: Click the menu "File".
    versions:
      before-1807: {name: Before 1807, numbers: to 1806}
      from-1807:
        name: From 1807 on
        numbers: 1807 up
        about: {oauth: yes}
        settings:
          smtp.security: {words: {tls: SSL/TLS}}
    open: Click "File".
    places:
      more:
        go: Click "More".
        leave: Click "OK".
      outgoing:
        in: more
        go: Click "Advanced".
    settings:
      smtp.security:
        at: outgoing
        see: the list "Encryption"
        words: {none: None, tls: SSL, starttls: TLS}
        set: Choose "$word" in the list.
        overwrites: smtp.port
      smtp.user: cannot
    close: Click "Finish".
    tasks:
      send-a-test: nothing
      back-up-mail: cannot
    """

  private static let newOutlook = """
    program: new-outlook
    like: outlook
    name: New Outlook
    open: Click the gear.
    """

  private static let windows = """
    system: windows
    name: Windows
    about: {tls: 1.2}
    """

  private static let aol = """
    provider: aol
    name: AOL Mail
    domains: [aol.com, aim.com]
    takes: [oauth2]
    webmail: mail.aol.com
    user: full-address
    smtp:
      - {host: smtp.aol.com, port: 465, security: tls}
      - {host: smtp.aol.com, port: 587, security: starttls, user: name-only}
    pop3:
      - {host: pop.aol.com, port: 995, security: tls, name: pop, first: create-app-password}
    notes:
      doubt: I could not confirm it.
    confidence: medium
    sources: [a list]
    as-of: 2026-03
    """

  private static let verizon = """
    provider: verizon
    like: aol
    name: Verizon.net
    domains: [verizon.net]
    old-hosts: [smtp.verizon.net]
    operator: aol
    confidence: high
    sources: [a list]
    as-of: 2026-03
    """

  private static let comcast = """
    network: comcast
    name: Comcast
    blocks: {25: yes, 465 587: no}
    number-found: On your bill.
    confidence: low
    sources: [a note]
    as-of: 2026-11
    """

  private static let symptoms = """
    error-line:
      title: An error line
      text: |
        Secure(SSL):
        Socket ... Error:
      read: |
        Port: $side.port,
        Server: '$smtp.host'
      words: {none: No, starttls tls: Yes}
      samples: |
        Port: 25, Secure(SSL): No
        Socket Error: 10060
    wsa-10060:
      title: Nothing answered
      text: 10060
      vague: yes
      from: [outlook]
      facts: {$side.symptom: timed-out}
      likely: {tls-port-mismatch: 5, port25-blocked: 2}
      samples: 10060
    support-said:
      title: What support said
      text: support says
      speaks-for: advice
      samples: support says port 25
    silent:
      for: [smtp, incoming]
      title: Silence when you $side.verb
      when: {$side.port: 25}
      likely: {port25-blocked: 9}
    """

  private static let checks = """
    smtp.reach:
      title: Which ports answer
      needs: smtp.host
      consent: May I connect to $smtp.host?
      run: {reach: $smtp.host, ports: 25 587}
      facts:
        smtp.reach.$port:
          words: {open: connected, blocked: timed-out}
          says:
            open: Port $port of $smtp.host answers.
    """

  private static let terms = """
    app-password:
      say: app password
      also: [secure mail key]
      short: A second password.
      more: It is made by your provider.
    """
}
