/// What stands in a file.
extension Code {
  static let contents = [
    wrongShape, unknownKey, missingKey, duplicateKey, duplicateID, badID, reservedID, unknownName,
    unknownPlaceholder, unknownValue, badValue, sideNeeded, circleOfLikes, taskWithoutSteps,
  ]

  static let wrongShape = Code(
    "wrong-shape", .error, "One thing stands where another is expected",
    why: """
      A term, a fact or a diagnosis is a group of keys. A sentence in its place does not say which of \
      them it is. The message says what is expected.
      """,
    bad: Example("glossary/more.yaml", "relay: ¶A server that passes mail on."),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  static let unknownKey = Code(
    "unknown-key", .error, "A key that has no meaning here",
    why: """
      What stands behind an unknown key would be lost in silence. Mostly it is a slip of the finger. The \
      message names the nearest key there is.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        ¶shrot: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  static let missingKey = Code(
    "missing-key", .error, "Something is missing that must be there",
    why: """
      Some keys are needed, or a person would read an empty line. Others say where a thing comes from, \
      and when it was last true.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      ¶relay:
        say: relay
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  static let duplicateKey = Code(
    "duplicate-key", .error, "The same key stands twice",
    why: "Only one of the two can count, and nobody could tell which. Keep one of them.",
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server.
        ¶short: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  static let badValue = Code(
    "bad-value", .error, "A value that is not one of those there are",
    why: """
      Some keys take only a few words, a day, or a number in some range. The message lists what can \
      stand here.
      """,
    bad: Example(
      "directory/networks/lines.yaml",
      """
      network: lines
      name: Example Lines
      blocks: {25: yes}
      number-found: On your bill.
      confidence: ¶certain
      sources: [their help page]
      as-of: 2026-11
      """),
    good: Example(
      "directory/networks/lines.yaml",
      """
      network: lines
      name: Example Lines
      blocks: {25: yes}
      number-found: On your bill.
      confidence: high
      sources: [their help page]
      as-of: 2026-11
      """))

  static let sideNeeded = Code(
    "side-needed", .error, "Something is for one side only, and there are no sides",
    why: """
      `only:` keeps a row for sending or for receiving. That has a meaning only in what is written for \
      both, with `for: [smtp, incoming]`.
      """,
    bad: Example(
      "flows/sending.yaml",
      """
      flow: sending
      title: Does mail go out?
      start: found
      nodes:
        found: {¶only: smtp, diagnose: port25-blocked}
      """),
    good: Example(
      "flows/sending.yaml",
      """
      flow: sending
      title: Does mail go out?
      start: found
      nodes:
        found: {diagnose: port25-blocked}
      """))

  static let circleOfLikes = Code(
    "circle-of-likes", .error, "Things are like each other in a circle",
    why: """
      `like:` takes over what another guide or provider says. If that one takes over from this one, \
      nobody says anything. Write one of them out.
      """,
    bad: Example(
      "guides/a-mail.yaml",
      """
      program: a-mail
      like: b-mail
      name: A Mail
      """
    ).and(
      "guides/b-mail.yaml",
      """
      program: b-mail
      like: ¶a-mail
      name: B Mail
      """),
    good: Example(
      "guides/a-mail.yaml",
      """
      program: a-mail
      like: b-mail
      name: A Mail
      """
    ).and(
      "guides/b-mail.yaml",
      """
      program: b-mail
      name: B Mail
      open: Click "Settings".
      """))

  static let taskWithoutSteps = Code(
    "task-without-steps", .error, "A task that nobody explains",
    why: """
      A fix may ask for a task; the steps stand in guides. Somebody whose own guide has none gets those \
      of `any-program` and its like, so they must be there.
      """,
    bad: Example(
      "diagnoses/more.yaml",
      """
      port-closed:
        family: other
        title: The port is closed
        because: Nobody listens there.
        cures: {smtp.symptom: none}
        fixes:
          use-465:
            title: Send on port 465
            do: [¶back-up-mails]
            set: {smtp.port: 465, smtp.security: tls}
        sources: [RFC 8314]
        as-of: 2026-11
      """),
    good: Example(
      "diagnoses/more.yaml",
      """
      port-closed:
        family: other
        title: The port is closed
        because: Nobody listens there.
        cures: {smtp.symptom: none}
        fixes:
          use-465:
            title: Send on port 465
            do: [back-up-mail]
            set: {smtp.port: 465, smtp.security: tls}
        sources: [RFC 8314]
        as-of: 2026-11
      """))
}
