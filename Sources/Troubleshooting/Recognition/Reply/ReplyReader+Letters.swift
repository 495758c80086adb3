extension ReplyReader {
  private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz")

  /// The letter of a 1-based position in a list: `a` to `z`, then `aa`; empty below 1.
  public static func letter(_ position: Int) -> String {
    var letters = ""
    var rest = position
    while rest > 0 {
      letters.insert(alphabet[(rest - 1) % 26], at: letters.startIndex)
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// The 1-based position of a small letter, the other way round; nil for anything else.
  public static func position(ofLetter letter: String) -> Int? {
    guard (1...2).contains(letter.utf8.count) else { return nil }
    var position = 0
    for byte in letter.utf8 {
      guard byte.isSmallLetter else { return nil }
      position = position * 26 + Int(byte - UInt8(ascii: "a")) + 1
    }
    return position
  }
}
