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
    let line = Chat.cleaned(line)
    let end = line.firstIndex(where: \.isWhitespace) ?? line.endIndex
    var verb = line[..<end].lowercased()
    if verb.hasPrefix("/") { verb.removeFirst() }
    let rest = line[end...].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch verb {
    case "help": self = .help(rest)
    case "change": self = .change(rest)
    // A file's name may have more than one space in a row.
    case "save": self = .save(Chat.cleaned(String(line[end...])))
    default:
      // Two words may be commands, and a long text is none.
      guard line.utf8.count < 40, let plain = Command(plain: "\(verb) \(rest.lowercased())")
      else { return nil }
      self = plain
    }
  }

  /// Reads a command that stands alone; politeness and a full stop do not spoil it.
  private init?(plain line: String) {
    let words = line.split { $0.isWhitespace || ".!?,".contains($0) }
      .filter { !["please", "ok", "okay", "no"].contains($0) }
    switch words.joined(separator: " ") {
    case "why": self = .why
    case "back", "go back", "step back", "take it back": self = .back
    case "skip": self = .skip
    case "summary": self = .summary
    case "steps": self = .steps
    case "questions": self = .questions
    case "restart", "start again", "begin again": self = .restart
    case "quit", "exit", "bye": self = .quit
    default: return nil
    }
  }
}
