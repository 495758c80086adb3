/// One finding in a Knowledge file: its place, what was found and the next step.
public struct KnowledgeProblem: Error, Hashable, Comparable, Sendable {
  /// The path of the file, beginning with the folder as it was given.
  public internal(set) var path: String
  /// The 1-based line.
  public let line: Int
  /// The 1-based column, in Unicode scalars.
  public let column: Int
  /// What kind of finding it is, in words that stay the same: `unknown-name`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// What was found, what was expected and what to do, in whole sentences.
  public let message: String
  /// Further lines that show it, such as a conversation that leads there; mostly none.
  public let details: [String]

  /// Makes a finding.
  public init(
    _ code: Code, path: String, line: Int, column: Int, message: String, details: [String] = []
  ) {
    self.path = path
    self.line = line
    self.column = column
    self.code = code.id
    severity = code.severity
    self.message = message
    self.details = details
  }

  /// Orders by place, then by what is said.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column, left.code, left.message)
      < (right.path, right.line, right.column, right.code, right.message)
  }
}

extension KnowledgeProblem: CustomStringConvertible {
  /// The finding as one line, its place first so that editors can jump.
  public var description: String {
    "\(path):\(line):\(column): \(severity.rawValue)[\(code)]: \(message)"
  }
}
