/// Some files of Knowledge that show one thing; the rest of the folder is not shown.
public struct Example: Hashable, Sendable {
  /// A file of the example.
  public struct File: Hashable, Sendable {
    /// The path inside the folder of Knowledge.
    public let path: String
    /// The text, without the mark.
    public let text: String
    /// The 1-based line and column of the finding, if it is in this file.
    public let mark: Mark?
    /// How often the text is repeated to make the file; for what is too long to be shown.
    public let times: Int
    /// Whether it is saved as Latin-1 rather than UTF-8.
    public let isLatin1: Bool
  }

  /// Where a finding is expected.
  public struct Mark: Hashable, Sendable {
    /// The 1-based line.
    public let line: Int
    /// The 1-based column, in Unicode scalars.
    public let column: Int
  }

  /// The files that matter.
  public private(set) var files: [File]

  /// An example of one file.
  ///
  /// - Parameters:
  ///   - path: The path inside the folder of Knowledge.
  ///   - marked: The text; a `¶` stands where the finding is, and is taken out.
  ///   - times: How often the text is repeated.
  ///   - isLatin1: Whether it is saved as Latin-1.
  public init(_ path: String, _ marked: String, times: Int = 1, isLatin1: Bool = false) {
    files = [Self.file(path, marked, times: times, isLatin1: isLatin1)]
  }

  /// The same with a further file.
  public func and(_ path: String, _ marked: String) -> Example {
    var example = self
    example.files.append(Self.file(path, marked, times: 1, isLatin1: false))
    return example
  }

  private static func file(_ path: String, _ marked: String, times: Int, isLatin1: Bool) -> File {
    let parts = marked.split(separator: "¶", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\n", omittingEmptySubsequences: false)
    let mark =
      parts.count == 1
      ? nil : Mark(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
    return File(
      path: path, text: parts.joined() + "\n", mark: mark, times: times, isLatin1: isLatin1)
  }
}
