/// Comments that allow a finding.
extension Code {
  static let suppressions = [
    suppressionWithoutReason, suppressionOfUnknownCode, suppressionOfError, needlessSuppression,
  ]

  static let suppressionWithoutReason = Code(
    "suppression-without-reason", .warning, "A finding is allowed without a reason",
    why: """
      The next author has to know why the rule does not count here. Write \
      `# lint: allow CODE: REASON` on the line before, or behind the value on the same line. It counts \
      for that one entry.
      """,
    bad: short("¶# lint: allow long-sentence"),
    good: allowing("# lint: allow long-sentence: the law is quoted word for word"))

  static let suppressionOfUnknownCode = Code(
    "suppression-of-unknown-code", .warning, "A code is allowed that does not exist",
    why: "It allows nothing, though its author believes so. `mailmend kb explain` lists all codes.",
    bad: short("¶# lint: allow long-sentences: the law is quoted word for word"),
    good: allowing("# lint: allow long-sentence: the law is quoted word for word"))

  static let suppressionOfError = Code(
    "suppression-of-error", .warning, "An error is allowed",
    why: """
      With an error nothing loads, whatever a comment says. Only what concerns the style can be allowed: \
      the codes that are warnings.
      """,
    bad: short("¶# lint: allow unknown-key: this key comes later"),
    good: short("# This key comes later."))

  static let needlessSuppression = Code(
    "needless-suppression", .warning, "A finding is allowed that is not there",
    why: """
      Perhaps the sentence was mended since, or the comment stands in the wrong place. It belongs right \
      before the line that it is about. Below `|` it is no comment, and people would read it.
      """,
    bad: short("¶# lint: allow long-sentence: the law is quoted word for word"),
    good: allowing("# lint: allow long-sentence: the law is quoted word for word"))

  /// A comment before a sentence that is too long.
  private static func allowing(_ comment: String) -> Example {
    term(
      comment,
      """
      >
          Nobody may open, read, keep or pass on a letter that was written to somebody else,
          unless that person has said so before.
      """)
  }

  private static func short(_ comment: String) -> Example { term(comment, "Nobody may read it.") }

  private static func term(_ comment: String, _ short: String) -> Example {
    Example(
      "glossary/more.yaml",
      """
      secrecy:
        say: secrecy of mail
        \(comment)
        short: \(short)
      """)
  }
}
