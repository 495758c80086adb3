/// One change to one Knowledge file.
struct Mutant: Sendable {
  /// What was changed and how: `row.swap`.
  var kind: String
  /// The file, by its path in the Knowledge.
  var path: String
  /// The 1-based line.
  var line: Int
  /// What stood there, and what stands there now; on one line each.
  var before: String
  var after: String
  /// The whole file as it is now.
  var text: String

  var description: String {
    "\(kind)  \(path):\(line)  \(Self.short(before)) → \(after.isEmpty ? "nothing" : Self.short(after))"
  }

  private static func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 90 ? line.prefix(89) + "…" : line
  }
}
