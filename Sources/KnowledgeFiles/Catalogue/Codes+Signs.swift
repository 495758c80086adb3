/// Signs that mean something else to YAML than to people.
extension Code {
  static let beginsWithSign = Code(
    "begins-with-sign", .error, "A sentence begins with a quote or another sign",
    why: """
      A quote or a bracket at the beginning has a meaning in YAML. It would take itself and a part of \
      the sentence away. Begin with a word.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: ¶"Finish" ends it.
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: Click "Finish".
      """))

  static let colonMakesKey = Code(
    "colon-makes-key", .error, "A colon cuts a sentence in two",
    why: """
      A colon with a space behind it ends a key. What stands before it is no longer a sentence. Below \
      `>` or `|` a colon is just a colon.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: It does one thing¶: it passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: >
          It does one thing: it passes mail on.
      """))

  static let commaCuts = Code(
    "comma-cuts", .error, "A comma cuts a sentence in two",
    why: """
      Between `{` and `}` a comma ends an entry. The rest of the sentence becomes a key without a value. \
      A sentence stands on a line of its own.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      cannot:
        - {smtp.port: 25, because: It refuses port 25, ¶always.}
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      cannot:
        - smtp.port: 25
          because: It refuses port 25, always.
      """))

  static let hashCuts = Code(
    "hash-cuts", .error, "A # cuts a sentence off",
    why: """
      A space and a # begin a comment. The rest of the line is for authors only, and people never see \
      it. Below `>` a # is just a sign.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: ¶See page #25 of the bill.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: >
          See page #25 of the bill.
      """))

  static let stepsInBrackets = Code(
    "steps-in-brackets", .error, "Steps stand in a list",
    why: """
      In `[…]` every comma would end a step. Steps are sentences, so they stand below `|`. Each line \
      there is one step.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: ¶[Click Next, then Finish.]
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: |
        Click "Next".
        Click "Finish".
      """))

  static let stepsFolded = Code(
    "steps-folded", .error, "Steps stand below > and become one",
    why: """
      Below `>` all lines flow into one paragraph. A person would get one long step. Below `|` every line \
      is a step of its own.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: ¶>
        Click "Next".
        Click "Finish".
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: |
        Click "Next".
        Click "Finish".
      """))

  static let listForEntries = Code(
    "list-for-entries", .error, "Entries are written as a list",
    why: """
      A line with a dash in front is an item without a name. Fixes, nodes and the like have names, by \
      which others find them. Take the dash away, and set the keys two spaces further in.
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
          ¶- use-465:
            title: Send on port 465
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
            set: {smtp.port: 465, smtp.security: tls}
        sources: [RFC 8314]
        as-of: 2026-11
      """))
}
