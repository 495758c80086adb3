/// The places of names, by a hash that needs no secret: only ids of Knowledge are entered, and a ticket looks up
/// dozens of them.
@usableFromInline
struct NameIndex: Sendable {
  /// The names, in the order in which they were added.
  private var names: [String] = []
  /// 1-based places, each at its hash or behind it; 0 where there is none. Never more than half are taken.
  private var slots: [UInt32] = []

  @usableFromInline
  init() {}

  /// Adds a name at the next place; a second one of the same name hides the first.
  @usableFromInline
  mutating func add(_ name: String) {
    names.append(name)
    if names.count * 2 > slots.count {
      slots = Array(repeating: 0, count: max(16, slots.count * 2))
      for place in names.indices { enter(place) }
    } else {
      enter(names.count - 1)
    }
  }

  /// The 0-based place of a name; nil if there is none.
  @usableFromInline
  subscript(name: String) -> Int? {
    guard !slots.isEmpty else { return nil }
    let found = slots[slot(of: name)]
    return found == 0 ? nil : Int(found) - 1
  }

  private mutating func enter(_ place: Int) {
    slots[slot(of: names[place])] = UInt32(place + 1)
  }

  /// Where a name stands, or would stand.
  private func slot(of name: String) -> Int {
    var slot = Int(truncatingIfNeeded: Value.key(of: name)) & (slots.count - 1)
    while slots[slot] != 0, names[Int(slots[slot]) - 1] != name {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }
}
