/// A set of small numbers, joined and cut 64 at a time.
struct BitSet {
  private var words: [UInt64]

  /// Makes an empty set for numbers below a bound.
  init(bound: Int) { words = Array(repeating: 0, count: (bound + 63) / 64) }

  mutating func insert(_ number: Int) { words[number >> 6] |= 1 << UInt64(number & 63) }

  func contains(_ number: Int) -> Bool { words[number >> 6] >> UInt64(number & 63) & 1 == 1 }

  mutating func formUnion(_ other: BitSet) {
    for index in words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: BitSet) {
    for index in words.indices { words[index] &= other.words[index] }
  }
}
