import Troubleshooting

/// People ask back, as they would on the telephone.
extension Chat {
  /// The response to a question of the person: what a word means, or where something is found.
  func questionBack(_ line: String) -> Response? {
    if let word = Chat.wordAskedAbout(line), term(word) != nil { return .show(explain(word)) }
    guard Chat.asksWhere(line), case .question(let question) = session.turn.waits,
      case .fact(let fact) = question.name
    else { return nil }
    return .happened(.didNotKnow(fact: fact))
  }

  /// The word in "what is an app password?" or "what does relaying mean".
  static func wordAskedAbout(_ line: String) -> String? {
    let said = line.lowercased().filter { $0 != "?" }
    let beginnings = ["what is ", "what are ", "what's ", "whats ", "what does ", "explain "]
    guard let beginning = beginnings.first(where: said.hasPrefix) else { return nil }
    var words = said.dropFirst(beginning.count).split(separator: " ")
    if let first = words.first, ["a", "an", "the", "my"].contains(first) { words.removeFirst() }
    if words.last == "mean" { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Tells whether somebody asks where to look.
  static func asksWhere(_ line: String) -> Bool {
    let said = line.lowercased()
    return said == "?"
      || ["where ", "how do i find", "how can i find", "how do i get there", "how do i see"]
        .contains { said.hasPrefix($0) }
  }
}
