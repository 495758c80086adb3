/// A set of small whole numbers.
struct Bits: Hashable {
  private var words: [UInt64] = []

  init() {}

  init(_ members: some Sequence<Int>) { for member in members { insert(member) } }

  mutating func insert(_ member: Int) {
    let word = member >> 6
    if word >= words.count { words += repeatElement(0, count: word + 1 - words.count) }
    words[word] |= 1 << UInt64(member & 63)
  }

  mutating func formUnion(_ other: Bits) {
    if other.words.count > words.count {
      words += repeatElement(0, count: other.words.count - words.count)
    }
    for place in other.words.indices { words[place] |= other.words[place] }
  }

  func contains(_ member: Int) -> Bool {
    let word = member >> 6
    return word < words.count && words[word] & (1 << UInt64(member & 63)) != 0
  }

  /// In ascending order.
  var members: [Int] {
    var found: [Int] = []
    for (word, bits) in words.enumerated() {
      var left = bits
      while left != 0 {
        found.append(word << 6 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
    return found
  }
}
