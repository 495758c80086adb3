internal import Crypto
internal import Troubleshooting

/// A checked Knowledge as bytes, to be read back in milliseconds.
///
/// In front stands which form it has; then, each with its length and SHA-256, the ``Head`` and the Knowledge.
/// Whatever does not fit is not read at all: the Knowledge is then loaded from its files, which is slow but
/// always right. Nothing more is checked: whoever can write here as if they were the program can write the
/// Knowledge itself.
struct CompiledKnowledge {
  /// What is known of it before it is read.
  struct Head: Equatable {
    /// What it was made from.
    var origin: Origin
    /// The first thing that is said, as it is said.
    var opening: String
  }

  var head: Head
  var knowledge: Knowledge

  /// Changes whenever anything above changes what the bytes mean.
  private static let format = "mailmend compiled knowledge 5\n"

  /// The bytes of a file.
  var bytes: [UInt8] {
    Array(Self.format.utf8) + Self.section { $0.write(head) } + Self.section { $0.write(knowledge) }
  }

  init(origin: Origin, knowledge: Knowledge) {
    head = Head(origin: origin, opening: Self.opening(of: knowledge))
    self.knowledge = knowledge
  }

  private static func opening(of knowledge: Knowledge) -> String {
    let start = Event.Start(date: "", knowledge: knowledge.version.sha256)
    guard case .opening(let prompt) = Session(knowledge, start).turn.waits else { return "" }
    return prompt
  }

  /// Reads the bytes of a file; nil if they are of another form, or damaged.
  init?(_ bytes: [UInt8]) {
    guard let head = Self.head(bytes), let first = Self.first(bytes),
      let second = Self.range(bytes, from: first.upperBound), second.upperBound == bytes.count,
      var knowledge: Knowledge = Self.read(bytes, second)
    else { return nil }
    knowledge.seal()
    self.head = head
    self.knowledge = knowledge
  }

  /// Reads only the head, of which a file's first few thousand bytes are enough; nil if they are of another
  /// form, or damaged.
  static func head(_ bytes: [UInt8]) -> Head? {
    guard bytes.starts(with: format.utf8), let range = first(bytes) else { return nil }
    return read(bytes, range)
  }

  // MARK: Sections

  /// How many bytes the length of a section has.
  private static let lengthCount = 4

  private static func section(_ write: (inout Packer) -> Void) -> [UInt8] {
    var packer = Packer()
    write(&packer)
    let packed = packer.packed
    let length = (0..<lengthCount).map { UInt8(truncatingIfNeeded: packed.count >> (8 * $0)) }
    return length + SHA256.hash(data: packed) + packed
  }

  private static func first(_ bytes: [UInt8]) -> Range<Int>? {
    range(bytes, from: format.utf8.count)
  }

  /// Where a section is, if it is whole and nothing in it has changed.
  private static func range(_ bytes: [UInt8], from place: Int) -> Range<Int>? {
    let hash = place + lengthCount
    let start = hash + SHA256.byteCount
    guard start <= bytes.count else { return nil }
    let length = (0..<lengthCount).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    guard length <= bytes.count - start else { return nil }
    let range = start..<(start + length)
    guard SHA256.hash(data: bytes[range]).elementsEqual(bytes[hash..<start]) else { return nil }
    return range
  }

  private static func read<Thing: Packed>(_ bytes: [UInt8], _ range: Range<Int>) -> Thing? {
    do throws(Damage) {
      var box = try Unpacker(bytes, range)
      let thing: Thing = try box.read()
      return box.isAtEnd ? thing : nil
    } catch {
      return nil
    }
  }
}

extension CompiledKnowledge.Head: Packed {
  init(from box: inout Unpacker) throws(Damage) {
    self.init(origin: try box.read(), opening: try box.read())
  }

  func pack(into box: inout Packer) {
    box.write(origin)
    box.write(opening)
  }
}
