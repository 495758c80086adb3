internal import Troubleshooting

/// Writes the compiled form: numbers of seven bits a byte, and what occurs often once, in a pool.
struct Packer {
  /// What was written so far, without the pools.
  private var bytes: [UInt8] = []
  private var pools: [ObjectIdentifier: Pool] = [:]

  /// Things as bytes, in the order in which they first came.
  private struct Pool {
    var things: [[UInt8]] = []
    var places: [[UInt8]: Int] = [:]

    mutating func place(of thing: [UInt8]) -> Int {
      if let known = places[thing] { return known }
      things.append(thing)
      places[thing] = things.count - 1
      return things.count - 1
    }
  }

  mutating func write(_ thing: some Packed) { thing.pack(into: &self) }

  mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func list<Element>(_ elements: [Element], _ pack: (inout Packer, Element) -> Void) {
    number(elements.count)
    for element in elements { pack(&self, element) }
  }

  /// Writes the number of something, and holds it if it is new.
  mutating func share<Thing: Pooled>(_ thing: Thing) {
    let outside = bytes
    bytes = []
    thing.packWhole(into: &self)
    let place = pools[ObjectIdentifier(Thing.self), default: Pool()].place(of: bytes)
    bytes = outside
    number(place)
  }

  /// Everything: the pools first, so that a reader has them when it needs them.
  var packed: [UInt8] {
    var head = Packer()
    for kind in Unpacker.poolsInOrder {
      head.list(pools[ObjectIdentifier(kind)]?.things ?? []) { $0.bytes += $1 }
    }
    return head.bytes + bytes
  }
}
