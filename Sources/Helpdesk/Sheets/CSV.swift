/// Comma-separated values as RFC 4180 has them, in which no cell can do anything.
enum CSV {
  /// One row, without the end of its line.
  static func record(_ cells: [String]) -> String {
    cells.map { quoted(harmless(seen($0))) }.joined(separator: ",")
  }

  /// Some spreadsheets part cells at semicolons, too; so only what no program takes for a sign stands bare.
  /// Quotes within are doubled, by scalars: a quote with an accent on it is one character, and not the quote.
  private static func quoted(_ cell: String) -> String {
    guard !cell.unicodeScalars.allSatisfy(isPlain) else { return cell }
    let doubled = cell.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"\(String(String.UnicodeScalarView(doubled)))\""
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " .-_/".unicodeScalars.contains(scalar)
  }

  /// A spreadsheet runs a cell that begins with one of these as a formula, which can read other cells and
  /// send them away; behind an apostrophe it is text. Spaces before it count for nothing, because some
  /// programs pass them over, and the wide signs are those of Asian keyboards.
  private static func harmless(_ cell: String) -> String {
    let first = cell.unicodeScalars.first { !$0.properties.isWhitespace }
    guard let first, "=+-@＝＋－＠".unicodeScalars.contains(first) else { return cell }
    return "'" + cell
  }

  /// The text without signs that are not seen, such as a tab, line ends excepted.
  private static func seen(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar == "\n" || category != .control && category != .format
    }
    return String(String.UnicodeScalarView(kept))
  }
}

/// Text from outside on one line.
enum OneLine {
  /// The text with spaces for what parts lines or words, and without what is not seen.
  static func of(_ text: String) -> String {
    text.replacing("\r\n", with: " ").unicodeScalars.reduce(into: "") { line, scalar in
      let category = scalar.properties.generalCategory
      if scalar.properties.isWhitespace {
        line += " "
      } else if category != .control, category != .format {
        line.unicodeScalars.append(scalar)
      }
    }
  }
}
