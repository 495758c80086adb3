/// One kind of finding: what it is called, why it matters, and what is wrong and right.
///
/// Each is defined once, in this folder or in the room that finds it, and joins the ``Catalogue``. Its two
/// examples are its test, and the page that `mailmend kb explain` prints.
public struct Code: Hashable, Sendable {
  /// Words that stay the same whatever else is rewritten: `unknown-name`.
  public let id: String
  /// How bad a finding of it is.
  public let severity: Severity
  /// What is wrong, in one line.
  public let title: String
  /// Why it matters, to somebody who does not program; paragraphs with an empty line between.
  public let why: String
  /// What gives exactly this finding.
  public let bad: Example
  /// The same, mended.
  public let good: Example
  /// Whether only `mailmend kb lint --deep` looks for it.
  public let isDeep: Bool

  /// Defines a code.
  public init(
    _ id: String, _ severity: Severity, _ title: String, why: String, bad: Example, good: Example,
    isDeep: Bool = false
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.bad = bad
    self.good = good
    self.isDeep = isDeep
  }

  /// Codes are told apart by their ids.
  public static func == (left: Self, right: Self) -> Bool { left.id == right.id }
  /// Codes are told apart by their ids.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// How bad a finding is.
public enum Severity: String, Hashable, Sendable {
  /// Nothing loads until it is mended.
  case error
  /// The Knowledge works; its readers would be served better.
  case warning
}
