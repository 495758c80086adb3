/// The stretches of all patterns, each once, and what they come to one after the other.
///
/// A stretch has a number from 1. Where `...` follows it, it can be joined with the next stretch; the joint has
/// a number too, so that three stretches are the joint of a joint.
struct Phrasebook: Sendable {
  /// The joint of two numbers.
  private var joints = NumberTable()
  /// For each number, the patterns that are complete with it.
  private(set) var complete: [[Int32]] = [[]]
  /// For each number, whether something can follow it.
  private(set) var leads: [Bool] = [false]
  /// For each number, whether it can follow something.
  private(set) var follows: [Bool] = [false]
  private var numbers: [[UInt64]: Int32] = [:]

  /// Adds a pattern, and gives the stretches that are new, with their numbers.
  mutating func add(_ pattern: Int, _ parts: [[Token]]) -> [(part: [Token], number: Int32)] {
    var last: Int32 = 0
    var new: [(part: [Token], number: Int32)] = []
    for part in parts {
      let count = complete.count
      let number = number(of: part)
      if number == count { new.append((part, number)) }
      last = last == 0 ? number : newJoint(of: last, number)
    }
    if last != 0 { complete[Int(last)].append(Int32(pattern)) }
    return new
  }

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
    leads[Int(first)] = true
    follows[Int(second)] = true
    return number
  }

  private mutating func newNumber() -> Int32 {
    complete.append([])
    leads.append(false)
    follows.append(false)
    return Int32(complete.count - 1)
  }

  private static func key(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(first)) << 32 | UInt64(UInt32(second))
  }
}
