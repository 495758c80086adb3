import Troubleshooting

/// What can be typed: for completion, and for the history, which keeps nothing but that.
extension Chat {
  /// What a line can be completed to now.
  public var offers: Offers {
    let facts = changeable.map { "change \(session.label($0))" }
    let terms = knowledge.terms.all.map { "help \($0.say)" }
    return Offers(
      first: (asked?.choices.map(\.label) ?? []) + Command.words,
      others: Chat.unique(names + facts + terms + (agent?.names.map { $0 + "=" } ?? [])))
  }

  /// What the history may keep of a line: a command or an answer on offer. Words of the person's own
  /// may hold a name, an address or a password.
  public func memorable(_ line: String) -> String? {
    if let question = asked, isOffered(line, by: question) { return line }
    guard let command = Command(line) else { return nil }
    switch command {
    case .help(let word): return term(word) == nil ? "help" : "help \(word)"
    case .change(let what): return known(what).map { "change \($0)" } ?? "change"
    case .save: return "save"
    default: return line
    }
  }

  /// The question on the screen, if there is one.
  private var asked: Question? {
    switch focus {
    case .asking(let fact, _): return session.question(for: fact)
    case .turn:
      guard case .question(let question) = session.turn.waits else { return nil }
      return question
    default: return nil
    }
  }

  private func isOffered(_ line: String, by question: Question) -> Bool {
    if let place = Int(line), !question.hasLetters {
      return question.choices.indices.contains(place - 1)
    }
    return question.offers(line)
  }

  /// The label of the fact that words name, if they name nothing else.
  private func known(_ words: String) -> String? {
    changeable.map(session.label).first { $0.lowercased() == words.lowercased() }
  }

  /// Mail programs and providers, which people name at almost any place.
  private var names: [String] {
    let programs = knowledge.guides.all.filter { $0.kind == .program }.map(\.title)
    return programs + knowledge.providers.all.map(\.title)
  }

  private static func unique(_ words: [String]) -> [String] {
    words.reduce(into: (seen: Set<String>(), kept: [String]())) { result, word in
      if result.seen.insert(word.lowercased()).inserted { result.kept.append(word) }
    }.kept
  }
}
