internal import Troubleshooting

extension Text: Pooled {
  static func pool(of box: borrowing Unpacker) -> [Text] { box.texts }

  init(whole box: inout Unpacker) throws(Damage) { self.init(pieces: try box.read()) }

  func packWhole(into box: inout Packer) { box.write(pieces) }
}

extension Text.Piece: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    switch try box.tag(below: 6) {
    case 0: self = .literal(try box.read())
    case 1: self = .fact(try box.read())
    case 2: self = .value
    case 3: self = .word
    case 4: self = .endpoint(try box.read())
    default: self = .listed(try box.read(), try box.read())
    }
  }

  func pack(into box: inout Packer) {
    switch self {
    case .literal(let text): box.write(kind: 0, text)
    case .fact(let fact): box.write(kind: 1, fact)
    case .value: box.number(2)
    case .word: box.number(3)
    case .endpoint(let field): box.write(kind: 4, field)
    case .listed(let list, let field): box.write(kind: 5, list, field)
    }
  }
}

extension Packer {
  /// Writes which kind something is, and what belongs to it.
  mutating func write<each Part: Packed>(kind: Int, _ parts: repeat each Part) {
    number(kind)
    repeat (each parts).pack(into: &self)
  }
}
