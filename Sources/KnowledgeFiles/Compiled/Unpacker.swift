internal import Troubleshooting

/// Reads the compiled form. Whatever the bytes are, it ends, and reads nothing beyond them.
struct Unpacker {
  private let bytes: [UInt8]
  private let end: Int
  private var place: Int
  private(set) var strings: [String] = []
  private(set) var values: [Value] = []
  private(set) var texts: [Text] = []
  private(set) var settings: [SettingGuide] = []
  private(set) var tasks: [TaskGuide] = []

  /// What is held once: each may refer to those before it.
  static let poolsInOrder: [Any.Type] = [
    String.self, Value.self, Text.self, SettingGuide.self, TaskGuide.self,
  ]

  /// Begins with what stands in some of the bytes, and reads the pools.
  init(_ bytes: [UInt8], _ range: Range<Int>) throws(Damage) {
    self.bytes = bytes
    place = range.lowerBound
    end = range.upperBound
    strings = try pool()
    values = try pool()
    texts = try pool()
    settings = try pool()
    tasks = try pool()
  }

  private mutating func pool<Thing: Pooled>() throws(Damage) -> [Thing] {
    try list { (box) throws(Damage) in try Thing(whole: &box) }
  }

  var isAtEnd: Bool { place == end }

  mutating func read<Thing: Packed>() throws(Damage) -> Thing { try Thing(from: &self) }

  mutating func number() throws(Damage) -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      number |= UInt(byte & 127) << shift
      if byte < 128 { return Int(bitPattern: number) }
      shift += 7
    }
    throw Damage()
  }

  /// A number that chooses among so many.
  mutating func tag(below count: Int) throws(Damage) -> Int {
    let tag = try number()
    guard tag >= 0, tag < count else { throw Damage() }
    return tag
  }

  /// A list of things of a byte each at least: so no number can ask for more room than there are bytes.
  mutating func list<Element>(
    _ element: (inout Unpacker) throws(Damage) -> Element
  ) throws(Damage) -> [Element] {
    let count = try room()
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try element(&self)) }
    return elements
  }

  /// How many things or bytes follow: never more than there are bytes.
  private mutating func room() throws(Damage) -> Int {
    let count = try number()
    guard count >= 0, count <= end - place else { throw Damage() }
    return count
  }

  mutating func text() throws(Damage) -> String {
    let count = try room()
    defer { place += count }
    return String(decoding: bytes[place..<(place + count)], as: UTF8.self)
  }
}
