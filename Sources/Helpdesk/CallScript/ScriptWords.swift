import Troubleshooting

/// What is known of a case, and what is still open, in the words of a paper. What the caller will tell stands
/// in brackets.
struct ScriptWords {
  let session: Session

  private var knowledge: Knowledge { _read { yield session.knowledge } }

  /// A text of Knowledge.
  func say(_ text: Text) -> String {
    text.pieces.map { piece in
      if case .fact(let fact) = piece, session.value(of: fact) == nil {
        return "[\(session.label(fact))]"
      }
      return session.say(Text(pieces: [piece]))
    }.joined()
  }

  /// What is asked, up to its question mark: what follows is for those who type.
  func asked(_ prompt: String) -> String {
    prompt.firstIndex(of: "?").map { String(prompt[...$0]) } ?? prompt
  }

  /// A fact and its value, in plain words.
  func line(_ fact: FactID, _ value: String) -> String { "\(session.label(fact)): \(value)" }

  // MARK: What was written down

  /// A fact and some of its values, as they were written down.
  func noted(_ fact: FactID, _ values: [String]) -> String {
    "\(knowledge.facts[fact].name) = \(values.joined(separator: ScriptWords.or))"
  }

  /// What a test asks for: by what it leaves out, where that is shorter.
  func noted(_ test: FactTest) -> String {
    let unknown = test.acceptsUnknown ? [Assignment.unknown] : []
    if test.acceptsKnown { return noted(test.fact, [ScriptWords.anything] + unknown) }
    let answers = knowledge.facts[test.fact].answers.map(\.value)
    let rest = answers.filter { !test.accepts($0) }
    let isClosed = knowledge.facts[test.fact].kind == .choice
    guard test.isNegated || isClosed && rest.count < test.values.count else {
      return noted(test.fact, test.values.map(\.text) + unknown)
    }
    let left = (test.isNegated ? test.values : rest).map(\.text).joined(separator: ScriptWords.or)
    return noted(
      test.fact, [(test.acceptsUnknown ? ScriptWords.notOne : ScriptWords.otherOne) + left])
  }

  /// What a condition asks for, less what is sure to hold; empty if nothing is left.
  func noted(_ condition: Condition, isOpen: (FactTest) -> Bool) -> String {
    let now = condition.tests.filter(isOpen).map(noted)
    let earlier = condition.tried.map(noted).joined(separator: ScriptWords.and)
    return (now + (earlier.isEmpty ? [] : [ScriptWords.tried + earlier]))
      .joined(separator: ScriptWords.and)
  }

  static let or = " or "
  static let and = ", and "
  static let anything = "anything"
  static let notOne = "anything but "
  static let otherOne = "known, but not "
  static let tried = "tried already: "
  static let otherwise = "otherwise"
  static let doesNotKnow = "The caller does not know"
  static let works = "It works now"
  static let same = "The same as before, and no fix is left"
  static let couldNot = "None of it could be done"
  static let goOn = "Then"

  /// What an answer without a list looks like.
  static func free(_ kind: Fact.Kind) -> String {
    switch kind {
    case .port: "another number"
    case .host: "the name of a server"
    case .domain: "what stands after the @"
    case .program, .security, .system, .provider, .network: "another name"
    default: "something else"
    }
  }
}
