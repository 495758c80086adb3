/// What passwords, codes and servers look like, word by word.
enum SecretShape {
  /// Tells whether letters are mixed with figures or signs, as in no word of a sentence.
  static func isMixed(_ word: some StringProtocol) -> Bool {
    let core = word.stripped(of: ".,;?")
    guard core.count >= 6, core.contains(where: \.isLetter), !isCode(core) else { return false }
    let signs = core.filter { !$0.isLetter && !$0.isNumber }
    guard signs.allSatisfy({ oddSigns.contains($0) || "-_".contains($0) }) else { return false }
    return core.contains(where: \.isNumber) && !isNumbered(core)
      || signs.contains { oddSigns.contains($0) }
  }

  /// Tells whether letters, figures and signs are mixed, as not even in the name of a program.
  static func isWild(_ word: some StringProtocol) -> Bool {
    let core = word.stripped(of: ".,;:?!'\"()[]<>")
    return core.count >= 6 && core.contains(where: \.isLetter) && core.contains(where: \.isNumber)
      && core.contains { oddSigns.contains($0) }
      && core.allSatisfy { $0.isLetter || $0.isNumber || oddSigns.contains($0) || $0 == "-" }
  }

  /// Tells whether a word that was understood is odd all the same: "Thunderbird1!" for a program.
  static func isOdd(_ word: some StringProtocol) -> Bool {
    guard !word.contains("@"), !isHost(word), !isCode(word.stripped(of: punctuation)) else {
      return false
    }
    if word.dropLast().contains(where: { oddSigns.contains($0) }) { return true }
    return word.split { "/:,;()'\"=[].?".contains($0) }.contains { atom in
      atom.contains(where: \.isLetter) && atom.contains(where: \.isNumber) && !isNumbered(atom)
        && !isCode(atom)
    }
  }

  /// Tells whether it is a number with a word that is counted: `pop3`, `port25`, `outlook2010`.
  private static func isNumbered(_ word: some StringProtocol) -> Bool {
    let letters = word.prefix { $0.isLetter }.lowercased()
    let number = word.dropFirst(letters.count).drop { "-_v".contains($0) }
    let figures = number.stripped(of: "!")
    guard figures.allSatisfy({ $0.isNumber || $0 == "." }), !figures.isEmpty else { return false }
    if figures == "365" { return true }
    let isYear = figures.count == 4 && (figures.hasPrefix("19") || figures.hasPrefix("20"))
    return isYear && number.count == 4 || counted.contains(letters) && figures.count <= 5
  }

  private static let counted: Set<String> = [
    "pop", "imap", "smtp", "ssl", "sslv", "tls", "tlsv", "v", "ipv", "oauth", "utf", "port", "win",
    "windows", "ios", "o", "m", "mp", "md", "sha", "rc", "line", "step",
  ]

  /// Tells whether it is an error's number: `0x800CCC0E`, `-2147217900`, `550`, `5.7.1`.
  static func isCode(_ word: some StringProtocol) -> Bool {
    let core = word.stripped(of: punctuation).lowercased()
    if core.hasPrefix("0x") {
      return core.count <= 18 && core.dropFirst(2).allSatisfy(\.isHexDigit)
    }
    return core.contains(where: \.isNumber)
      && core.allSatisfy { $0.isNumber || "-.#/".contains($0) }
  }

  /// Tells whether it has the form of a server's name, perhaps in a web address.
  static func isHost(_ word: some StringProtocol) -> Bool {
    let core = word.stripped(of: punctuation)
    let bare = core.split(separator: "/").last { $0.contains(".") } ?? core[...]
    let labels =
      bare.split(separator: ":")[...].first?
      .split(separator: ".", omittingEmptySubsequences: false) ?? []
    guard labels.count > 1, let top = labels.last, top.count > 1, top.allSatisfy(\.isLetter)
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  private static let punctuation = ".,;:?!'\"()[]<>"
  private static let oddSigns: Set<Character> = [
    "!", "$", "%", "&", "*", "#", "^", "~", "+", "=", "|", "{", "}", "\\", "§", "€", "£",
  ]
}
