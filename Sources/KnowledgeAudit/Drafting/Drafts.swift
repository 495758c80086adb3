public import Troubleshooting

/// The shortest conversations that come by what no conversation came by.
public struct Drafts: Sendable {
  /// A small set of conversations, the one that comes by most first.
  public private(set) var all: [Draft] = []
  /// What no conversation can come by.
  public private(set) var impossible: [Coverage.Item] = []
  /// What could not be shown, though no way there seems closed.
  public private(set) var unfound: [Coverage.Item] = []

  /// Looks at every way through a Knowledge, and plays those that are missing: seconds for a few hundred
  /// nodes.
  ///
  /// - Parameters:
  ///   - missing: What is to be come by.
  ///   - knowledge: The Knowledge.
  ///   - date: The day of the conversations, ISO 8601.
  ///   - isFit: Whether a conversation may be kept.
  public init(
    covering missing: [Coverage.Item], _ knowledge: Knowledge, date: String,
    where isFit: (Session) -> Bool
  ) {
    var explorer = Explorer(knowledge, limit: Audit.Limits().situations)
    if !missing.isEmpty { explorer.explore() }
    self.init(
      covering: missing, Witnesses(explorer: explorer, date: date), where: isFit)
  }

  init(
    covering missing: [Coverage.Item], _ witnesses: Witnesses, where isFit: (Session) -> Bool
  ) {
    let wanted = Set(missing)
    let candidates = missing.compactMap { item in
      Drafts.shortest(passing: item, witnesses, where: isFit).map { session in
        Candidate(session: session, items: Passage(of: session).items.intersection(wanted))
      }
    }
    all = Drafts.chosen(from: candidates, order: missing)
    let covered = Set(candidates.flatMap(\.items))
    for item in missing where !covered.contains(item) {
      let isClosed =
        witnesses.explorer.isComplete && witnesses.explorer.found.sights(of: item).isEmpty
      if isClosed { impossible.append(item) } else { unfound.append(item) }
    }
  }

  private struct Candidate {
    var session: Session
    var items: Set<Coverage.Item>
  }

  /// So many ways are compared, from the first good one on: nearest in nodes is not always shortest in
  /// events.
  private static let compared = 3

  private static func shortest(
    passing item: Coverage.Item, _ witnesses: Witnesses, where isFit: (Session) -> Bool
  ) -> Session? {
    var found: [Session?] = []
    for session in witnesses.conversations(passing: item) {
      let fit = session.flatMap { isFit($0) ? $0 : nil }
      if fit != nil || !found.isEmpty { found.append(fit) }
      if found.count == compared { break }
    }
    return found.compactMap(\.self).min { $0.record.count < $1.record.count }
  }

  /// The one that comes by most of what is left, the shorter one of two, until nothing is left.
  private static func chosen(from candidates: [Candidate], order: [Coverage.Item]) -> [Draft] {
    var left = candidates.reduce(into: Set()) { $0.formUnion($1.items) }
    var drafts: [Draft] = []
    while !left.isEmpty {
      let gains = candidates.map { $0.items.intersection(left) }
      guard
        let best = candidates.indices.max(by: {
          (gains[$0].count, -candidates[$0].session.record.count, -$0)
            < (gains[$1].count, -candidates[$1].session.record.count, -$1)
        })
      else { break }
      drafts.append(
        Draft(session: candidates[best].session, items: order.filter(gains[best].contains)))
      left.subtract(gains[best])
    }
    return drafts
  }
}

extension Passage {
  /// What a whole session passes, event by event.
  init(of session: Session) {
    self.init()
    guard case .started(let start)? = session.record.first else { return }
    var replayed = Session(like: session, start)
    add(replayed.trail, session.knowledge)
    for event in session.record.dropFirst() {
      replayed.apply(event)
      add(replayed.trail, session.knowledge)
    }
  }
}
