/// What the `...` of patterns skipped: nobody knows what those words are, and they are never quoted.
struct Skips: Sendable {
  /// The tokens between two stretches, and the number of what the same pattern skipped before.
  private var all: [(range: Range<Int>, before: Int32)] = []

  /// The number of a pattern that skipped nothing.
  static let none: Int32 = -1

  /// Adds what a pattern skipped after something else; the number of both.
  mutating func add(_ range: Range<Int>, after before: Int32) -> Int32 {
    all.append((range, before))
    return Int32(all.count - 1)
  }

  /// The tokens that were skipped, in order; none that are empty.
  subscript(number: Int32) -> [Range<Int>] {
    guard number >= 0 else { return [] }
    let (range, before) = all[Int(number)]
    return self[before] + (range.isEmpty ? [] : [range])
  }
}
