public import Troubleshooting

/// A case as a helpdesk has it: text, facts and what was tried. All but the id may be missing.
public struct Ticket: Sendable {
  /// The id, given back with the verdict.
  public var id: String
  /// The 1-based line it was read from.
  public var line: Int
  /// The customer's words, as they were before anything was tried.
  public var text = ""
  /// What is known, as it was before anything was tried.
  public var facts: [Assignment] = []
  /// Which of two values of a fact is right, as it was said before anything was tried.
  public var decisions: [Assignment] = []
  /// What was tried, in order.
  public var tried: [Trial] = []

  /// Something that was tried, and what was seen then.
  public struct Trial: Sendable {
    /// The fix, or what the customer set alone.
    public var trial: Event.Trial
    /// What came of it.
    public var outcome: Outcome
    /// What the customer wrote then.
    public var text = ""
    /// What was known then.
    public var facts: [Assignment] = []
    /// Which of two values of a fact is right, as it was said then.
    public var decisions: [Assignment] = []

    /// Makes a trial.
    public init(_ trial: Event.Trial, _ outcome: Outcome) {
      self.trial = trial
      self.outcome = outcome
    }
  }

  /// Which of two values of a fact is right; the last word counts.
  func decision(on fact: String) -> String? {
    (decisions + tried.flatMap(\.decisions)).last { $0.fact == fact }?.value
  }

  /// Makes a ticket that only has an id.
  public init(id: String, line: Int = 1) {
    self.id = id
    self.line = line
  }
}

/// What is wrong with a ticket, and where.
public struct TicketProblem: Error, Hashable, Sendable {
  /// The ticket's id, if it could be read.
  public var id: String?
  /// The 1-based line of the input.
  public var line: Int
  /// The 1-based column, in characters.
  public var column: Int
  /// What was found.
  public var found: String
  /// What was expected.
  public var expected: String
  /// The nearest name there is; nil if none is near.
  public var nearest: String?
}
