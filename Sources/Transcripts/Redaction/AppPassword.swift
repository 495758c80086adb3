/// Passwords that a provider makes for one program: sixteen letters, alone or in fours.
enum AppPassword {
  /// Leaves them out of a line; only in a text that speaks of passwords are they looked for.
  static func hide(in row: inout WordRow) {
    for place in row.words.indices where !row.isWithheld(place) {
      // Nearly all words are too short or too long, and are not looked at sign by sign.
      let length = row.words[place].utf8.count
      guard length == 4 || length >= 16 else { continue }
      let core = core(row.words[place])
      if isWhole(core) || isInFours(core.split(separator: "-")) {
        row.withhold(place..<place + 1)
      } else if place + 3 < row.words.count, core.count == row.words[place].count,
        isInFours(row.words[place..<place + 4].map { self.core($0)[...] })
      {
        row.withhold(place..<place + 4)
      }
    }
  }

  private static func core(_ word: String) -> String { word.stripped(of: ".,;:?!'\"()") }

  private static func isInFours(_ parts: [Substring]) -> Bool {
    parts.count == 4 && parts.allSatisfy { $0.count == 4 && isSmall($0) }
      && !parts.contains(where: EverydayWords.isCommon)
  }

  /// A few words of the language have sixteen letters too; they end as such words do.
  private static func isWhole(_ word: String) -> Bool {
    word.count == 16 && isSmall(word[...])
      && !["ation", "ities", "ments", "ingly", "anding", "ional"].contains { word.hasSuffix($0) }
  }

  private static func isSmall(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }
}
