/// The way through tabs and dialogs: each is entered when something in it is wanted.
struct Route {
  let manual: Manual
  private var inside: [Int] = []

  init(manual: Manual) { self.manual = manual }

  mutating func go(to place: Int?) -> [Text] {
    let wanted = chain(to: place)
    var steps = leave(down: wanted)
    for next in wanted.dropFirst(inside.count) {
      inside.append(next)
      steps += manual.places[next].go
    }
    return steps
  }

  mutating func leave() -> [Text] { leave(down: []) }

  /// Leaves places until the rest is a beginning of the way wanted.
  private mutating func leave(down wanted: [Int]) -> [Text] {
    var steps: [Text] = []
    while let last = inside.last, !wanted.starts(with: inside) {
      steps += manual.places[last].leave
      inside.removeLast()
    }
    return steps
  }

  private func chain(to place: Int?) -> [Int] {
    var chain: [Int] = []
    var next = place
    while let here = next, !chain.contains(here) {
      chain.insert(here, at: 0)
      next = manual.places[here].inside
    }
    return chain
  }
}
