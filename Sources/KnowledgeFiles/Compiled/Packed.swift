internal import Troubleshooting

/// Something that the compiled form holds: written and read field by field, in one order.
protocol Packed {
  /// Reads it.
  ///
  /// - Throws: ``Damage`` if the bytes are not what was once written.
  init(from box: inout Unpacker) throws(Damage)
  /// Writes it, so that the same thing is always the same bytes.
  func pack(into box: inout Packer)
}

/// Something that is the same in many places, and so is held once.
protocol Pooled: Packed {
  /// Those that were read so far.
  static func pool(of box: borrowing Unpacker) -> [Self]
  /// Reads it where it is held.
  ///
  /// - Throws: ``Damage`` if the bytes are not what was once written.
  init(whole box: inout Unpacker) throws(Damage)
  /// Writes it where it is held.
  func packWhole(into box: inout Packer)
}

extension Pooled {
  init(from box: inout Unpacker) throws(Damage) {
    let pool = Self.pool(of: box)
    self = pool[try box.tag(below: pool.count)]
  }

  func pack(into box: inout Packer) { box.share(self) }
}

/// Bytes that nobody wrote like that.
struct Damage: Error {}

extension Packed where Self: RawRepresentable, RawValue == String {
  init(from box: inout Unpacker) throws(Damage) {
    guard let value = Self(rawValue: try box.read()) else { throw Damage() }
    self = value
  }

  func pack(into box: inout Packer) { box.write(rawValue) }
}

extension Int: Packed {
  init(from box: inout Unpacker) throws(Damage) { self = try box.number() }
  func pack(into box: inout Packer) { box.number(self) }
}

extension Bool: Packed {
  init(from box: inout Unpacker) throws(Damage) { self = try box.tag(below: 2) == 1 }
  func pack(into box: inout Packer) { box.number(self ? 1 : 0) }
}

extension String: Pooled {
  static func pool(of box: borrowing Unpacker) -> [String] { box.strings }
  init(whole box: inout Unpacker) throws(Damage) { self = try box.text() }
  func packWhole(into box: inout Packer) { box.text(self) }
}

extension Value: Pooled {
  static func pool(of box: borrowing Unpacker) -> [Value] { box.values }
  init(whole box: inout Unpacker) throws(Damage) { self.init(try box.read()) }
  func packWhole(into box: inout Packer) { box.write(text) }
}

extension Index: Packed {
  init(from box: inout Unpacker) throws(Damage) { self.init(try box.number()) }
  func pack(into box: inout Packer) { box.number(raw) }
}

extension Optional: Packed where Wrapped: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.tag(below: 2) == 0 ? nil : try Wrapped(from: &box)
  }

  func pack(into box: inout Packer) {
    box.number(self == nil ? 0 : 1)
    self?.pack(into: &box)
  }
}

extension Array: Packed where Element: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self = try box.list { (box) throws(Damage) in try box.read() }
  }

  func pack(into box: inout Packer) { box.list(self) { $1.pack(into: &$0) } }
}

extension Dictionary: Packed where Key: Packed & Comparable, Value: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    let pairs: [(Key, Value)] = try box.list { (box) throws(Damage) in
      (try box.read(), try box.read())
    }
    self = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  func pack(into box: inout Packer) {
    box.list(sorted { $0.key < $1.key }) {
      $1.key.pack(into: &$0)
      $1.value.pack(into: &$0)
    }
  }
}

extension Table: Packed where Element: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init()
    for element in try [Element](from: &box) { add(element) }
  }

  func pack(into box: inout Packer) { box.write(all) }
}
