/// The stretches of all patterns, each once, and what they come to one after the other.
///
/// A stretch has a number from 1. Where `...` follows it, it can be joined with the next stretch; the joint has
/// a number too, so that three stretches are the joint of a joint.
struct Phrasebook: Sendable {
  /// The joint of two numbers.
  private var joints = NumberTable()
  private var entries: [Entry] = [Entry()]
  /// For each pattern, the next one that is complete with the same number; -1 at the end.
  private var others: [Int32] = []
  private var numbers: [[UInt64]: Int32] = [:]

  /// What is known of a number.
  struct Entry: Sendable {
    /// The first pattern that is complete with it; -1 where there is none.
    fileprivate(set) var pattern: Int32 = -1
    fileprivate var last: Int32 = -1
    /// What can follow it.
    fileprivate(set) var followers: Sieve?
    /// Whether it can follow something.
    fileprivate(set) var follows = false
  }

  /// Adds a pattern, and gives the stretches that are new, with their numbers.
  mutating func add(_ pattern: Int, _ parts: [[Token]]) -> [(part: [Token], number: Int32)] {
    var last: Int32 = 0
    var new: [(part: [Token], number: Int32)] = []
    for part in parts {
      let count = entries.count
      let number = number(of: part)
      if number == count { new.append((part, number)) }
      last = last == 0 ? number : newJoint(of: last, number)
    }
    if last != 0 { complete(Int32(pattern), with: Int(last)) }
    return new
  }

  private mutating func complete(_ pattern: Int32, with number: Int) {
    while others.count <= Int(pattern) { others.append(-1) }
    let last = entries[number].last
    if last < 0 { entries[number].pattern = pattern } else { others[Int(last)] = pattern }
    entries[number].last = pattern
  }

  /// What is known of a number.
  subscript(number: Int32) -> Entry { entries[Int(number)] }

  /// The pattern after another that is complete with the same number; -1 if there is none.
  func other(after pattern: Int32) -> Int32 { others[Int(pattern)] }

  /// The number of two stretches one after the other, or 0.
  func joint(of first: Int32, _ second: Int32) -> Int32 { joints[Self.key(first, second)] }

  private mutating func number(of part: [Token]) -> Int32 {
    let key = part.map(\.hash)
    if let known = numbers[key] { return known }
    let number = newNumber()
    numbers[key] = number
    return number
  }

  private mutating func newJoint(of first: Int32, _ second: Int32) -> Int32 {
    let known = joint(of: first, second)
    if known != 0 { return known }
    let number = newNumber()
    joints.set(Self.key(first, second), number)
    entries[Int(first)].followers = entries[Int(first)].followers ?? Sieve()
    entries[Int(first)].followers?.insert(UInt64(second))
    entries[Int(second)].follows = true
    return number
  }

  private mutating func newNumber() -> Int32 {
    entries.append(Entry())
    return Int32(entries.count - 1)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(first)) << 32 | UInt64(UInt32(second))
  }
}
