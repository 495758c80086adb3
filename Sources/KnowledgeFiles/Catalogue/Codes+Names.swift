/// Ids, and names of what there is not.
extension Code {
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
}
