public import Troubleshooting

/// What we answer to a ticket.
public struct Verdict: Sendable {
  /// How a ticket can come out.
  public enum Status: String, Sendable, CaseIterable {
    /// A diagnosis and its fix.
    case fixFound = "fix-found"
    /// What was tried cured it.
    case solved
    /// Nothing to mend.
    case explained
    /// A fact is still needed.
    case needsAnswer = "needs-answer"
    /// Nothing left to try, or nothing could be done.
    case handOver = "hand-over"
    /// Two sources do not agree.
    case contradiction
    /// The ticket could not be read.
    case invalid

    /// The exit code of a single ticket.
    public var exit: Int32 {
      switch self {
      case .fixFound, .solved, .explained: 0
      case .handOver: 1
      case .needsAnswer: 3
      case .contradiction: 4
      case .invalid: 65
      }
    }
  }

  /// The exit code of a batch, given those of its tickets: the worst of 2, 65, 4, 3, 1, 0.
  public static func worst(_ exits: some Sequence<Int32>) -> Int32 {
    exits.min { rank(of: $0) < rank(of: $1) } ?? 0
  }

  private static let order: [Int32] = [2, 65, 4, 3, 1, 0]

  private static func rank(of exit: Int32) -> Int { order.firstIndex(of: exit) ?? 0 }

  /// The ticket's id; nil if it could not be read.
  public var id: String?
  /// How it came out.
  public var status: Status
  /// Which Knowledge answered.
  public var knowledge: Knowledge.Version
  /// The fields that are written, sorted; what only others need was not worked out.
  public var fields = Field.allCases
  /// The diagnosis that is found, cured, or stayed open, by id.
  public var diagnosis: String?
  /// Its family.
  public var family: String?
  /// Everything known and done.
  public var report: Report?
  /// What speaks for what, likeliest first.
  public var likely: [Likelihood] = []
  /// The fix that is proposed, or the one that worked.
  public var proposal: Proposal?
  /// The diagnosis and fix that worked: ids, family and what was set.
  public var cured: Cured?
  /// The question that must be answered.
  public var next: Question?
  /// The facts still needed.
  public var missing: [String] = []
  /// The two sides that do not agree.
  public var contradiction: Contradiction?
  /// What is wrong with the ticket.
  public var problem: TicketProblem?
  /// The nodes on the way, by id.
  public var path: [String] = []
  /// The notes that stood in the letters before our last fix.
  public var told: [String] = []
  /// What stands in the reply where the names come.
  public var slots = Slots.neutral
  /// Whether words of the ticket are quoted with the names in their addresses.
  public var keepsNames = false
  /// How many things of each kind were left out of the text.
  public var redacted: [String: Int] = [:]

  /// What worked.
  public struct Cured: Sendable {
    /// The diagnosis, by id.
    public var diagnosis: String
    /// Its family.
    public var family: String
    /// The fix, by its full id.
    public var fix: String
    /// What it set.
    public var set: [Assignment]
  }
}
