/// Finds where a key that stands twice in one map stands the second time; Yams does not say.
enum DuplicateKeys {
  /// The 1-based lines on which a key stands, the first one included.
  ///
  /// A block map has its keys in one column, and ends where a line begins further left.
  static func lines(of key: String, line: Int, column: Int, in source: SourceFile) -> [Int] {
    var found = [line]
    guard line < source.lineCount else { return found }
    for number in (line + 1)...source.lineCount {
      let bytes = source.line(number)
      let indent = bytes.prefix { $0 == UInt8(ascii: " ") }.count
      let isBlank = indent == bytes.count || bytes[bytes.startIndex + indent] == UInt8(ascii: "#")
      if isBlank { continue }
      if indent + 1 < column { break }
      if indent + 1 == column, Self.key(of: bytes.dropFirst(indent)) == key { found.append(number) }
    }
    return found
  }

  private static func key(of bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let key = text.prefix { $0 != ":" }
    return key.trimming(["\"", "'", " "])
  }
}

extension StringProtocol {
  /// The text without some signs at its ends.
  func trimming(_ signs: Set<Character>) -> String {
    var text = self[...]
    while let first = text.first, signs.contains(first) { text = text.dropFirst() }
    while let last = text.last, signs.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
