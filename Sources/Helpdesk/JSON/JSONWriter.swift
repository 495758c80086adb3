/// Writes JSON on one line, byte by byte: a batch writes far more than it reads.
///
/// Whoever writes an object sorts its keys. What could steer a terminal is escaped, which leaves the value
/// as it is.
struct JSONWriter {
  /// What was written so far: UTF-8.
  private(set) var bytes: [UInt8] = []

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
      guard !JSONWriter.isPlain[Int(text[place])] else {
        place += 1
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      place += append(scalarAt: place, of: text)
      start = place
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Appends a scalar that may need an escape; the number of its bytes.
  private mutating func append(scalarAt place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = text[place...].makeIterator()
    guard case .valid(let encoded) = decoder.parseScalar(from: &iterator) else { return 1 }
    append(Unicode.UTF8.decode(encoded))
    return encoded.count
  }

  /// For each byte, whether it stands for itself: all of ASCII that is seen, but what JSON has signs for.
  private static let isPlain: [Bool] = (0...255).map { byte in
    (0x20..<0x7F).contains(byte) && byte != Int(quote) && byte != Int(backslash)
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
    // Most of what is no ASCII in our texts, and none of it steers.
    if (0xAE...0x5FF).contains(scalar.value) || (0x2010...0x2027).contains(scalar.value) {
      return false
    }
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }
}
