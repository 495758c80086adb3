/// How the Knowledge reads.
extension Code {
  static let prose = [longSentence, longStep, unknownTerm]

  static let longSentence = Code(
    "long-sentence", .warning, "A sentence has over 20 words",
    why: """
      Whoever reads it has a problem and is in a hurry, and may read in a foreign language. Make two \
      sentences of it, one thought each. Then read them aloud.

      A label in quotation marks counts as one word, and so does a `$name`. A full stop inside a name or \
      a number ends no sentence.
      """,
    bad: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: ¶A server that passes mail on for people who have signed in before,
          and that refuses to do so for everybody else.
      """),
    good: Example(
      "glossary/more.yaml",
      """
      relay:
        say: relay
        short: A server that passes mail on for people who have signed in. It refuses all others.
      """))

  static let longStep = Code(
    "long-step", .warning, "A step has more than two sentences",
    why: """
      A step is done, then the eyes go back to the screen. Of three sentences the last is forgotten. Make \
      two steps of it: below `|`, two lines.
      """,
    bad: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: |
        ¶Click "Next". A window opens. Click "Finish".
      """),
    good: Example(
      "guides/my-mail.yaml",
      """
      program: my-mail
      name: My Mail
      close: |
        Click "Next". A window opens.
        Click "Finish".
      """))

  static let unknownTerm = Code(
    "unknown-term", .warning, "A technical word has no entry in the glossary",
    why: """
      Anybody may type `help` and a word that they do not know, and shall get an answer. Technical are \
      the words below `trade:` in `knowledge.yaml`, and all words in capitals. What stands in quotation \
      marks is not judged: these are the words of other people's programs.
      """,
    bad: Example(
      "symptoms/more.yaml",
      """
      news:
        title: Something about ¶NNTP
        text: newsgroup
        samples: I read a newsgroup
      """),
    good: Example(
      "symptoms/more.yaml",
      """
      news:
        title: Something about NNTP
        text: newsgroup
        samples: I read a newsgroup
      """
    ).and(
      "glossary/more.yaml",
      """
      nntp:
        say: NNTP
        short: The language in which newsgroups are read.
      """))
}
