/// What is recognised in the words of people.
extension Code {
  static let samples = [
    sampleNotRecognised, sampleRecognised, patternWithoutSample, sampleToldAsAnother,
    sampleReadDifferently,
  ]

  static let sampleNotRecognised = Code(
    "sample-not-recognised", .warning, "A sample of a symptom is not recognised",
    why: """
      Below `samples:` stand the words of real people, one sample a line. If one is not recognised, its \
      writer is asked what they have said already. Add a pattern that fits to `text:`.
      """,
    bad: symptom(samples: ["It took too long", "¶It took ever so long to send"]),
    good: symptom(
      text: ["took ... long"], samples: ["It took too long", "It took ever so long to send"]))

  static let sampleRecognised = Code(
    "sample-recognised", .warning, "A symptom is recognised where it should not be",
    why: """
      Below `unlike:` stand words that sound like the symptom and mean something else. A wrong fact costs \
      more than a question. Make the pattern longer, so that it fits only what is meant.
      """,
    bad: symptom(text: ["took"], unlike: ["¶I took my laptop on a journey"]),
    good: symptom(unlike: ["I took my laptop on a journey"]))

  static let patternWithoutSample = Code(
    "pattern-without-sample", .warning, "No sample shows what a pattern is for",
    why: """
      Each line of `text:` is there because people say it. A sample proves it, if no longer pattern of the \
      symptom stands in it. Without one nobody notices when the pattern is lost, or was never needed. Add a \
      line to `samples:` as a person would write it, or take the pattern away.
      """,
    bad: symptom(text: ["took too long", "¶was slow"]),
    good: symptom(
      text: ["took too long", "was slow"], samples: ["It took too long", "It was slow"]))

  static let sampleToldAsAnother = Code(
    "sample-told-as-another", .warning, "Another symptom tells something else of a sample",
    why: """
      Of two symptoms that tell different things of one fact the longer pattern counts. Here that is the \
      pattern of the other one. It steals the words, and this symptom is never heard. Make the pattern that \
      is meant the longer one, or the other one narrower.
      """,
    bad: twoSymptoms(sample: "It took too long and then it was refused"),
    good: twoSymptoms(sample: "It took too long"))

  /// Two symptoms that tell different things, and a sample of the first.
  private static func twoSymptoms(sample: String) -> Example {
    let isStolen = sample != "It took too long"
    return Example(
      "symptoms/more.yaml",
      """
      too-long:
        title: It took too long
        facts: {smtp.symptom: timed-out}
        text: took too long
        samples: \(isStolen ? "¶" : "")\(sample)
      refused-late:
        title: It was refused late
        facts: {smtp.symptom: refused}
        text: and then it was refused
        samples: For a minute it waited, and then it was refused
      """)
  }

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

  /// A symptom with the lines of some of its keys.
  private static func symptom(
    text: [String] = ["took too long"], samples: [String] = ["It took too long"],
    unlike: [String] = []
  ) -> Example {
    func block(_ key: String, _ lines: [String]) -> String {
      lines.isEmpty ? "" : "\n  \(key): |" + lines.map { "\n    " + $0 }.joined()
    }
    return Example(
      "symptoms/more.yaml",
      """
      too-long:
        title: It took too long
        facts: {smtp.symptom: timed-out}
      """ + block("text", text) + block("samples", samples) + block("unlike", unlike))
  }
}
