/// What the assistant says now, and what it waits for. Computed from a session, never stored.
public struct Turn: Hashable, Sendable {
  /// What is said first, in order.
  public var says: [Saying]
  /// What is waited for.
  public var waits: Wait

  /// What the assistant waits for.
  public enum Wait: Hashable, Sendable {
    /// The first words of the person.
    case opening(prompt: String)
    /// An answer.
    case question(Question)
    /// The result of a check that the person has allowed.
    case check(CheckRequest)
    /// What came of a fix.
    case outcome(Proposal)
    /// Nothing more; enquiries can still be answered.
    case ended(Ending)
  }
}

/// Something said before the question.
public struct Saying: Hashable, Sendable {
  /// What kind of thing is said.
  public enum Kind: Hashable, Sendable {
    /// An answer to what was just done or said.
    case reaction
    /// What was read in the person's words.
    case understood
    /// What no longer counts.
    case setAside
    /// A note of Knowledge, by the node's id.
    case note(String)
    /// A diagnosis that is found but of which nothing could be done, by its id.
    case open(String)
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// The words.
  public var text: String
}

/// Something that is asked.
public struct Question: Hashable, Sendable {
  /// What it asks for.
  public var name: QuestionName
  /// The question.
  public var prompt: String
  /// The answers on offer.
  public var choices: [Choice]
  /// What values a fact takes; the engine's own questions are choices.
  public var kind: Fact.Kind
  /// Where to look, in the words of the person's program; may be empty.
  public var hint: String
  /// How to find out.
  public var findOut: [String]
  /// Whether the person has just said that they do not know.
  public var isDoubted: Bool
  /// Why it is asked, as Knowledge says; may be empty.
  public var why: String
  /// The answer given before, which was set aside.
  public var suggestion: Choice?
  /// How often in a row the reply was not understood.
  public var misses: Int

  /// Whether the list has letters, because its answers are numbers.
  public var hasLetters: Bool { choices.contains { $0.value.number != nil } }
}

/// A check that is to be made now.
public struct CheckRequest: Hashable, Sendable {
  /// The check's id.
  public var check: String
  /// What to run, filled in.
  public var run: [Assignment]
}

/// A fix that is proposed, with everything the person needs.
public struct Proposal: Hashable, Sendable {
  /// The full id.
  public var fix: String
  /// The diagnosis, by id.
  public var diagnosis: String
  /// Its family.
  public var family: String
  /// What is wrong, and why we think so.
  public var found: String
  /// Why we think so.
  public var because: String
  /// Whether the diagnosis was said before.
  public var isFurther: Bool
  /// What is done.
  public var title: String
  /// How long it takes; may be empty.
  public var effort: String
  /// What to know first.
  public var warnings: [String]
  /// The settings as they will be, by fact.
  public var set: [Assignment]
  /// The steps.
  public var plan: Plan
  /// "Does sending work now?"
  public var prompt: String
  /// The four outcomes, in words.
  public var outcomes: [Choice]
}

/// How a conversation ends.
public struct Ending: Hashable, Sendable {
  /// The ways a conversation can end.
  public enum Kind: String, Hashable, Sendable {
    /// What was broken works.
    case solved
    /// Nothing was broken; something was to be known.
    case explained
    /// Somebody else has to act, or nothing is left to try.
    case handOver = "hand-over"
  }

  /// How it ended.
  public var kind: Kind
  /// What somebody else must answer, in order.
  public var enquiries: [Enquiry]
}

/// A question to read out to somebody.
public struct Enquiry: Hashable, Sendable {
  /// The fact that the answer gives.
  public var fact: String
  /// Who must answer, by id.
  public var whom: String
  /// Who that is: the company's name if it is known.
  public var company: String
  /// Where the genuine number is found; may be empty.
  public var numberFound: String
  /// What to say.
  public var ask: String
}
