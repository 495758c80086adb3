/// What was understood of a text.
public struct Reading: Equatable, Sendable {
  /// The facts and their values, one each, in the order of the facts.
  public var changes: [Change]
  /// The symptoms that were recognised, in authored order.
  public var symptoms: [SymptomID]

  /// Makes a reading; without arguments, of a text in which nothing was understood.
  public init(changes: [Change] = [], symptoms: [SymptomID] = []) {
    self.changes = changes
    self.symptoms = symptoms
  }

  /// Tells whether nothing was understood.
  public var isEmpty: Bool { changes.isEmpty && symptoms.isEmpty }

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
