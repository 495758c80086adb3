/// A comment that allows a finding: `# lint: allow long-sentence: the server says it so`.
struct Suppression {
  /// Where its `#` stands.
  let place: Place
  /// The id of the code as typed; empty if it is missing.
  let code: String
  /// Why it is allowed; empty if it is missing.
  let reason: String
  /// The lines for which it counts: its own, or the next one with something on it.
  let lines: ClosedRange<Int>

  /// All comments of a file that allow something.
  static func all(in source: SourceFile, file: Int) -> [Suppression] {
    guard source.lineCount > 0 else { return [] }
    return (1...source.lineCount).compactMap { number in
      let text = source.text(line: number)
      guard let range = text.firstRange(of: "# lint:") else { return nil }
      let before = text[..<range.lowerBound]
      guard before.last?.isWhitespace ?? true else { return nil }
      let isAlone = before.allSatisfy(\.isWhitespace)
      let words = text[range.upperBound...].drop(while: \.isWhitespace)
      let (code, reason) = parts(of: words)
      return Suppression(
        place: Place(file: file, line: number, column: before.unicodeScalars.count + 1),
        code: code, reason: reason,
        lines: isAlone ? lines(after: number, in: source) : number...number)
    }
  }

  /// Takes `allow CODE: REASON` apart.
  private static func parts(of words: Substring) -> (code: String, reason: String) {
    guard words.hasPrefix("allow ") else { return ("", "") }
    let pieces = words.dropFirst("allow ".count).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (pieces[0].trimming([" "]), pieces.count > 1 ? pieces[1].trimming([" ", "\t"]) : "")
  }

  /// The next line with something on it, and the one behind if that is a key alone.
  private static func lines(after number: Int, in source: SourceFile) -> ClosedRange<Int> {
    var next = number + 1
    while next < source.lineCount {
      let text = source.text(line: next).trimming([" ", "\t"])
      if !text.isEmpty, !text.hasPrefix("#") {
        return next...(text.hasSuffix(":") ? next + 1 : next)
      }
      next += 1
    }
    return next...next
  }
}
