/// Something that happened in a session. Knowledge and events are all there is.
///
/// Events hold ids as text and not indices, because they outlive the Knowledge they were made with.
public enum Event: Hashable, Sendable {
  /// The session began.
  case started(Start)
  /// The person said or pasted something in their own words.
  case said(Said)
  /// The person answered a question with one value; `unknown` is a standing *don't know*.
  case answered(QuestionName, value: String)
  /// The person does not know: the first time how to find out is shown, the second time it stands.
  case didNotKnow(fact: String)
  /// A check was made.
  case checked(check: String, results: [Assignment])
  /// A fix was tried.
  case tried(Trial, Outcome)
  /// The person changed earlier answers.
  case changed([Assignment])
  /// The last event is taken back.
  case steppedBack
  /// Everything since the beginning is put aside.
  case restarted

  /// How a session begins.
  public struct Start: Hashable, Sendable {
    /// The day, ISO 8601; the only clock there is.
    public var date: String
    /// The Knowledge it was made with.
    public var knowledge: String
    /// What was given beforehand, by options or a ticket.
    public var given: [Assignment]
    /// The node at which the walk begins, if not the usual one.
    public var node: String?
    /// Whether the opening is passed over, as in a helpdesk run.
    public var skipsOpening: Bool

    /// Makes a beginning.
    public init(
      date: String, knowledge: String = "", given: [Assignment] = [], node: String? = nil,
      skipsOpening: Bool = false
    ) {
      self.date = date
      self.knowledge = knowledge
      self.given = given
      self.node = node
      self.skipsOpening = skipsOpening
    }
  }

  /// What was said, and what was read in it.
  public struct Said: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The facts read in them.
    public var read: [Assignment]
    /// The symptoms recognised in them, by id: evidence.
    public var symptoms: [String]
    /// The words that tell each fact and symptom, by its id; nothing is decided by them, and no transcript
    /// keeps them.
    public var excerpts: [String: Excerpt] = [:]
    /// The fix whose outcome was awaited, if the words tell it.
    public var about: String?

    /// Makes a saying in which nothing was read.
    public init(
      text: String, read: [Assignment] = [], symptoms: [String] = [], about: String? = nil
    ) {
      self.text = text
      self.read = read
      self.symptoms = symptoms
      self.about = about
    }

    /// Tells whether both say the same; where the words for it stand does not matter.
    public static func == (left: Self, right: Self) -> Bool {
      left.text == right.text && left.read == right.read && left.symptoms == right.symptoms
        && left.about == right.about
    }

    /// Feeds all but the excerpts.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(text)
      hasher.combine(read)
      hasher.combine(symptoms)
      hasher.combine(about)
    }

    /// Tells whether nothing in it was understood.
    public var isNothing: Bool { read.isEmpty && symptoms.isEmpty }
  }

  /// What was tried.
  public enum Trial: Hashable, Sendable {
    /// A fix that we proposed, by its full id.
    case fix(String)
    /// What the person changed alone.
    case own([Assignment])
  }
}

/// A fact's id and the text of its value; `unknown` is *don't know*.
public struct Assignment: Hashable, Sendable, Comparable {
  /// The text that stands for *don't know*.
  public static let unknown = "unknown"

  /// The fact's id.
  public var fact: String
  /// The value's text.
  public var value: String

  /// Makes an assignment.
  public init(_ fact: String, _ value: String) {
    self.fact = fact
    self.value = value
  }

  /// Orders by fact, then value, byte by byte.
  public static func < (left: Self, right: Self) -> Bool {
    (Value(left.fact), Value(left.value)) < (Value(right.fact), Value(right.value))
  }
}

/// What happened when a fix was tried.
public enum Outcome: String, Hashable, Sendable, CaseIterable {
  /// What the diagnosis cures is cured.
  case works
  /// Nothing changed.
  case same
  /// Something else happens now.
  case other = "else"
  /// It could not be done.
  case couldNot = "could-not"
}

/// What an answer answers: a fact, or one of the engine's own questions.
public enum QuestionName: Hashable, Sendable {
  /// A fact, by id.
  case fact(String)
  /// "Was it saved?"
  case saved
  /// Which of two values of a fact is right.
  case which(String)
  /// Whether a check may be made.
  case consent(String)
  /// Whether to hand over now.
  case handOver

  /// Reads an id such as `smtp.port`, `saved` or `which/smtp.port`.
  public init(_ id: String) {
    switch id {
    case "saved": self = .saved
    case "hand-over": self = .handOver
    case _ where id.hasPrefix("which/"): self = .which(String(id.dropFirst(6)))
    case _ where id.hasPrefix("consent/"): self = .consent(String(id.dropFirst(8)))
    default: self = .fact(id)
    }
  }

  /// The id as transcripts write it.
  public var id: String {
    switch self {
    case .fact(let fact): fact
    case .saved: "saved"
    case .which(let fact): "which/" + fact
    case .consent(let check): "consent/" + check
    case .handOver: "hand-over"
    }
  }
}
