/// Makes text plain: accents, curly quotes, dashes and unusual spaces become what a keyboard has.
///
/// The standard library has no Unicode normalisation, so whoever compares bytes folds for itself. ASCII
/// letters keep their case here, because a capital tells where a sentence begins.
enum Folding {
  /// A sign that is no word and has no plain form, such as an emoji.
  static let otherMark: UInt8 = 0x01

  /// The folded UTF-8 bytes of a text; control characters and invisible ones are gone.
  static func bytes(of text: String) -> [UInt8] {
    let plain = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy(isPlain) ? Array(bytes) : nil
    }
    if let plain = plain ?? nil { return plain }
    var folder = Folder(text)
    folder.fold()
    return folder.bytes
  }

  /// For each folded byte the 0-based place of its scalar in the text; nil where they are the same.
  static func origins(of text: String) -> [Int]? {
    guard !text.utf8.allSatisfy(isPlain) else { return nil }
    var folder = Folder(text)
    folder.origins = []
    folder.fold()
    return folder.origins
  }

  /// What a keyboard has is copied; most texts are nothing else.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "`"), UInt8(ascii: "&"), UInt8(ascii: ">"): false
    case 0x0A, 0x20..<0x7F: true
    default: false
    }
  }

  /// Appends what one scalar is folded to.
  static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      append(ascii: UInt8(truncatingIfNeeded: scalar.value), to: &bytes)
    } else {
      append(foreign: scalar, to: &bytes)
    }
  }

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x09, 0x0B, 0x0C: bytes.append(0x20)
    case 0x0A: bytes.append(0x0A)
    case 0x0D: bytes.append(0x0A)
    case 0x60: bytes.append(UInt8(ascii: "'"))
    case 0x20...0x7E: bytes.append(byte)
    default: break
    }
  }

  private static func append(foreign scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    switch scalar.value {
    case 0x80...0x9F where scalar.value != 0x85, 0xAD, 0x0300...0x036F, 0x200B...0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      break
    case 0x85, 0x2028, 0x2029: bytes.append(0x0A)
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: bytes.append(0x20)
    case 0xB4, 0x02BC, 0x2018...0x201B, 0x2032: bytes.append(UInt8(ascii: "'"))
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: bytes.append(UInt8(ascii: "\""))
    case 0x2010...0x2015, 0x2212: bytes.append(UInt8(ascii: "-"))
    case 0x2026: bytes.append(contentsOf: "...".utf8)
    case 0xFF01...0xFF5E: append(ascii: UInt8(scalar.value - 0xFEE0), to: &bytes)
    case 0xC0...0x017F: bytes.append(contentsOf: latin(scalar))
    default: append(other: scalar, to: &bytes)
    }
  }

  private static func append(other scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    // The digits of any script are digits: error codes are pasted from anywhere.
    if scalar.properties.numericType == .decimal, let digit = scalar.properties.numericValue {
      return bytes.append(UInt8(ascii: "0") + UInt8(digit))
    }
    let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    guard isWord else { return bytes.append(mark(scalar)) }
    bytes.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
  }

  /// Money keeps its kind: a number beside it is no port.
  private static func mark(_ scalar: Unicode.Scalar) -> UInt8 {
    scalar.properties.generalCategory == .currencySymbol ? UInt8(ascii: "$") : otherMark
  }

  /// The letters of U+00C0 to U+017F without their accents, one for each.
  private static let latinLetters = Array(
    """
    AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo*ouuuuyty\
    AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
    lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
    """.utf8)

  private static func latin(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0xC6, 0xE6: return Array("ae".utf8)
    case 0xDF: return Array("ss".utf8)
    case 0x0152, 0x0153: return Array("oe".utf8)
    default:
      let place = Int(scalar.value) - 0xC0
      guard latinLetters.indices.contains(place) else { return Array(String(scalar).utf8) }
      return [latinLetters[place]]
    }
  }
}
