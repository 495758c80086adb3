/// A word that announces a secret: `password`, `pwd:`, `token=abc` or `{"pass":"abc"}`.
struct Herald {
  /// What stands before the secret in the same word; nil if the secret is another word.
  private(set) var key: String?
  /// Whether the secret begins with a quote that is not closed in this word.
  private(set) var isQuoted = false
  /// Whether the secret ends with this word for certain.
  private(set) var isClosed = false
  /// Whether the word itself ends with a sign after which the secret comes.
  private(set) var isCopula = false

  init?(_ word: String) {
    var name = ""
    for place in word.indices {
      let sign = word[place]
      if "=:".contains(sign) {
        if Herald.isName(name) {
          take(word[word.index(after: place)...], of: word)
          return
        }
        name = ""
      } else if sign.isLetter || "_-'’\"".contains(sign) {
        name.append(sign)
      } else {
        name = ""
      }
    }
    let whole = word.stripped(of: ".,;!?()[]\"'")
    guard Herald.isName(whole) else { return nil }
  }

  private mutating func take(_ rest: Substring, of word: String) {
    isCopula = true
    let value = rest.drop { "=:".contains($0) }
    guard !value.allSatisfy({ ".,;'\"".contains($0) }) else { return }
    key = String(word.dropLast(value.count))
    isQuoted = value.count(where: { $0 == "\"" }) % 2 == 1 && value.hasPrefix("\"")
    isClosed = !isQuoted && (value.last.map { ",;}".contains($0) } ?? false)
  }

  private static func isName(_ name: String) -> Bool {
    guard (2...32).contains(name.utf8.count) else { return false }
    let small = name.lowercased().filter { !"'’\"".contains($0) }
    if EverydayWords.heralds.contains(small.filter(\.isLetter)) { return true }
    let parts = small.split { "_-".contains($0) }
    return parts.count > 1 && parts.contains { EverydayWords.heralds.contains(String($0)) }
  }

  /// Tells whether a word is the next key of a list: `port=25`, `Server:`.
  static func isKey(_ word: String) -> Bool {
    let name = word.prefix { !"=:".contains($0) }
    return name.count < word.count && EverydayWords.isMail(name)
  }
}
