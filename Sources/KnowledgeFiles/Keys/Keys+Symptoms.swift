internal import Troubleshooting

extension Keys {
  static let symptom = Keys(
    "a symptom",
    [
      .must("title", .text, "What it means, as the person is told."),
      .may("text", .lines, "Patterns, one a line; `...` skips a few words."),
      .may(
        "read", .lines,
        "Lines of a message, with facts where their values stand: `Port: $side.port`."),
      .may("words", .words, "Our values and what the message calls them."),
      .may("facts", .changes, "What is known once it is recognised."),
      .may(
        "likely", .entries(.name, .form(.points)),
        "Families or diagnoses, and how much it speaks for them: 1 to 9."),
      .may("when", .keys(.condition), "Known facts that make it evident, instead of a text."),
      .may("from", .names, "The programs that say it."),
      .may(
        "vague", .flag,
        "Put aside where clear words tell one of its facts otherwise, or all of them alike; without facts, where clear words tell or speak for anything."
      ),
      .may(
        "speaks-for", .oneOf(Symptom.Subject.allCases.map(\.rawValue)),
        "What the facts of the same sentence are about, if not the case itself."),
      .may(
        "samples", .mapOr(.entries(.any, .word), .lines), "Texts in which it is found, for tests."),
      .may("unlike", .lines, "Texts in which it is not found, for tests."),
      .for,
    ], anyOf: ["text", "read", "when"])

  static let check = Keys(
    "a check",
    [
      .must("title", .text, "What is looked at."),
      .must("consent", .text, "The question before: what is done, with which server."),
      .must("run", .entries(.any, .text), "What to run: `{reach: $smtp.host, ports: 25 587}`."),
      .must("facts", .entries(.name, .keys(.checkFact)), "The facts that it sets."),
      .may("needs", .names, "Facts without which it is passed over."),
    ])

  static let checkFact = Keys(
    "a fact of a check",
    [
      .must("words", .words, "Our values and the result's names."),
      .may("says", .entries(.any, .text), "What is said for each value."),
    ])

  static let term = Keys(
    "a term",
    [
      .must("say", .word, "The word itself."),
      .must("short", .text, "What it means, in a sentence or two."),
      .also,
      .may("more", .text, "More, for whoever asks on."),
    ])
}
