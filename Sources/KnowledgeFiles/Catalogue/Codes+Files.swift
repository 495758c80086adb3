/// What a file looks like.
extension Code {
  static let shapes = [
    notYAML, notUTF8, fileTooLarge, nestedTooDeeply, anchor, tag, unknownFolder, beginsWithSign,
    colonMakesKey, commaCuts, hashCuts, stepsInBrackets, stepsFolded, listForEntries,
  ]

  static let notYAML = Code(
    "not-yaml", .error, "The file cannot be taken apart",
    why: """
      The spaces at the beginning of a line say what belongs to what. Tabs, or a bracket that is never \
      closed, leave that open. Nothing in the file can be used until it is clear.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
      ¶\tshort: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  static let notUTF8 = Code(
    "not-utf-8", .error, "The file is not saved as UTF-8",
    why: """
      Letters with accents look different on another computer if the file is saved the old way. Every \
      text editor can save as UTF-8; look in "Save as".
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      ¶cafe:
        say: café
        short: A place with Wi-Fi for its guests.
      """, isLatin1: true),
    good: Example(
      "glossary/more.yaml",
      """
      cafe:
        say: café
        short: A place with Wi-Fi for its guests.
      """))

  static let fileTooLarge = Code(
    "file-too-large", .error, "The file has over 4 MiB",
    why: "Nobody can look after so long a file. Make several of it, one for each subject.",
    bad: Example("glossary/more.yaml", "¶# One of very many lines.", times: 200_000),
    good: Example("glossary/more.yaml", "# One of very many lines."))

  static let nestedTooDeeply = Code(
    "nested-too-deeply", .error, "Entries stand too deep in each other",
    why: """
      Knowledge needs six levels. More of them mostly come from brackets that are opened and never \
      closed.
      """,
    bad: Example("glossary/more.yaml", "relay: \(brackets)\n\(brackets)\n¶\(brackets)"),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))

  private static let brackets = String(repeating: "[", count: 40)

  static let anchor = Code(
    "anchor", .error, "A sentence begins with & or *",
    why: """
      In YAML these signs name a place, or point to one. The word behind them would be lost. Begin the \
      sentence with a word.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: ¶&Finish ends it.
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: Click "Finish".
      """))

  static let tag = Code(
    "tag", .error, "A sentence begins with !",
    why: """
      In YAML the word behind this sign is an instruction to the computer. Nobody would ever read it. \
      Begin the sentence with a word.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: ¶!Important Click "Finish".
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: Click "Finish". This is important.
      """))

  static let unknownFolder = Code(
    "unknown-folder", .error, "The file stands in a folder that has no meaning",
    why: """
      The folder says what a file is about: a flow, a guide, a term. In any other folder it would be \
      passed over, and you would wonder why.
      """,
    bad: Example(
      "glosary/more.yaml",
      """
      ¶relay:
        say: relay
        short: A server that passes mail on.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on.
      """))
}
