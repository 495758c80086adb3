/// What a fact can be: an answer's id, a port number, a host name, or the id of a guide or provider.
///
/// Values are compared on every step of every walk. The hash is kept beside the text, so that unequal
/// values, the usual case, cost one comparison of integers.
public struct Value: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The value as Knowledge, tickets and transcripts write it.
  public let text: String
  private let key: UInt64

  /// Makes the value with this text.
  public init(_ text: String) {
    self.text = text
    key = Value.key(of: text)
  }

  /// FNV-1a: the same in every process, unlike Swift's own seeded hash.
  static func key(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
  }

  /// The text itself.
  public var description: String { text }

  /// The value as a whole number, if it is one: a port.
  public var number: Int? { Int(text) }

  /// Tells whether both have the same text.
  public static func == (left: Self, right: Self) -> Bool {
    left.key == right.key && left.text == right.text
  }

  /// Orders by text, byte by byte, so that every machine agrees.
  public static func < (left: Self, right: Self) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// Feeds the kept hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension Value: ExpressibleByStringLiteral {
  /// Makes the value with this text.
  public init(stringLiteral text: String) { self.init(text) }
}

extension Value {
  /// The two answers of a yes-no fact.
  public static let yes: Value = "yes", no: Value = "no"
}
