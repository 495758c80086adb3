/// Text in lines of about so many columns.
enum Wrapping {
  /// The lines of a text, broken between words; what is longer than a line alone stays whole. Line ends
  /// in the text are kept.
  static func lines(_ text: String, width: Int) -> [String] {
    text.split(whereSeparator: \.isNewline).flatMap { paragraph($0, width) }
  }

  private static func paragraph(_ text: Substring, _ width: Int) -> [String] {
    text.split(whereSeparator: \.isWhitespace).reduce(into: []) { lines, word in
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
  }

  /// The first lines; the last ends with three dots if there were more.
  static func lines(_ text: String, width: Int, most: Int) -> [String] {
    let all = lines(text, width: width)
    guard all.count > most else { return all }
    return all.prefix(most - 1) + [all[most - 1] + " …"]
  }
}
