/// Reads JSON and knows the place at which it breaks off, which Foundation does not tell on every system.
struct JSONReader {
  /// Where the text is no JSON any more: the 0-based UTF-8 byte.
  struct Break: Error {
    var offset: Int
    /// The key that an object has twice, if that is what is wrong.
    var repeated: String?
  }

  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0
  private static let deepest = 64

  /// Reads one value that is the whole text; a byte order mark before it is passed over.
  static func read(_ text: String) throws(Break) -> JSON { try read(Array(text.utf8)) }

  /// Reads one value that is the whole text.
  static func read(_ bytes: [UInt8]) throws(Break) -> JSON {
    var reader = JSONReader(bytes: bytes)
    if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    let value = try reader.value()
    guard reader.peek() == nil else { throw reader.broken }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var broken: Break { Break(offset: place) }

  /// The next byte that is no space; nil at the end.
  private mutating func peek() -> UInt8? {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x09, 0x0A, 0x0D: place += 1
      default: return bytes[place]
      }
    }
    return nil
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func value() throws(Break) -> JSON {
    switch peek() {
    case UInt8(ascii: "{"): try nested { reader throws(Break) in .object(try reader.object()) }
    case UInt8(ascii: "["): try nested { reader throws(Break) in .array(try reader.array()) }
    case UInt8(ascii: "\""): .string(try string())
    case UInt8(ascii: "t"): try word("true", .bool(true))
    case UInt8(ascii: "f"): try word("false", .bool(false))
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Break) -> JSON
  ) throws(Break) -> JSON {
    guard depth < JSONReader.deepest else { throw broken }
    depth += 1
    place += 1
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func object() throws(Break) -> JSON.Fields {
    var fields = JSON.Fields()
    if skip("}") { return fields }
    repeat {
      guard peek() == UInt8(ascii: "\"") else { throw broken }
      let start = place
      let key = try string()
      guard skip(":") else { throw broken }
      // Which of the two is meant, nobody knows.
      guard fields.add(try value(), for: key) else {
        throw Break(offset: start, repeated: key)
      }
    } while skip(",")
    guard skip("}") else { throw broken }
    return fields
  }

  private mutating func array() throws(Break) -> [JSON] {
    var values: [JSON] = []
    if skip("]") { return values }
    repeat { values.append(try value()) } while skip(",")
    guard skip("]") else { throw broken }
    return values
  }

  private mutating func word(_ word: String, _ value: JSON) throws(Break) -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw broken }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(Break) -> JSON {
    if let number = shortNumber() { return .number(number) }
    let digits = bytes[place...].prefix { byte in "+-.eE0123456789".utf8.contains(byte) }
    let text = String(decoding: digits, as: UTF8.self)
    let unsigned = text.drop { $0 == "-" }
    guard text.count - unsigned.count < 2, let first = unsigned.first, first.isNumber,
      unsigned.last?.isNumber == true, first != "0" || unsigned.dropFirst().first?.isNumber != true,
      let number = Double(text), number.isFinite
    else { throw broken }
    place = digits.endIndex
    return (Int(text) ?? Int(exactly: number)).map(JSON.number) ?? .fraction(number)
  }
}

extension JSONReader {
  /// A number of a few digits and nothing else, as nearly all are.
  private mutating func shortNumber() -> Int? {
    let digits = bytes[place...].prefix(7).prefix(while: \.isDigit)
    guard (1...6).contains(digits.count), digits.first != UInt8(ascii: "0"),
      digits.endIndex == bytes.count || !JSONReader.goesOn(bytes[digits.endIndex])
    else { return nil }
    place = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func goesOn(_ byte: UInt8) -> Bool {
    byte.isDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "e")
      || byte == UInt8(ascii: "E") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }
}

// MARK: Strings

extension JSONReader {
  private mutating func string() throws(Break) -> String {
    place += 1
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\""),
      bytes[place] != UInt8(ascii: "\\"), bytes[place] >= 0x20
    {
      place += 1
    }
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
      return try escapedString(from: start)
    }
    place += 1
    // A slice of the array would be counted, for each of dozens of short texts.
    return bytes.withUnsafeBufferPointer { bytes in
      String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<place - 1]), as: UTF8.self)
    }
  }

  /// A text with escapes in it.
  private mutating func escapedString(from start: Int) throws(Break) -> String {
    var text = Array(bytes[start..<place])
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw broken
      default:
        text.append(byte)
        place += 1
      }
    }
    throw broken
  }

  private static let escapes: [UInt8: Unicode.Scalar] = Dictionary(
    uniqueKeysWithValues: zip("\"\\/bfnrt".utf8, "\"\\/\u{8}\u{C}\n\r\t".unicodeScalars))

  private mutating func escaped() throws(Break) -> [UInt8] {
    guard place + 1 < bytes.count else { throw broken }
    if let scalar = JSONReader.escapes[bytes[place + 1]] {
      place += 2
      return Array(String(scalar).utf8)
    }
    let unit = try codeUnit()
    // A sign beyond the first 65,536 stands as two halves.
    if UTF16.isLeadSurrogate(unit) {
      let low = try codeUnit()
      guard UTF16.isTrailSurrogate(low) else { throw broken }
      return Array(String(decoding: [unit, low], as: UTF16.self).utf8)
    }
    guard !UTF16.isTrailSurrogate(unit) else { throw broken }
    return Array(String(decoding: [unit], as: UTF16.self).utf8)
  }

  /// The four digits behind `\u`.
  private mutating func codeUnit() throws(Break) -> UInt16 {
    let escape = bytes[place...].prefix(6)
    let digits = String(decoding: escape.dropFirst(2), as: UTF8.self)
    guard escape.starts(with: "\\u".utf8), digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit),
      let unit = UInt16(digits, radix: 16)
    else { throw broken }
    place += 6
    return unit
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
