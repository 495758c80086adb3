/// The index of a symptom.
public typealias SymptomID = Index<Symptom>

/// What people say and paste, what it tells us, and what it speaks for.
public struct Symptom: Named {
  /// What the rest of a sentence is about, after a pattern such as "support says".
  public enum Subject: String, Sendable, CaseIterable {
    /// What the provider's support said.
    case advice
    /// What is not so.
    case not
    /// What the person tried before.
    case tried
    /// Another device or program.
    case elsewhere
  }

  /// A fact that is plain, or one for each side.
  public enum Subjects: Hashable, Sendable {
    /// The same fact whatever the side.
    case plain(FactID)
    /// The fact of each side, in the order of ``Knowledge/sides``; nil where a side has none.
    case sided([FactID?])

    /// The fact, or those of all sides.
    var all: [FactID] {
      switch self {
      case .plain(let fact): [fact]
      case .sided(let facts): facts.compactMap(\.self)
      }
    }
  }

  /// A fact that is known once the symptom is recognised.
  public struct Finding: Sendable {
    /// The fact.
    public var fact: Subjects
    /// Its value.
    public var value: Value

    /// Makes a finding.
    public init(fact: Subjects, value: Value) {
      self.fact = fact
      self.value = value
    }
  }

  /// Evidence for a diagnosis, 1 to 9 points.
  public struct Evidence: Hashable, Sendable {
    /// The diagnosis.
    public var diagnosis: DiagnosisID
    /// The points.
    public var points: Int

    /// Makes evidence.
    public init(diagnosis: DiagnosisID, points: Int) {
      self.diagnosis = diagnosis
      self.points = points
    }
  }

  /// A line of a pasted message with the places where facts stand.
  public struct Template: Sendable {
    /// One stretch of the line.
    public enum Piece: Sendable {
      /// Words as they stand in the message.
      case literal(String)
      /// The place of a fact.
      case fact(Subjects)
    }

    /// The stretches, in order.
    public var pieces: [Piece]

    /// Makes a template.
    public init(pieces: [Piece]) { self.pieces = pieces }
  }

  /// The id, for example `wsa-10060`.
  public let name: String
  /// What it is, in plain words.
  public var title: Text
  /// Patterns of which one must be there; `...` skips a few words.
  public var patterns: [String] = []
  /// Lines to read facts from.
  public var templates: [Template] = []
  /// Our values, and the message's words for them.
  public var words: [SettingGuide.Word] = []
  /// What it tells us.
  public var findings: [Finding] = []
  /// What it speaks for.
  public var evidence: [Evidence] = []
  /// The known facts that are the evidence, instead of words.
  public var when: Condition?
  /// Whether it is put aside where clear words tell one of its facts otherwise, or all of them alike; without
  /// facts, where clear words tell or speak for anything.
  public var isVague = false
  /// The programs that say it.
  public var programs: [GuideID] = []
  /// What the rest of the sentence is about.
  public var speaksFor: Subject?
  /// The only side it can speak of, if it is written for one.
  public var side: SideID?

  /// Makes a symptom that is never recognised.
  public init(name: String, title: Text) {
    self.name = name
    self.title = title
  }
}
