internal import Troubleshooting

extension Keys {
  /// A file of facts; of those that may follow from a guide or the directory nothing need be said.
  static let factsFile = Shape.entriesLike(
    "(^|[.])(program|provider|security|system|network|line)[.]", .keys(.impliedFact),
    otherwise: .dottedID, .keys(.fact))

  static let fact = Keys(
    "a fact", [.must("label", .text, "What it is, as said in a sentence.")] + factOptions,
    anyOf: ["type", "answers"])
  static let impliedFact = Keys(
    "a fact", [.may("label", .text, "What it is, as said in a sentence.")] + factOptions)

  private static let factOptions: [Key] = [
    .may("ask", .text, "The question to the person."),
    .may(
      "type", .oneOf(Fact.Kind.allCases.filter { $0 != .choice }.map(\.rawValue)),
      "What kind of value it has. Without it the answers decide."),
    .may("setting", .flag, "Whether a mail program holds it, so that a fix can change it."),
    .may("belongs-to", .names, "The facts with which it is set aside when one of them changes."),
    .may("whom", .word, "Who else must answer it. It never stops the conversation then."),
    .may("read-out", .text, "What the person reads out to whoever is asked."),
    .may("why", .text, "Why we ask."),
    .may(
      "from-words", .flag,
      "Whether an answer that the person does not know is taken from what their words speak for."),
    .may("find-out", .text, "How to find out, below `|`, one step a line."),
    .may(
      "answers", .listOr(.word, .entries(.any, .mapOr(.keys(.answer), .text))),
      "What it can be: `[25, 465]`, or each value with its label."),
    .may(
      "heard", .entries(.any, .text),
      "What is said back when a value was read from somebody's words; nothing for others."),
    .may("samples", .entries(.any, .word), "Replies and what they are understood as, for tests."),
    .for,
    .may(
      "look-up", .keys(.lookUp),
      "The fact from which it follows, by the directory or by a table."),
  ]

  static let answer = Keys(
    "an answer", [.must("label", .text, "What the person reads."), .also])

  static let lookUp = Keys(
    "a look-up",
    [.must("from", .form(.name), "The fact from which it follows.")], others: (.any, .word))

  /// Facts and what they must be, all of them together.
  static let condition = Keys("a condition", [], others: (.name, .names))

  /// A condition that is read on a walk.
  static let walkedCondition = Keys("a condition", walked, others: (.name, .names))

  static let walked: [Key] = [
    .may(
      "tried", .entries(.name, .names),
      "What an earlier attempt had set, and what happened then."),
    .may("today", .form(.today), "`from 2027-01-01` or `before 2027-01-01`."),
  ]
}
