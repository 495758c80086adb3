/// An order in which every arrow leads forward, as far as there is one.
struct Ordering {
  /// The places, those without a way to them first.
  private(set) var order: [Int] = []
  /// The places that stand in a circle or behind one, in ascending order.
  private(set) var rest: [Int] = []
  private var predecessors: [Int: [Int]] = [:]

  /// Orders some places by their arrows; by Kahn's method, so that long ways need no deep stack.
  init(successors: [[Int]]) {
    var open = [Int](repeating: 0, count: successors.count)
    for targets in successors {
      for target in targets { open[target] += 1 }
    }
    order = successors.indices.filter { open[$0] == 0 }
    var next = 0
    while next < order.count {
      for target in successors[order[next]] {
        open[target] -= 1
        if open[target] == 0 { order.append(target) }
      }
      next += 1
    }
    guard order.count < successors.count else { return }
    rest = successors.indices.filter { open[$0] > 0 }
    for place in rest {
      for target in successors[place] where open[target] > 0 {
        predecessors[target, default: []].append(place)
      }
    }
  }

  /// One circle that leads to a place of the rest: its places in the order of the arrows, the first twice.
  func circle(before place: Int) -> [Int] {
    var way = [place]
    var positions = [place: 0]
    while let last = way.last, let before = predecessors[last]?.first {
      way.append(before)
      if let position = positions[before] { return way[position...].reversed() }
      positions[before] = way.count - 1
    }
    return way
  }
}
