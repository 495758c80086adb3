/// What was understood of a text.
public struct Reading: Equatable, Sendable {
  /// Something that was read, and where.
  public struct Found<What: Equatable & Sendable>: Equatable, Sendable {
    /// What was read.
    public var what: What
    /// Where it stands: offsets in the folded text, which ``Excerpts`` turns into words.
    var place: Range<Int>
    /// What of it is not quoted.
    var skipped: [Range<Int>]
    /// Whether it is what support said.
    var isAdvice: Bool
  }

  /// The facts and their values, one each, in the order of the facts.
  public let facts: [Found<Change>]
  /// The symptoms that were recognised, in authored order.
  public let evidence: [Found<SymptomID>]

  /// Makes a reading; without arguments, of a text in which nothing was understood.
  init(facts: [Found<Change>] = [], evidence: [Found<SymptomID>] = []) {
    self.facts = facts
    self.evidence = evidence
  }

  /// The facts and their values, without their places.
  public var changes: [Change] { facts.map(\.what) }
  /// The symptoms, without their places.
  public var symptoms: [SymptomID] { evidence.map(\.what) }

  /// Tells whether nothing was understood.
  public var isEmpty: Bool { facts.isEmpty && evidence.isEmpty }

  /// The value of a fact, if one was read.
  public func value(_ fact: FactID) -> Value? { changes.first { $0.fact == fact }?.value }
}

/// What is known before a text is read.
public struct Context: Sendable {
  /// The side of the open question, or of the fix whose outcome is awaited.
  public var side: SideID?
  /// What the text is about where it does not say: what support said, if that was asked.
  public var subject: Symptom.Subject?
  /// The facts that have a value, such as the program.
  public var facts: [FactID: Value]

  /// Makes a context; without arguments, one in which nothing is known.
  public init(
    side: SideID? = nil, subject: Symptom.Subject? = nil, facts: [FactID: Value] = [:]
  ) {
    self.side = side
    self.subject = subject
    self.facts = facts
  }
}
