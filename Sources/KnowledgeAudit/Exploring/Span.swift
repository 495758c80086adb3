/// What one fact can be: a set of cases.
///
/// Case 0 is unset, case 1 is *don't know*, and each further one is a class of values that nothing in
/// the Knowledge tells apart.
struct Span: Hashable {
  private(set) var bits: UInt128

  static let none = Span(bits: 0)
  static let unset = Span(bits: 1)
  static let unknown = Span(bits: 2)
  /// The most classes of values that a fact can have here.
  static let mostClasses = 125

  /// Every case of a fact with so many classes of values, unset included.
  static func all(classes: Int) -> Span { Span(bits: (1 << UInt128(classes + 2)) - 1) }

  /// The class of values at a 0-based position.
  static func value(class place: Int) -> Span { Span(bits: 1 << UInt128(place + 2)) }

  var isEmpty: Bool { bits == 0 }

  /// The 0-based positions of its classes of values.
  var classes: [Int] {
    var left = bits >> 2
    var found: [Int] = []
    while left != 0 {
      found.append(left.trailingZeroBitCount)
      left &= left - 1
    }
    return found
  }

  func intersects(_ other: Span) -> Bool { bits & other.bits != 0 }

  func isSubset(of other: Span) -> Bool { bits & ~other.bits == 0 }

  static func & (left: Span, right: Span) -> Span { Span(bits: left.bits & right.bits) }

  static func | (left: Span, right: Span) -> Span { Span(bits: left.bits | right.bits) }

  static func - (left: Span, right: Span) -> Span { Span(bits: left.bits & ~right.bits) }
}
