/// Long strings that a computer made.
enum Token {
  /// Tells whether a word is, or holds, a key, a token or other data that nobody types by heart.
  static func isSecret(_ word: String) -> Bool {
    guard word.utf8.count >= 16 else { return false }
    return word.split { !isOfData($0) }.contains { isData($0) }
  }

  /// Tells whether a word, alone on a line of a log, may be base64: a name and a password in disguise.
  static func isBase64(_ word: some StringProtocol, atLeast length: Int) -> Bool {
    let bare = word.reversed().drop { $0 == "=" }
    guard word.utf8.count >= length, word.allSatisfy({ $0.isASCII && isOfData($0) || $0 == "=" })
    else { return false }
    if bare.count < word.count { return true }
    let isShort = length < 12
    let large = word.dropFirst().count(where: \.isUppercase)
    let hasFigure = word.contains(where: \.isNumber)
    return isShort ? hasFigure || large > 0 : large > 2 || large > 0 && hasFigure
  }

  private static func isOfData(_ sign: Character) -> Bool {
    sign.isASCII && (sign.isLetter || sign.isNumber || "+/_-".contains(sign))
  }

  private static func isData(_ run: Substring) -> Bool {
    if run.hasPrefix("eyJ"), run.count >= 16 { return true }
    guard run.count >= 20 else { return false }
    let figures = run.count(where: \.isNumber)
    guard figures > 1 else { return false }
    if run.allSatisfy(\.isHexDigit) { return figures < run.count }
    return run.contains(where: \.isUppercase) && run.contains(where: \.isLowercase)
      && !isOfWords(run)
  }

  /// Tells whether it is made of words and years: `Windows-Live-Mail-2012-Settings`.
  private static func isOfWords(_ run: Substring) -> Bool {
    run.split { "+/_-".contains($0) }.allSatisfy { part in
      part.allSatisfy(\.isNumber) || part.allSatisfy(\.isLetter) && part.count > 1
    } && run.contains { "/_-".contains($0) }
  }

  /// A web address with a name and a password in it, without these; nil if it has none.
  static func withoutLogin(_ word: String) -> String? {
    guard let scheme = word.firstRange(of: "://") else { return nil }
    let place = word[scheme.upperBound...].prefix { $0 != "/" }
    guard let at = place.lastIndex(of: "@"), place[..<at].contains(":") else { return nil }
    return word[..<scheme.upperBound] + "name" + word[at...]
  }
}
