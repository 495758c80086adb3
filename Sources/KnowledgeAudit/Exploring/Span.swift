/// What one fact can be: a set of cases.
///
/// Case 0 is unset, case 1 is *don't know*, and each further one is a class of values that nothing in
/// the Knowledge tells apart.
struct Span: Hashable {
  var bits: UInt64

  static let none = Span(bits: 0)
  static let unset = Span(bits: 1)
  static let unknown = Span(bits: 2)
  /// The most classes of values that a fact can have here.
  static let mostClasses = 61

  /// Every case of a fact with so many classes of values, unset included.
  static func all(classes: Int) -> Span { Span(bits: (1 << UInt64(classes + 2)) - 1) }

  static func value(class place: Int) -> Span { Span(bits: 1 << UInt64(place + 2)) }

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }
  /// The positions of its classes of values.
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

/// What all facts can be at a place: the spans of those that are not free. The facts are independent of
/// one another.
struct Box: Hashable {
  /// By fact, in ascending order; a fact that is not here can be anything.
  private(set) var spans: [(fact: Int, span: Span)] = []

  /// The span of a fact, nil if it can be anything.
  subscript(fact: Int) -> Span? {
    place(of: fact).found.map { spans[$0].span }
  }

  mutating func set(_ fact: Int, to span: Span) {
    let (found, next) = place(of: fact)
    if let found { spans[found].span = span } else { spans.insert((fact, span), at: next) }
  }

  mutating func free(_ fact: Int) {
    if let found = place(of: fact).found { spans.remove(at: found) }
  }

  /// Tells whether every case of this box is one of another.
  func isInside(_ other: Box) -> Bool {
    var place = 0
    for (fact, span) in other.spans {
      while place < spans.count, spans[place].fact < fact { place += 1 }
      guard place < spans.count, spans[place].fact == fact, spans[place].span.isSubset(of: span)
      else { return false }
    }
    return true
  }

  private func place(of fact: Int) -> (found: Int?, next: Int) {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].fact < fact { low = middle + 1 } else { high = middle }
    }
    return low < spans.count && spans[low].fact == fact ? (low, low) : (nil, low)
  }

  static func == (left: Box, right: Box) -> Bool {
    left.spans.elementsEqual(right.spans) { $0 == $1 }
  }

  func hash(into hasher: inout Hasher) {
    for (fact, span) in spans {
      hasher.combine(fact)
      hasher.combine(span)
    }
  }
}
