/// Folds a text scalar by scalar, and takes away what mail and web pages put around it: the `>` of quoted
/// lines, and entities such as `&quot;`.
struct Folder {
  private let scalars: [Unicode.Scalar]
  /// What was folded so far.
  private(set) var bytes: [UInt8] = []
  /// For each byte the place of its scalar, if that is asked for.
  var origins: [Int]?

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    bytes.reserveCapacity(scalars.count)
  }

  mutating func fold() {
    var place = 0
    while place < scalars.count {
      let before = bytes.count
      let length = take(at: place)
      origins?.append(contentsOf: repeatElement(place, count: bytes.count - before))
      place += length
    }
  }

  /// Folds what stands at a place, and gives the number of scalars that it takes up.
  private mutating func take(at place: Int) -> Int {
    let scalar = scalars[place]
    switch scalar {
    case "&":
      guard let (meant, length) = entity(at: place) else { break }
      Folding.append(meant, to: &bytes)
      return length
    case ">" where isLineStart:
      let isSpaced = place + 1 < scalars.count && scalars[place + 1] == " "
      return isSpaced ? 2 : 1
    case "\r" where place + 1 < scalars.count && scalars[place + 1] == "\n": return 1
    default: break
    }
    Folding.append(scalar, to: &bytes)
    return 1
  }

  private var isLineStart: Bool { bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true }

  // MARK: Entities

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lsquo": "'",
    "rsquo": "'", "ldquo": "\"", "rdquo": "\"", "laquo": "\"", "raquo": "\"", "ndash": "-",
    "mdash": "-", "hellip": "\u{2026}", "auml": "a", "ouml": "o", "uuml": "u", "szlig": "\u{DF}",
    "eacute": "e", "egrave": "e", "agrave": "a",
  ]
  /// No entity is longer.
  private static let longest = 10

  /// The character that an entity stands for, and its length; nil if there is none.
  private func entity(at place: Int) -> (Unicode.Scalar, Int)? {
    let rest = scalars[(place + 1)...].prefix(Self.longest)
    guard let end = rest.firstIndex(of: ";"), end > place + 1 else { return nil }
    let name = String(String.UnicodeScalarView(rest[..<end]))
    guard let meant = Self.named[name.lowercased()] ?? Self.numbered(name) else { return nil }
    return (meant, end + 1 - place)
  }

  /// `#8217` or `#x2019`.
  private static func numbered(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}
