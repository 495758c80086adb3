/// The index of a fact.
public typealias FactID = Index<Fact>

/// Something that may be known about the case, and how it is asked.
public struct Fact: Named {
  /// What values a fact can take.
  public enum Kind: String, Sendable, CaseIterable {
    /// One of the listed answers.
    case choice
    /// A whole number from 1 to 65535; the answers are suggestions.
    case port
    /// The name of a server.
    case host
    /// What stands after the @.
    case domain
    /// Yes or no.
    case yesNo = "yes-no"
    /// A key of the program guide's versions.
    case version
    /// What a check found on a port: open, blocked or closed.
    case reach
    /// The id of a program's guide.
    case program
    /// The id of a provider in the directory.
    case provider
    /// The id of a network in the directory.
    case network
    /// The id of a security program's guide.
    case security
    /// The id of a system's guide.
    case system
  }

  /// What a check can find on a port.
  static let reaches = ["open", "blocked", "closed"]

  /// A possible value, and how people say it.
  public struct Answer: Sendable {
    /// The value that is kept.
    public var value: Value
    /// What is shown.
    public var label: Text
    /// Further words that mean the same.
    public var also: [String]

    /// Makes an answer.
    public init(value: Value, label: Text, also: [String] = []) {
      self.value = value
      self.label = label
      self.also = also
    }
  }

  /// The id, for example `smtp.port`.
  public let name: String
  /// What values it can take.
  public var kind: Kind
  /// Whether a mail program holds it and a fix can change it.
  public var isSetting = false
  /// The facts it belongs to: a new value of one of them sets this one aside.
  public var owners: [FactID] = []
  /// The direction of mail it speaks of, if one.
  public var side: SideID?
  /// Who must answer it, if it is an enquiry.
  public var whom: WhomID?
  /// What it is called in a sentence.
  public var label: Text
  /// The question, if a person can be asked.
  public var ask: Text?
  /// Why we ask.
  public var why: Text?
  /// How the person can find it out.
  public var findOut: [Text] = []
  /// What to say on the telephone, for an enquiry.
  public var readOut: Text?
  /// The answers, in the order in which they are shown.
  public var answers: [Answer] = []
  /// What is said back when a value was read from somebody's words: nothing for a value that is not here.
  /// Nil: the label and the value.
  public var heard: [Value: Text]?
  /// Whether an answer that the person does not know is taken from what their words speak for.
  public var isFromWords = false
  /// Where it comes from by itself, if it does.
  public var lookUp: LookUp?

  /// Makes a fact that can hardly be asked yet.
  public init(name: String, kind: Kind = .choice, label: Text) {
    self.name = name
    self.kind = kind
    self.label = label
  }
}

/// How a fact follows from another one: by the directory, a guide, or a table.
public struct LookUp: Sendable {
  /// What stands at one place of the table.
  public enum Result: Hashable, Sendable {
    /// The value itself.
    case value(Value)
    /// The value of another fact: a program that uses its system's TLS.
    case fact(FactID)
  }

  /// The fact it is looked up from.
  public var base: FactID
  /// What follows from each value of the base; a value not listed gives *don't know*.
  public var table: [Value: Result]
  /// A second fact that makes it more precise, for example the version of the program.
  public var refiner: FactID?
  /// What follows from a value of the base and one of the refiner.
  public var refined: [Value: [Value: Result]] = [:]

  /// Makes a look-up by one fact.
  public init(base: FactID, table: [Value: Result]) {
    self.base = base
    self.table = table
  }

  /// Every fact that it may read.
  var sources: Set<FactID> {
    let results = Array(table.values) + refined.values.flatMap(\.values)
    let others = results.compactMap { if case .fact(let other) = $0 { other } else { nil } }
    return Set([base] + [refiner].compactMap(\.self) + others)
  }
}
