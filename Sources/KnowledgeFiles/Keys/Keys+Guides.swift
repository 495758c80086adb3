extension Keys {
  /// A guide; what it leaves out of a setting may stand in the one it is `like`.
  static let guideFile = Shape.firstWith(
    [("like", .keys(keysOfGuide { .part($0) }))], otherwise: .keys(.guide))

  static let guide = keysOfGuide { $0 }
  static let version = Keys(
    "a version",
    [
      .must("name", .word, "What it is called."),
      .may(
        "numbers", .form(.versions),
        "The version numbers it has: `10`, `to 9`, `12 to 13` or `18 up`."),
    ] + manual { .part($0) })

  private static func keysOfGuide(settings: (Shape) -> Shape) -> Keys {
    let kinds = ["program", "provider", "security", "system"]
    let names = kinds.map { Key.may($0, .form(.id), "The guide's id; this is about a \($0).") }
    return Keys(
      "a guide",
      [.must("name", .word, "What it is called.")] + names + [
        .may("like", .word, "The guide from which this one takes what it does not say."),
        .may(
          "common", .flag,
          "Whether it is in the list that people choose from, if there are over a dozen."),
        .may("version", .keys(.versionQuestion), "How the version is asked."),
        .may(
          "versions", .entries(.id, .keys(.version)),
          "Every version; one without further keys is the guide as written."),
      ] + manual(settings: settings), anyOf: kinds)
  }

  private static func manual(settings: (Shape) -> Shape) -> [Key] {
    [
      .also,
      .may("about", .changes, "What is true of it, each a fact: `{oauth: no}`."),
      .may(
        "cannot", .list(.keys(.refusal)),
        "Values that it cannot have together, and `because` why."),
      .may("open", .text, "How to come to the settings, below `|`, one step a line."),
      .may("places", .entries(.id, .keys(.place)), "Tabs and dialogs, each with an id."),
      .may(
        "settings", .entries(.name, .mapOr(settings(.keys(.setting)), .oneOf(["cannot"]))),
        "How each setting is seen and changed, in the order in which they are needed."),
      .may("close", .text, "How to save the settings, below `|`, one step a line."),
      .may(
        "tasks", .entries(.id, .mapOr(.keys(.task), .text)),
        "How each task is done here; `nothing` if it comes by itself, `cannot` if it cannot be done."
      ),
      .may("warnings", .notes, "What is said with the first fix, each with an id."),
      .may("sources", .lines, "Where this is known from."),
      .may("as-of", .word, "Year and month when somebody looked: `2026-11`."),
      .may("confidence", Key.confidence.shape, Key.confidence.about),
    ]
  }

  static let versionQuestion = Keys(
    "`version:`",
    [
      .must("ask", .text, "The question to the person."),
      .may("find-out", .text, "How to find out, below `|`, one step a line."),
      .may("why", .text, "Why we ask."),
    ])

  static let refusal = Keys(
    "a row of `cannot:`", [.must("because", .text, "Why it cannot be.")],
    others: (.name, .names))

  static let task = Keys(
    "a task that cannot be done", [.must("cannot", .text, "Why it cannot be done here.")],
    others: (.any, .word))

  static let place = Keys(
    "a place",
    [
      .may("name", .text, "The heading above its steps, if the id does not read like one."),
      .may("go", .text, "How to come there."),
      .may("leave", .text, "How to leave it; a tab needs none."),
      .may("in", .word, "The place in which it stands."),
    ])

  static let setting = Keys(
    "a setting",
    [
      .must("see", .text, "What to look at: `the box \"Port\"`."),
      .may("at", .word, "The place where it is."),
      .may("words", .words, "What this program calls each value; `cannot` for one it has not."),
      .may(
        "set", .mapOr(.entries(.any, .text), .text),
        "How to change it, with `$value` or `$word`; or steps for each value."),
      .may("overwrites", .names, "Settings that must be set again afterwards."),
    ])
}
