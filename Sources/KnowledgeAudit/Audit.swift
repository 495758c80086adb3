public import Troubleshooting

/// Walks every way through a Knowledge and tells what is wrong.
///
/// One round is walked from every beginning, and one more that follows it. More rounds end by the engine's
/// own rules: nothing is proposed twice, and after three times something else it hands over.
public struct Audit: Sendable {
  /// How far it goes before it gives up.
  public struct Limits: Sendable {
    /// The most situations that are looked at.
    public var situations: Int
    /// The number of conversations that are played for the average.
    public var plays: Int

    /// Makes limits.
    public init(situations: Int = 3_000_000, plays: Int = 500) {
      self.situations = situations
      self.plays = plays
    }
  }

  private let knowledge: Knowledge
  private let date: String
  private let limits: Limits

  /// Makes an audit of a Knowledge.
  ///
  /// - Parameters:
  ///   - knowledge: The Knowledge.
  ///   - date: The day of its conversations, ISO 8601.
  ///   - limits: How far it goes.
  public init(_ knowledge: Knowledge, date: String, limits: Limits = Limits()) {
    self.knowledge = knowledge
    self.date = date
    self.limits = limits
  }

  /// Does the work: seconds for a Knowledge of a few hundred nodes.
  public func report() -> AuditReport {
    var explorer = Explorer(knowledge, limit: limits.situations)
    explorer.explore()
    let survey = Survey(explorer, date: date)
    let lengths = Lengths(explorer, plays: limits.plays, date: date)
    return AuditReport(
      findings: survey.findings, extent: AuditReport.Extent(explorer), lengths: lengths)
  }
}

/// What an audit found, and how much it looked at.
public struct AuditReport: Sendable {
  /// How much was looked at.
  public struct Extent: Sendable {
    /// The situations: places with what is known there, equal ones merged.
    public var situations: Int
    /// Whether there were more, and it gave up.
    public var gaveUp: Bool
    /// The nodes that were reached, and all of them.
    public var nodes: (reached: Int, all: Int)
    /// The facts of which more values are told apart than are walked, by id.
    public var crowded: [String]

    /// Whether everything was looked at: every situation, and every value in it.
    public var isComplete: Bool { !gaveUp && crowded.isEmpty }

    init(_ explorer: Explorer) {
      situations = explorer.situations.count
      gaveUp = explorer.gaveUp
      let all = explorer.knowledge.nodes.indices
      nodes = (all.count { explorer.found.isSeen(.node($0)) }, all.count)
      crowded = explorer.spectrum.crowded.map { explorer.knowledge.facts[$0].name }
    }
  }

  /// What is wrong, by the order of the Knowledge within each kind.
  public var findings: [AuditFinding]
  /// How much was looked at.
  public var extent: Extent
  /// How long conversations are.
  public var lengths: Lengths
}
