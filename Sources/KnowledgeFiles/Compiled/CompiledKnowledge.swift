internal import Crypto
internal import Troubleshooting

/// A checked Knowledge as bytes, to be read back in milliseconds.
///
/// In front stand what it is and which form it has, and the SHA-256 of the rest. Whatever does not fit is not
/// read at all: the Knowledge is then loaded from its files, which is slow but always right. Nothing more is
/// checked: whoever can write here as if they were the program can write the Knowledge itself.
struct CompiledKnowledge {
  /// What it was made from.
  var origin: Origin
  var knowledge: Knowledge

  /// Changes whenever anything above changes what the bytes mean.
  private static let format = "mailmend compiled knowledge 1\n"

  /// The bytes of a file.
  var bytes: [UInt8] {
    var packer = Packer()
    packer.write(origin)
    packer.write(knowledge)
    let packed = packer.packed
    return Array(Self.format.utf8) + SHA256.hash(data: packed) + packed
  }

  init(origin: Origin, knowledge: Knowledge) {
    self.origin = origin
    self.knowledge = knowledge
  }

  /// Reads the bytes of a file; nil if they are of another form, or damaged.
  init?(_ bytes: [UInt8]) {
    let head = Self.format.utf8.count
    let start = head + SHA256.byteCount
    guard bytes.count > start, bytes.starts(with: Self.format.utf8),
      SHA256.hash(data: bytes[start...]).elementsEqual(bytes[head..<start])
    else { return nil }
    do throws(Damage) {
      var box = try Unpacker(bytes, from: start)
      origin = try box.read()
      knowledge = try box.read()
      guard box.isAtEnd else { return nil }
      knowledge.seal()
    } catch {
      return nil
    }
  }
}
