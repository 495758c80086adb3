/// Where something stands.
struct Place: Hashable, Comparable, Sendable {
  /// The position of the file among all files read.
  var file: Int
  /// The 1-based line.
  var line: Int
  /// The 1-based column, in Unicode scalars.
  var column: Int

  static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

/// The folders of Knowledge, by which a file is known for what it holds.
enum Room: String, CaseIterable {
  case house = "knowledge.yaml"
  case facts, flows, diagnoses, guides, directory, symptoms, checks, glossary
}
