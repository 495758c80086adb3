/// Numbers that look random and are the same every time.
struct Dice {
  var state: UInt64

  /// A whole number from 0 to below a bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
