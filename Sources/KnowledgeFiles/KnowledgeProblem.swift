/// One thing that is wrong in a Knowledge file, with its place and the next step.
public struct KnowledgeProblem: Error, Hashable, Comparable, Sendable {
  /// The path of the file, beginning with the folder as it was given.
  public let path: String
  /// The 1-based line.
  public let line: Int
  /// The 1-based column, in Unicode scalars.
  public let column: Int
  /// What kind of problem it is, in words that stay the same: `unknown-name`.
  public let code: String
  /// What was found, what was expected and what to do, in whole sentences.
  public let message: String

  /// Makes a problem.
  public init(path: String, line: Int, column: Int, code: String, message: String) {
    self.path = path
    self.line = line
    self.column = column
    self.code = code
    self.message = message
  }

  /// Orders by place, then by what is said.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line, left.column, left.code, left.message)
      < (right.path, right.line, right.column, right.code, right.message)
  }
}

extension KnowledgeProblem: CustomStringConvertible {
  /// The problem as one line, its place first so that editors can jump.
  public var description: String { "\(path):\(line):\(column): error[\(code)]: \(message)" }
}
