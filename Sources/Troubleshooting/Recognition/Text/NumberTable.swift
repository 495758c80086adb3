/// Small numbers by 64-bit keys: open addressing, because texts ask it for every word.
struct NumberTable: Sendable {
  /// Key and number side by side, so that most looks touch one place of memory; free where the number is 0.
  private var slots: [(key: UInt64, number: Int32)]
  private var mask: Int
  private var count = 0

  init() {
    slots = Array(repeating: (0, 0), count: 16)
    mask = 15
  }

  /// The number of a key, or 0.
  subscript(key: UInt64) -> Int32 { slots[place(of: key)].number }

  /// Gives a key a number; one above 0.
  mutating func set(_ key: UInt64, _ number: Int32) {
    if count * 2 >= slots.count { grow() }
    let place = place(of: key)
    if slots[place].number == 0 { count += 1 }
    slots[place] = (key, number)
  }

  private func place(of key: UInt64) -> Int {
    // Fibonacci hashing: neighbouring keys, as edges have, fall far apart.
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place].number != 0, slots[place].key != key { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: (0, 0), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.number != 0 { slots[place(of: slot.key)] = slot }
  }
}
