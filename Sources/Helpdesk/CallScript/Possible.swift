import Troubleshooting

/// What a fact may be at some place of the tree, as far as the way there tells.
struct Possible: Hashable {
  /// The values it may have; those that it cannot have, if it may have any other.
  private var values: Set<Value>
  private var isAllBut: Bool
  private var mayBeUnknown: Bool
  /// Whether it was asked on every way there, or is known from the beginning.
  var isSettled: Bool

  /// One value.
  static func only(_ value: Value) -> Possible {
    Possible(values: [value], isAllBut: false, mayBeUnknown: false, isSettled: true)
  }

  /// *Don't know*, or never asked, which is the same to those who read it.
  static func unknown(isSettled: Bool) -> Possible {
    Possible(values: [], isAllBut: false, mayBeUnknown: true, isSettled: isSettled)
  }

  /// Any value, or none: an answer that nobody has heard yet.
  static let anything = Possible(
    values: [], isAllBut: true, mayBeUnknown: true, isSettled: true)

  /// What it may be where two ways meet.
  func union(_ other: Possible) -> Possible {
    var result = self
    switch (isAllBut, other.isAllBut) {
    case (false, false): result.values.formUnion(other.values)
    case (true, true): result.values.formIntersection(other.values)
    case (true, false): result.values.subtract(other.values)
    case (false, true): result.values = other.values.subtracting(values)
    }
    result.isAllBut = isAllBut || other.isAllBut
    result.mayBeUnknown = mayBeUnknown || other.mayBeUnknown
    result.isSettled = isSettled && other.isSettled
    return result
  }

  /// What is left of it where a test passes, or where it does not; nil if nothing is.
  func kept(where test: FactTest, passes: Bool) -> Possible? {
    func fits(_ value: Value?) -> Bool { test.accepts(value) == passes }
    var result = self
    let named = Set(test.values)
    if !isAllBut {
      result.values = values.filter(fits)
    } else if fits(Possible.another) {
      result.values.formUnion(named.filter { !fits($0) })
    } else {
      (result.values, result.isAllBut) = (named.subtracting(values).filter(fits), false)
    }
    result.mayBeUnknown = mayBeUnknown && fits(nil)
    return result.isNothing ? nil : result
  }

  /// A value that no test names: no id has such a sign.
  private static let another = Value("\u{0}")

  private var isNothing: Bool { values.isEmpty && !isAllBut && !mayBeUnknown }
}

/// What may be known at a node. Facts that are not in it are as the case began.
typealias Prospect = [FactID: Possible]
