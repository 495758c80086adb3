extension Keys {
  /// A file of diagnoses, or of fixes that several of them use.
  static let diagnoses = Keys(
    "a file of diagnoses",
    [.may("fixes", .entries(.id, .keys(.fix)), "Fixes that several diagnoses use.")],
    others: (.dottedID, .keys(.diagnosis)))

  static let diagnosis = Keys(
    "a diagnosis",
    [
      .may(
        "prior", .form(.points),
        "How usual it is at its `as-of`, 1 to 9: it decides between what is equally likely."),
      .must("family", .word, "One of the families of knowledge.yaml."),
      .must("title", .text, "What is wrong, as the person is told."),
      .must("because", .text, "Why we think so."),
      .sources, .asOf,
      .may("fixes", .entries(.id, fixOfDiagnosis), "What to do, in this order."),
      .may("cures", .changes, "What holds when a fix worked: `{$side.symptom: none}`."),
      .may("enquire", .names, "What somebody else must answer."),
      .for,
    ], anyOf: ["fixes", "enquire"], needs: ["fixes": "cures"])

  static let fix = Keys(
    "a fix",
    [
      .must("title", .text, "What is done, in a few words."),
      .may("when", .keys(.condition), "What must hold so that it can help."),
      .may("each", .form(.servers), "One attempt for each server of that list: `provider.smtp`."),
      .may("do", .names, "Tasks before the settings."),
      .may("set", .changes, "Settings and their new values; `$port` and its like with `each`."),
      .may("after", .names, "Tasks behind the settings."),
      .may("effort", .word, "How long it takes: `3 min`."),
      .may(
        "risk", .oneOf(["loses-mail"]), "`loses-mail`: a task that saves mail must come before."),
      .may("verify", .word, "Another task than the side's own to see whether it works."),
      .may("shared", .word, "The fix of `fixes:` over which this one is laid."),
      .only,
    ])

  /// `shared` alone, the keys laid over a shared one, or all of it.
  private static let fixOfDiagnosis = Shape.mapOr(
    .firstWith([("shared", .part(.keys(.fix)))], otherwise: .keys(.fix)), .oneOf(["shared"]))
}
