/// How a transcript is laid out: who speaks at the left edge, words from the eleventh column on.
enum Layout {
  /// Where words begin, 0-based.
  static let indent = 10
  static let margin = String(repeating: " ", count: indent)
  /// The last column that words reach, so that a transcript fits on a page.
  static let width = 100

  /// A speaker's lines: the first with the name, the others indented.
  static func speech(_ name: String, _ lines: [String]) -> String {
    let padded = name.padded(to: indent)
    return lines.enumerated().map { place, line in
      let text = (place == 0 ? padded : line.isEmpty ? "" : margin) + line
      return text.hasSuffix(" ") && !line.hasSuffix(" ") ? text.trimmedEnd : text
    }.joined(separator: "\n") + "\n"
  }

  /// Paragraphs broken between words. Where it would look as if one went on in the next, an empty line stands
  /// between them.
  static func wrapped(_ paragraphs: [String]) -> [String] {
    paragraphs.reduce(into: []) { lines, paragraph in
      if let last = lines.last, goesOn(last, in: paragraph) { lines.append("") }
      lines += wrapped(paragraph)
    }
  }

  /// Whether a line seems to be broken only for want of room: the first word of the next would not have
  /// fitted, and begins no item of a list.
  static func goesOn(_ line: some StringProtocol, in next: some StringProtocol) -> Bool {
    let first = next.prefix { $0 != " " }
    guard !line.isEmpty, !first.isEmpty, line.count + 1 + first.count > width - indent else {
      return false
    }
    return !isItem(first, of: next)
  }

  /// Whether it is `1.`, or the number or letter of an answer with two spaces behind it.
  private static func isItem(_ first: some StringProtocol, of line: some StringProtocol) -> Bool {
    let isNumber = first.hasSuffix(".") && first.dropLast().allSatisfy(\.isNumber)
    return isNumber && first.count > 1 || line.dropFirst(first.count).hasPrefix("  ")
  }

  /// A paragraph broken between words.
  static func wrapped(_ paragraph: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + word.count + 1 > width - indent {
        lines.append(line)
        line = String(word)
      } else {
        line += line.isEmpty ? String(word) : " " + word
      }
    }
    return lines + [line]
  }

  /// The lines without empty ones at either end.
  static func trimmed<Line>(_ lines: [Line], _ isEmpty: (Line) -> Bool) -> [Line] {
    let start = lines.drop(while: isEmpty)
    return start.reversed().drop(while: isEmpty).reversed()
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    count >= width ? self + " " : self + String(repeating: " ", count: width - count)
  }

  fileprivate var trimmedEnd: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}
