/// Rows of a table for spreadsheets, as RFC 4180 writes them.
enum Cells {
  /// A row with its line end.
  static func row(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A cell, in quotes where it needs them; quotes within it are doubled.
  private static func quoted(_ cell: String) -> String {
    let text = harmless(shown(cell))
    guard text.unicodeScalars.contains(where: { ",\"\n".unicodeScalars.contains($0) }) else {
      return text
    }
    // By scalars: a quote with an accent on it is one character, and not the quote.
    let doubled = text.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"\(String(String.UnicodeScalarView(doubled)))\""
  }

  /// A spreadsheet runs a cell that begins with one of these as a formula, which can read other cells and
  /// send them away; behind an apostrophe it is text. The wide signs are those of Asian keyboards.
  private static func harmless(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return text }
    return "'" + text
  }

  /// The text without signs that are not seen, such as a tab, line ends excepted.
  private static func shown(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar == "\n" || category != .control && category != .format
    }
    return String(String.UnicodeScalarView(kept))
  }
}
