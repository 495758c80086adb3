/// A JSON value, as read and as written. Whole numbers only: what is written has no others.
public enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number that is not whole.
  case fraction(Double)
  case string(String)
  case array([JSON])
  case object(Fields)

  /// The value on one line, keys sorted: the same bytes on every machine. What could steer a terminal is
  /// escaped, which leaves the value as it is.
  public var line: String {
    var writer = JSONWriter()
    write(to: &writer)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func write(to writer: inout JSONWriter) {
    switch self {
    case .null: writer.word("null")
    case .bool(let value): writer.word(String(value))
    case .number(let value): writer.number(value)
    case .fraction(let value): writer.word(String(value))
    case .string(let value): writer.string(value)
    case .array(let values): writer.array(values) { $1.write(to: &$0) }
    case .object(let fields):
      writer.object { writer in
        for (key, value) in fields.sorted(by: { $0.key < $1.key }) {
          writer.key(key)
          value.write(to: &writer)
        }
      }
    }
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

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }
}
