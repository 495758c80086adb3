/// Which conversations are enough to notice what can be noticed.
enum Selection {
  /// The places of conversations, each time the one that most of what is left is noticed by.
  static func fewest(noticing: [[Int]]) -> [Int] {
    var left = noticing.filter { !$0.isEmpty }
    var chosen: [Int] = []
    while !left.isEmpty {
      let counts = left.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
      guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else {
        break
      }
      chosen.append(best)
      left.removeAll { $0.contains(best) }
    }
    return chosen.sorted()
  }
}
