/// What is recognised in the words of people.
extension Code {
  static let samples = [sampleNotRecognised, sampleRecognised, sampleReadDifferently]

  static let sampleNotRecognised = Code(
    "sample-not-recognised", .warning, "A sample of a symptom is not recognised",
    why: """
      Below `samples:` stand the words of real people, one sample a line. If one is not recognised, its \
      writer is asked what they have said already. Add a pattern that fits to `text:`.
      """,
    bad: symptom(pattern: "took too long", samples: "¶It took ever so long to send"),
    good: symptom(pattern: "took ... long", samples: "It took ever so long to send"))

  static let sampleRecognised = Code(
    "sample-recognised", .warning, "A symptom is recognised where it should not be",
    why: """
      Below `unlike:` stand words that sound like the symptom and mean something else. A wrong fact costs \
      more than a question. Make the pattern longer, so that it fits only what is meant.
      """,
    bad: symptom(pattern: "took", key: "unlike", samples: "¶I took my laptop on a journey"),
    good: symptom(pattern: "took too long", key: "unlike", samples: "I took my laptop on a journey")
  )

  static let sampleReadDifferently = Code(
    "sample-read-differently", .warning, "A sample answer is read as another value",
    why: """
      Beside a fact stand samples of what people type, and the value that is meant. `rejected` means that \
      nothing may be read in it. If another value is read, the conversation goes astray from here.
      """,
    bad: Example(
      "facts/more.yaml",
      """
      account.kind:
        label: kind of account
        ask: Is it a new account?
        answers: {old: an old one, new: a new one}
        samples: {¶ancient: old}
      """),
    good: Example(
      "facts/more.yaml",
      """
      account.kind:
        label: kind of account
        ask: Is it a new account?
        answers:
          old: {label: an old one, also: [ancient]}
          new: a new one
        samples: {ancient: old}
      """))

  private static func symptom(
    pattern: String, key: String = "samples", samples: String
  ) -> Example {
    Example(
      "symptoms/more.yaml",
      """
      too-long:
        title: It took too long
        text: \(pattern)
        facts: {smtp.symptom: timed-out}
        \(key): |
          \(samples)
      """)
  }
}
