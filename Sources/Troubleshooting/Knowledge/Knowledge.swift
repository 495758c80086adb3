/// Everything authored, loaded and checked as one value, in which no name dangles.
///
/// Only a loader makes one; a session reads it. All indices in it point into its own tables.
public struct Knowledge: Sendable {
  /// What tells one Knowledge from another.
  public struct Version: Hashable, Sendable {
    /// The version that the author gave, or the empty text.
    public var name: String
    /// The SHA-256 of every file, in hexadecimal.
    public var sha256: String

    /// Makes a version.
    public init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// The facts with a meaning of their own for the engine, where Knowledge has them.
  public struct Roles: Sendable {
    /// The mail program.
    public var program: FactID?
    /// The version of the mail program.
    public var version: FactID?
    /// The company that runs the mailbox.
    public var provider: FactID?
    /// The security program.
    public var security: FactID?
    /// The operating system.
    public var system: FactID?

    /// Makes roles that nobody has.
    public init() {}
  }

  /// Which Knowledge it is.
  public var version = Version(name: "", sha256: "")
  /// What it is about.
  public var title = ""
  /// The first thing that is said.
  public var opening: Text = ""
  /// Where a walk begins.
  public var start: NodeID
  /// The facts.
  public var facts = Table<Fact>()
  /// The flows.
  public var flows = Table<Flow>()
  /// The nodes of all flows.
  public var nodes = Table<Node>()
  /// The diagnoses.
  public var diagnoses = Table<Diagnosis>()
  /// The fixes of all diagnoses.
  public var fixes = Table<Fix>()
  /// The tasks.
  public var tasks = Table<FixTask>()
  /// The guides of every kind; ids are unique within a kind.
  public var guides = Table<Guide>()
  /// The providers.
  public var providers = Table<Provider>()
  /// The networks.
  public var networks = Table<Network>()
  /// The symptoms.
  public var symptoms = Table<Symptom>()
  /// The checks.
  public var checks = Table<Check>()
  /// The glossary.
  public var terms = Table<Term>()
  /// The two directions of mail.
  public var sides = Table<Side>()
  /// Who can be asked.
  public var whom = Table<Whom>()
  /// The ways of signing in.
  public var ways = Table<SignInWay>()
  /// Words of the trade that are known misspelt.
  public var spelling: [String] = []
  /// What no fix may leave behind.
  public var never: [[FactTest]] = []
  /// What must hold on every way through the flows.
  public var promises: [Promise] = []
  /// The facts with a meaning of their own.
  public var roles = Roles()
  /// What holds when nothing is wrong: the cured values of every symptom fact.
  public internal(set) var cured: [FactID: [Value]] = [:]
  /// The facts that others belong to, and what belongs to each.
  public internal(set) var belongings: [(owner: FactID, facts: [FactID])] = []
  /// The facts that others belong to, and those that these are looked up from.
  public internal(set) var movers: Set<FactID> = []
  /// For each fact, whether a value of it has no consequence for others: it is no symptom, no mover, and
  /// nothing is looked up from it. That is so for most, and asked for every answer.
  public internal(set) var isPlain: [Bool] = []
  /// The facts that may need no question although nobody has told them: they are looked up, or are the version
  /// of a program that has none.
  var following: [FactID] = []
  /// For each fact, whether it is none of these.
  var isOnlyTold: [Bool] = []
  /// The facts that name a side: each verb of the sides is a value of theirs.
  public internal(set) var sideFacts: [FactID] = []
  /// The facts that a mail program holds.
  public internal(set) var settings: [FactID] = []
  /// The symptoms that known facts are the evidence for.
  public internal(set) var circumstances: [SymptomID] = []
  /// What is looked up from a fact.
  public internal(set) var followers: [FactID: [FactID]] = [:]
  /// Everything that is looked up from a fact, however indirectly; by fact, and each behind what it is
  /// looked up from.
  public internal(set) var heirs: [[FactID]] = []
  /// The diagnoses that a flow, with all it visits, can make; by flow.
  public internal(set) var reaches: [Set<DiagnosisID>] = []
  /// Whether a fix of a diagnosis depends on the mail program; by diagnosis.
  public internal(set) var needsProgram: [Bool] = []

  /// The sealed Knowledge as one shared object: a session holds it without copying.
  public var book: Book {
    if let sealed { return sealed }
    var copy = self
    copy.seal()
    return copy.book
  }
  var sealed: Book?

  /// Makes a Knowledge that starts at a node.
  public init(start: NodeID) { self.start = start }
}
