import Troubleshooting

/// People ask back, as they would on the telephone.
extension Chat {
  /// The response to a person who asks what a word means.
  func questionBack(_ line: String) -> Response? {
    guard let word = Chat.wordAskedAbout(line), term(word) != nil else { return nil }
    return .show(explain(word))
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
}
