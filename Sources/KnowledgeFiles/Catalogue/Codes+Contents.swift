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

  static let duplicateID = Code(
    "duplicate-id", .error, "Two things have the same id",
    why: """
      Others name a thing by its id, so there can be only one of it. A second folder may change a thing \
      by its id; in one folder each id stands once.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """
    ).and(
      "glossary/others.yaml",
      """
      ¶relay:
        say: mail relay
        short: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        also: [mail relay]
        short: A server that passes mail on.
      """))

  static let badID = Code(
    "bad-id", .error, "An id that is not in words with hyphens",
    why: """
      Ids are typed by people, in files and in commands. Small letters, figures and hyphens can be typed \
      anywhere, and look the same everywhere.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      ¶Mail_relay:
        say: mail relay
        short: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      mail-relay:
        say: mail relay
        short: A server that passes mail on.
      """))

  static let reservedID = Code(
    "reserved-id", .error, "An id that is a word of the notation",
    why: """
      Words such as `else`, `unknown` and `end` have a meaning of their own in every file. As an id they \
      could not be told from it. Choose another word.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      ¶unknown:
        say: unknown sender
        short: Somebody who is not in your address book.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      unknown-sender:
        say: unknown sender
        short: Somebody who is not in your address book.
      """))

  static let unknownName = Code(
    "unknown-name", .error, "A name that stands for nothing",
    why: """
      It names a fact, node, diagnosis or the like that is nowhere written. Mostly it is a slip of the \
      finger. The message names the nearest one there is.
      """,
    bad: Example(
      "flows/sending.yaml",
      """
      flow: sending
      title: Does mail go out?
      start: found
      nodes:
        found: {diagnose: ¶port25-bloked}
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

  static let unknownPlaceholder = Code(
    "unknown-placeholder", .error, "Nothing can be filled in for a $name",
    why: """
      A `$name` in a sentence is filled in with what is known. This name is no fact, or has a meaning \
      only in other places.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      door:
        say: door
        short: ¶Your mail leaves by $smtp.prot.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      door:
        say: door
        short: Your mail leaves by $smtp.port.
      """))

  static let unknownValue = Code(
    "unknown-value", .error, "A value that a fact cannot have",
    why: """
      A fact has the answers that are written beside it. Another word would never be met, and the row \
      would never count.
      """,
    bad: Example(
      "symptoms/more.yaml",
      """
      too-long:
        title: It took too long
        text: timed out
        facts: {smtp.symptom: ¶time-out}
        samples: It timed out
      """),
    good: Example(
      "symptoms/more.yaml",
      """
      too-long:
        title: It took too long
        text: timed out
        facts: {smtp.symptom: timed-out}
        samples: It timed out
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
