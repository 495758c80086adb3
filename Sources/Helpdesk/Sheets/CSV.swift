/// Comma-separated values as RFC 4180 has them, in which no cell can do anything.
enum CSV {
  /// One row, without the end of its line.
  static func record(_ cells: [String]) -> String {
    cells.map { quoted(harmless($0)) }.joined(separator: ",")
  }

  private static func quoted(_ cell: String) -> String {
    guard !cell.unicodeScalars.allSatisfy(isPlain) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  /// Some spreadsheets part cells at semicolons, too; so only what no program takes for a sign stands bare.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || " .-_/".unicodeScalars.contains(scalar)
  }

  /// A cell on one line that no spreadsheet runs as a formula: an apostrophe makes words of it. Spaces before
  /// it count for nothing, because some programs pass them over.
  private static func harmless(_ cell: String) -> String {
    let line = OneLine.of(cell)
    let first = line.unicodeScalars.first { !$0.properties.isWhitespace }
    let isFormula = first.map(beginsFormula.contains) == true || cell.first == "\t"
    return isFormula ? "'" + line : line
  }

  /// With the wide signs of East Asian keyboards, which count as the narrow ones.
  private static let beginsFormula = Set("=+-@＝＋－＠".unicodeScalars)
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
