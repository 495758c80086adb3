internal import CLineEditor

/// How much room text takes in a terminal, where Chinese signs and most emoji are twice as wide as letters.
public enum Columns {
  /// The columns of a text: 0 or more. What is not seen takes none.
  public static func count(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + count($1) }
  }

  /// The columns of one character as a person sees it: 0, 1 or 2, however many signs it is made of.
  public static func count(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    return min(
      2, character.unicodeScalars.reduce(0) { $0 + max(0, Int(columns_of_scalar($1.value))) })
  }
}
