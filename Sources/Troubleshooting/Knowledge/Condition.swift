/// What one fact must be.
public struct FactTest: Hashable, Sendable {
  /// The fact.
  public var fact: FactID
  /// Its values, any of which will do.
  public var values: [Value] = []
  /// Whether the values are those it must *not* have.
  public var isNegated = false
  /// Whether any value at all will do.
  public var acceptsKnown = false
  /// Whether unset and *don't know* will do.
  public var acceptsUnknown = false

  /// Makes a test that nothing passes yet.
  public init(_ fact: FactID, values: [Value] = []) {
    self.fact = fact
    self.values = values
  }

  /// Tells whether a value passes; nil is both unset and *don't know*, which match neither a value nor
  /// `not`.
  public func accepts(_ value: Value?) -> Bool {
    guard let value else { return acceptsUnknown }
    return acceptsKnown || values.contains(value) != isNegated
  }
}

/// What must hold for a row, a fix, a note or a piece of evidence.
public struct Condition: Hashable, Sendable {
  /// A date that today must reach, or must not have reached.
  public enum Today: Hashable, Sendable {
    /// On that day or later.
    case from(String)
    /// Earlier than that day.
    case before(String)
  }

  /// Every one must pass.
  public var tests: [FactTest] = []
  /// What must have been seen together in an earlier round or attempt.
  public var tried: [FactTest] = []
  /// The date condition, if any; dates are ISO 8601 and so compare as text.
  public var today: Today?

  /// Makes a condition that always holds.
  public init(tests: [FactTest] = []) { self.tests = tests }

  /// Tells whether nothing is demanded.
  public var isEmpty: Bool { tests.isEmpty && tried.isEmpty && today == nil }

  /// Every fact it reads, tried ones included.
  public var facts: [FactID] { (tests + tried).map(\.fact) }
}
