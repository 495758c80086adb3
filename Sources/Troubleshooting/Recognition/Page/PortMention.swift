/// A number in a text that is a port.
struct PortMention {
  /// The token.
  var place: Int
  /// The number.
  var number: Int
  /// Whether the text calls it a port.
  var isNamed: Bool
  /// The side it is used for, as far as the text tells.
  var side: SideID?
}

/// What a port can be.
enum PortNumber {
  static let range = 1...65535
}
