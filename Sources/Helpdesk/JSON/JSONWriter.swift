/// Writes JSON on one line, byte by byte: a batch writes far more than it reads.
///
/// Whoever writes an object sorts its keys. What could steer a terminal is escaped, which leaves the value
/// as it is.
struct JSONWriter {
  /// What was written so far: UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes a writer, with room for so many bytes.
  init(room: Int = 0) { bytes.reserveCapacity(room) }

  /// Writes an object.
  mutating func object(_ fields: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a list.
  mutating func array<Things: Sequence>(
    _ things: Things, _ write: (inout JSONWriter, Things.Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    for thing in things { write(&self, thing) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a list of texts.
  mutating func array(_ texts: [String]) { array(texts) { $0.string($1) } }

  /// Begins a field; its value comes next.
  mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Begins a field whose name is our own, and needs no escape.
  mutating func field(_ name: StaticString) {
    separate()
    bytes.append(JSONWriter.quote)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(JSONWriter.quote)
    bytes.append(UInt8(ascii: ":"))
  }

  /// Writes `null`, `true`, `false` or a number as it is spelt.
  mutating func word(_ word: String) {
    separate()
    bytes.append(contentsOf: word.utf8)
  }

  /// Writes a whole number.
  mutating func number(_ number: Int) { word(String(number)) }

  /// Writes a text, or `null`.
  mutating func optional(_ text: String?) { optional(text) { $0.string($1) } }

  /// Writes something, or `null`.
  mutating func optional<Thing>(_ thing: Thing?, _ write: (inout JSONWriter, Thing) -> Void) {
    if let thing { write(&self, thing) } else { word("null") }
  }

  /// Writes a text.
  mutating func string(_ text: String) {
    separate()
    bytes.append(JSONWriter.quote)
    var text = text
    text.withUTF8 { append($0) }
    bytes.append(JSONWriter.quote)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Between two values stands a comma, and none behind what opens.
  private mutating func separate() {
    switch bytes.last {
    case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: ":"): break
    default: bytes.append(UInt8(ascii: ","))
    }
  }

  /// Appends text, run by run of what needs no escape: mostly that is all of it.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var place = 0
    while place < text.count {
      let plain = JSONWriter.plainLength(text, at: place)
      guard plain == 0 else {
        place += plain
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      place += append(scalarAt: place, of: text)
      start = place
    }
    bytes.append(contentsOf: text[start...])
  }

  /// How many bytes from a place on stand for themselves for certain; 0 where a sign must be looked at.
  private static func plainLength(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    if place + 8 <= text.count {
      let eight = UnsafeRawBufferPointer(text)
        .loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if isPlain(eight) { return 8 }
    }
    switch text[place] {
    case quote, backslash, 0..<0x20, 0x7F: return 0
    case ..<0x7F: return 1
    // Two bytes that are no sign of control: Latin, Greek, Cyrillic.
    case 0xC3...0xD7: return 2
    // The dashes, quotes and dots of print.
    case 0xE2 where text[place + 1] == 0x80 && (0x90...0xA7).contains(text[place + 2]): return 3
    default: return 0
    }
  }

  /// Whether eight bytes are all of ASCII that is seen, and none of them a quote or a backslash.
  ///
  /// Of each test the highest bit of a byte tells; a borrow from one byte may only make a neighbour look
  /// doubtful that is none.
  private static func isPlain(_ eight: UInt64) -> Bool {
    func isZero(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes }
    let control = (eight &- ones &* 0x20) & ~eight
    let delete = isZero(eight ^ ones &* 0x7F)
    let quotes = isZero(eight ^ ones &* UInt64(quote)) | isZero(eight ^ ones &* UInt64(backslash))
    return (eight | control | delete | quotes) & (ones &* 0x80) == 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Appends a scalar that may need an escape; the number of its bytes.
  private mutating func append(scalarAt place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = text[place...].makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return 1 }
    append(Unicode.UTF8.decode(encoded))
    return encoded.count
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes += Array("\\\"".utf8)
    case "\\": bytes += Array("\\\\".utf8)
    case "\n": bytes += Array("\\n".utf8)
    case "\r": bytes += Array("\\r".utf8)
    case "\t": bytes += Array("\\t".utf8)
    case "\u{8}": bytes += Array("\\b".utf8)
    case "\u{C}": bytes += Array("\\f".utf8)
    case _ where JSONWriter.steers(scalar): for unit in scalar.utf16 { escape(unit) }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func escape(_ unit: UInt16) {
    bytes += Array("\\u\(String(UInt32(unit) + 0x10000, radix: 16).suffix(4))".utf8)
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }
}
