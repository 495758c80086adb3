/// Who said a line of a log, and when: `C:`, `>>>`, `[10:22:01]`, `fetchmail: POP3>`.
enum LogPrefix {
  /// Where the line itself begins, behind signs that are a prefix and nothing else.
  static func end(_ words: [String]) -> Int {
    words.firstIndex { !isClock($0) && !isSpeaker($0) && !isArrow($0) } ?? words.count
  }

  /// Tells whether a command may begin at a place: at the beginning, or where something ends that a
  /// program put before it.
  static func isBefore(_ place: Int, _ words: [String]) -> Bool {
    guard place > 0 else { return true }
    let word = words[place - 1]
    return isClock(word) || isArrow(word)
      || ":>]<|)".contains(word.last ?? " ") && !word.hasSuffix(Redaction.gap)
  }

  /// Tells whether a word may number a command: `a1`, `0012`, `.`.
  static func isTag(_ word: String) -> Bool {
    word == "."
      || word.count <= 12 && word.allSatisfy { $0.isLetter || $0.isNumber }
        && (word.contains(where: \.isNumber) || word.count == 1)
  }

  static func verb(_ word: String) -> String { word.uppercased().filter(\.isLetter) }

  /// Tells whether a word may be a verb with which somebody signs in: PASS, USER, APOP, AUTH, LOGIN.
  static func maySignIn(_ word: String) -> Bool {
    guard let first = word.utf8.first(where: { $0.isPlainLetter || $0 >= 0x80 }) else {
      return false
    }
    return "paul".utf8.contains(first | 0x20) || first >= 0x80
  }

  /// Tells whether a line ends with the length of what comes next: `{8}`, `{8+}`.
  static func announces(_ words: [String]) -> Bool {
    guard let last = words.last, last.hasPrefix("{"), last.hasSuffix("}") else { return false }
    return last.contains(where: \.isNumber) && last.allSatisfy { $0.isNumber || "{+}".contains($0) }
  }

  /// Tells whether a line is the server's.
  static func isOfServer(_ words: [String]) -> Bool {
    for word in words.prefix(8) {
      if ["S:", "SERVER:", "RECV:", "RX:", "+", "*"].contains(word.uppercased()) { return true }
      if word.hasSuffix("<") || ["<-", "<--", "<<-"].contains(word) { return true }
      guard isClock(word) || isSpeaker(word) || isArrow(word) || ":]".contains(word.last ?? " ")
      else { return false }
    }
    return false
  }

  /// Tells whether a line says that it is the mail program's.
  static func isOfClient(_ words: [String]) -> Bool {
    words.prefix(end(words)).contains { word in
      ["C:", "CLIENT:", "SEND:", "TX:"].contains(word.uppercased())
        || word.hasSuffix(">") && isArrow(word)
    }
  }

  /// Tells whether a sign-in is over where a line begins with this: another command, or the verdict.
  static func endsSignIn(_ word: String) -> Bool {
    if word.count == 3, word.allSatisfy(\.isNumber) { return word != "334" }
    return ["MAIL", "RCPT", "DATA", "QUIT", "EHLO", "HELO", "RSET", "NOOP", "STAT", "LIST"]
      .contains(word.uppercased())
  }

  private static func isClock(_ word: String) -> Bool {
    guard word.contains(where: { ":-./[".contains($0) }), word.contains(where: \.isNumber) else {
      return false
    }
    // `2026-11-20T10:22:01.123Z` has two letters.
    return word.allSatisfy { $0.isNumber || ":.[](),-/+TZ".contains($0) }
      && (word.contains(":") || word.count(where: { "-./".contains($0) }) == 2)
  }

  private static func isSpeaker(_ word: String) -> Bool {
    ["C:", "S:", "CLIENT:", "SERVER:", "SEND:", "RECV:", "TX:", "RX:"].contains(word.uppercased())
  }

  private static func isArrow(_ word: String) -> Bool {
    word.allSatisfy { "<>-=+|*#~:".contains($0) }
  }
}
