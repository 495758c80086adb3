/// Tells quickly that a number is none of a few: a bit for each value that its last six bits can have.
struct Sieve: Sendable {
  private var bits: UInt64 = 0

  mutating func insert(_ number: UInt64) { bits |= 1 << (number & 63) }

  /// Tells whether a number may be one of them; if not, it is none.
  func mayContain(_ number: UInt64) -> Bool { bits & (1 << (number & 63)) != 0 }
}
