import Troubleshooting

/// What of a person's words is never kept, in no file.
public enum Redaction {
  /// The words as they may be written down.
  ///
  /// One word that nothing understood may be a password: only its length is kept.
  static func kept(_ words: String, _ event: Event) -> String {
    let parts = words.split(whereSeparator: \.isWhitespace)
    if case .said(let said) = event, said.isNothing, let word = parts.first, parts.count == 1 {
      return "\(withheld)\(word.count) characters)"
    }
    return withoutNames(words).text
  }

  private static let withheld = "(one word, "

  /// Tells whether words stand for one word that was not written down.
  static func isWithheld(_ words: String) -> Bool { words.hasPrefix(withheld) }

  /// The words with only the domain left of each e-mail address, and how many addresses there were.
  public static func withoutNames(_ words: String) -> (text: String, count: Int) {
    var kept = ""
    var name = ""
    var count = 0
    for sign in words {
      if sign == "@", !name.isEmpty || removeQuotedName(from: &kept) {
        kept += "name@"
        name = ""
        count += 1
      } else if isOfName(sign) {
        name.append(sign)
      } else {
        kept += name
        name = ""
        kept.append(sign)
      }
    }
    return (kept + name, count)
  }

  /// A name in quotes may hold anything: `"john doe"@isp.example`.
  private static func removeQuotedName(from kept: inout String) -> Bool {
    guard kept.hasSuffix("\""), let quote = kept.dropLast().lastIndex(of: "\"") else {
      return false
    }
    kept.removeSubrange(quote...)
    return true
  }

  private static func isOfName(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || ".!#$%&'*+-/=?^_`{|}~".contains(sign)
  }
}
