public import Troubleshooting

/// Compares what two Knowledges come to.
///
/// First part by part: where nothing but words changed, no conversation can go another way. Otherwise people
/// are chosen from all situations of both that come by what changed, and talk with both.
public struct Comparer: Sendable {
  private let old: Knowledge
  private let new: Knowledge
  private let date: String
  private let size: Int
  private let limit: Int

  /// Makes a comparison of two Knowledges.
  ///
  /// - Parameters:
  ///   - old: The Knowledge before.
  ///   - new: The Knowledge after.
  ///   - date: The day of the conversations, ISO 8601.
  ///   - size: How many people are chosen from each of the two.
  ///   - limit: The most situations of each that are looked at.
  public init(
    _ old: Knowledge, _ new: Knowledge, date: String, size: Int = Comparer.usualSize,
    limit: Int = Audit.Limits().situations
  ) {
    self.old = old
    self.new = new
    self.date = date
    self.size = size
    self.limit = limit
  }

  /// Does the work: seconds for a Knowledge of a few hundred nodes.
  public func comparison() async -> Comparison {
    let alterations = Alterations(old, new)
    let suspicion = Suspicion(alterations, old, new)
    var comparison = Comparison(alterations)
    guard !suspicion.isEmpty else { return comparison }
    let (before, after) = await explorers()
    comparison.isComplete = before.isComplete && after.isComplete
    let people =
      Panel(before, beside: after.spectrum, suspicion, size: size).people
      + Panel(after, beside: before.spectrum, suspicion, size: size).people
    let all = Experiences(await played(people))
    comparison.people = all.count
    (comparison.outcomes, comparison.shared) = all.changes
    return comparison
  }

  /// Both, in which the values are told apart that either of them tells apart.
  private func explorers() async -> (before: Explorer, after: Explorer) {
    async let before = explored(old, beside: new)
    async let after = explored(new, beside: old)
    return await (before, after)
  }

  @concurrent private func explored(_ knowledge: Knowledge, beside other: Knowledge) async
    -> Explorer
  {
    let others = other.everyTest.compactMap { knowledge.test($0, of: other) }
    var explorer = Explorer(knowledge, limit: limit, others: others)
    explorer.explore()
    return explorer
  }

  /// What each of some people goes through with both, in their order.
  private func played(_ people: [Person]) async -> [Experiences.Pair] {
    let starts = stride(from: 0, to: people.count, by: Comparer.atOnce)
    return await withTaskGroup(of: (Int, [Experiences.Pair]).self) { group in
      for start in starts {
        let some = people[start..<min(people.count, start + Comparer.atOnce)]
        group.addTask { (start, some.map { pair($0) }) }
      }
      return await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
    }
  }

  /// So many people are enough to find what changes, in seconds.
  public static let usualSize = 8_000

  private static let atOnce = 100

  private func pair(_ person: Person) -> Experiences.Pair {
    Experiences.Pair(
      old: Experience(of: person, old, date: date), new: Experience(of: person, new, date: date))
  }
}

extension Comparison {
  fileprivate init(_ alterations: Alterations) {
    added = alterations.added.map(Thing.init)
    removed = alterations.removed.map(Thing.init)
    changed = alterations.things(.workings).map(Thing.init)
    heard = alterations.things(.hearing).map(Thing.init)
    let apart = Set(alterations.added + alterations.removed)
    rewordings = alterations.of(.words).filter { !apart.contains($0.place.thing) }.map {
      Rewording(
        thing: Thing($0.place.thing).description, part: $0.place.path, old: $0.old, new: $0.new)
    }
  }
}

extension Comparison.Thing: CustomStringConvertible {
  init(_ thing: Anatomy.Thing) { self.init(kind: thing.kind, name: thing.name) }

  /// For example `node start/welcome`.
  public var description: String { name.isEmpty ? kind : "\(kind) \(name)" }
}
