/// How many tickets are answered differently, and from what to what. Each worker can keep one of its own; it
/// grows with the kinds of differences, not with the tickets.
public struct DifferenceTally: Hashable, Sendable {
  /// How many tickets were compared.
  public private(set) var tickets = 0
  /// How many are answered differently.
  public private(set) var different = 0
  /// How many neither Knowledge could read.
  public private(set) var unreadable = 0
  private var counts: [VerdictDifference.FromTo: Int] = [:]

  /// Makes a tally of no tickets.
  public init() {}

  /// Counts a ticket by its two verdicts.
  ///
  /// - Returns: The difference between them; nil if there is none.
  public mutating func add(_ old: Verdict, _ new: Verdict) -> VerdictDifference? {
    tickets += 1
    if old.status == .invalid, new.status == .invalid { unreadable += 1 }
    guard let difference = VerdictDifference(old, new) else { return nil }
    different += 1
    counts[difference.fromTo, default: 0] += 1
    return difference
  }

  /// Adds what another worker counted.
  public mutating func merge(_ other: DifferenceTally) {
    tickets += other.tickets
    different += other.different
    unreadable += other.unreadable
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// The exit code: 65 if a ticket is none for either Knowledge, else 1 if something differs, else 0.
  public var exit: Int32 { unreadable > 0 ? Verdict.Status.invalid.exit : different > 0 ? 1 : 0 }

  /// The table, most frequent first, and the sum in a sentence.
  public var lines: [String] {
    let rows = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { (way: "\($0.key.from) → \($0.key.to)", count: String($0.value)) }
    let width = (way: rows.map(\.way.count).max() ?? 0, count: rows.map(\.count.count).max() ?? 0)
    return rows.map { row in
      "  " + row.way + DifferenceTally.space(width.way - row.way.count + 2)
        + DifferenceTally.space(width.count - row.count.count) + row.count
    } + [sum] + bad
  }

  private static func space(_ count: Int) -> String { String(repeating: " ", count: count) }

  private var sum: String {
    "\(different) of \(tickets) \(tickets == 1 ? "ticket" : "tickets") would be answered differently."
  }

  private var bad: [String] {
    guard unreadable > 0 else { return [] }
    let them = unreadable == 1 ? "1 ticket" : "\(unreadable) tickets"
    return [
      "Neither Knowledge can read \(them). Run this without --compare to see what is wrong there."
    ]
  }
}
