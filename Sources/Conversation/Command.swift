/// What a person can always type.
public enum Command: Hashable, Sendable {
  /// Shows what can be typed, or explains a word.
  case help(String)
  /// Says why the question is asked.
  case why
  /// Takes the last answer back.
  case back
  /// Passes a question: *don't know*.
  case skip
  /// Shows what is known.
  case summary
  /// Shows all steps at once.
  case steps
  /// Shows the questions for somebody else.
  case questions
  /// Changes an earlier answer: which one, and perhaps to what.
  case change(String)
  /// Begins again.
  case restart
  /// Writes a copy of the conversation.
  case save(String)
  /// Leaves.
  case quit

  /// The words, in the order in which help shows them.
  public static let words = [
    "help", "why", "back", "skip", "summary", "steps", "questions", "change", "restart", "save",
    "quit",
  ]

  /// Reads a line; nil if it is no command. A slash before the word is allowed.
  public init?(_ line: String) {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard var verb = words.first?.lowercased() else { return nil }
    if verb.hasPrefix("/") { verb.removeFirst() }
    let rest = words.dropFirst().joined(separator: " ")
    switch verb {
    case "help": self = .help(rest)
    case "change": self = .change(rest)
    case "save": self = .save(rest)
    case "why" where rest.isEmpty: self = .why
    case "back" where rest.isEmpty: self = .back
    case "skip" where rest.isEmpty: self = .skip
    case "summary" where rest.isEmpty: self = .summary
    case "steps" where rest.isEmpty: self = .steps
    case "questions" where rest.isEmpty: self = .questions
    case "restart" where rest.isEmpty: self = .restart
    case "quit" where rest.isEmpty, "exit" where rest.isEmpty, "bye" where rest.isEmpty:
      self = .quit
    default: return nil
    }
  }
}
