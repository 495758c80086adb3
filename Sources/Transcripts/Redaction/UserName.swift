/// The name of an account: `username: jsmith`, `user anna.schmidt`, "account name is jsmith1970".
enum UserName {
  /// Where one stands in a line; nil if there is none.
  static func place(in words: [String], _ known: Set<String>) -> Int? {
    for place in words.indices {
      guard let start = start(words, place) else { continue }
      var next = start
      var isSaid = words[start - 1].last.map { "=:".contains($0) } ?? false
      while next < words.count, links.contains(words[next].lowercased()) {
        // "User is authenticated" is said of anybody.
        isSaid = isSaid || words[place].plainLetters != "user" || start > place + 1
        next += 1
      }
      guard next < words.count, isName(words[next], known) else { continue }
      // "The user complains" names nobody, "user bob password" does.
      let isShown = words[next].contains {
        $0.isNumber || "._".contains($0) && $0 != words[next].last
      }
      let isLogin =
        next + 1 < words.count && Herald(words[next + 1]) != nil
      if isSaid || isShown || isLogin { return next }
    }
    return nil
  }

  /// Behind the words that announce one.
  private static func start(_ words: [String], _ place: Int) -> Int? {
    let plain = words[place].plainLetters
    let next = place + 1 < words.count ? words[place + 1].plainLetters : ""
    switch (plain, next) {
    case ("user", "name"), ("user", "id"), ("account", "name"), ("login", "name"): return place + 2
    case ("username", _), ("userid", _), ("user", _), ("login", _), ("loginname", _):
      return place + 1
    default: return nil
    }
  }

  private static let links: Set<String> = ["is", "was", "=", ":", "->"]

  private static func isName(_ word: String, _ known: Set<String>) -> Bool {
    let core = word.stripped(of: ".,;:!?'\"()[]<>")
    return core.count > 1 && core.contains(where: \.isLetter) && !core.contains("@")
      && core.allSatisfy { $0.isLetter || $0.isNumber || "._-".contains($0) }
      && !EverydayWords.isCommon(core) && !known.contains(core.lowercased())
      && core.plainLetters != "name" && !core.hasSuffix(".example") && !SecretShape.isCode(core)
      && !core.lowercased().hasPrefix("0x")
  }
}
