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
    var isNothing = false
    if case .said(let said) = event { isNothing = said.isNothing }
    return withoutSecrets(withoutNames(words).text, isNothing: isNothing)
  }

  /// The words without what looks like a password; where nothing was understood, also without whatever
  /// stands behind that word: "my password is sunshine" may be one, "my password is refused" is a symptom.
  private static func withoutSecrets(_ words: String, isNothing: Bool) -> String {
    var isHeralded = false
    func shown(_ word: String) -> String {
      let plain = word.lowercased().filter(\.isLetter)
      let isLink = linkWords.contains(plain)
      defer { isHeralded = secretWords.contains(plain) || isHeralded && isLink }
      let isSecret =
        isHeralded && !isLink && isNothing || looksSecret(word) && (isNothing || isHeralded)
      return isSecret ? "(withheld)" : word
    }
    var kept = ""
    var word = ""
    for sign in words {
      if sign.isWhitespace {
        kept += (word.isEmpty ? "" : shown(word)) + String(sign)
        word = ""
      } else {
        word.append(sign)
      }
    }
    return kept + (word.isEmpty ? "" : shown(word))
  }

  private static let secretWords: Set<String> = [
    "password", "pasword", "passwort", "passwd", "pass", "pw", "pwd", "pin", "kennwort",
  ]
  private static let linkWords: Set<String> = [
    "is", "was", "for", "my", "the", "it", "mail", "to", "",
  ]

  /// Tells whether letters are mixed with figures or signs, as in no word of a sentence.
  private static func looksSecret(_ word: String) -> Bool {
    let core = word.reversed().drop { ".,;?".contains($0) }
    let signs = core.filter { !$0.isLetter && !$0.isNumber }
    guard core.count >= 6, core.contains(where: \.isLetter),
      signs.allSatisfy({ "!$%&*#^~+-_".contains($0) }), !word.lowercased().hasPrefix("0x")
    else { return false }
    return core.contains(where: \.isNumber) || signs.contains { !"-_".contains($0) }
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
