import Foundation

/// A JSON value, as read and as written. Whole numbers only: what is written has no others.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number that is not whole.
  case fraction(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  /// The value on one line, keys sorted: the same bytes on every machine. What could steer a terminal is
  /// escaped, which leaves the value as it is.
  public var line: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let text = String(decoding: try encoder.encode(self), as: UTF8.self)
      guard text.unicodeScalars.contains(where: JSON.steers) else { return text }
      return text.unicodeScalars.reduce(into: "") { line, scalar in
        guard JSON.steers(scalar) else { return line.unicodeScalars.append(scalar) }
        for unit in scalar.utf16 {
          line += "\\u" + String(UInt32(unit) + 0x10000, radix: 16).suffix(4)
        }
      }
    }
  }

  private static func steers(_ scalar: Unicode.Scalar) -> Bool {
    let category = scalar.properties.generalCategory
    return category == .control || category == .format
  }

  /// What it is, in a word, for messages.
  var kind: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number, .fraction: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension JSON: Encodable {
  /// Writes it as what it is.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .bool(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .fraction(let value): try container.encode(value)
    case .string(let value): try container.encode(value)
    case .array(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }
}
