import Troubleshooting

/// What of a person's words is never kept, in no file.
enum Redaction {
  /// The words as they may be written down.
  ///
  /// One word that nothing understood may be a password: only its length is kept.
  static func kept(_ words: String, _ event: Event) -> String {
    if case .said(let said) = event, said.isNothing, isOneWord(words) {
      return "(one word, \(words.count) characters)"
    }
    return withoutNames(words)
  }

  private static func isOneWord(_ words: String) -> Bool {
    !words.isEmpty && !words.contains(where: \.isWhitespace)
  }

  /// Of an e-mail address only the domain is kept.
  private static func withoutNames(_ words: String) -> String {
    var kept = ""
    var name = ""
    for sign in words {
      if sign == "@", !name.isEmpty {
        kept += "name@"
        name = ""
      } else if isOfName(sign) {
        name.append(sign)
      } else {
        kept += name
        name = ""
        kept.append(sign)
      }
    }
    return kept + name
  }

  private static func isOfName(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || "._%+-'".contains(sign)
  }
}
