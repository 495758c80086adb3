/// What all facts can be at a place: the spans of those that are not free. The facts are taken as
/// independent of one another.
struct Box: Hashable {
  private struct Side: Hashable {
    var fact: Int
    var span: Span
  }

  /// By fact, in ascending order; a fact that is not here can be anything.
  private var sides: [Side] = []

  /// The span of a fact, by its number; nil if it can be anything.
  subscript(fact: Int) -> Span? {
    get { place(of: fact).found.map { sides[$0].span } }
    set {
      let (found, next) = place(of: fact)
      switch (found, newValue) {
      case (let found?, let span?): sides[found].span = span
      case (let found?, nil): sides.remove(at: found)
      case (nil, let span?): sides.insert(Side(fact: fact, span: span), at: next)
      case (nil, nil): return
      }
    }
  }

  /// Tells whether every case of this box is one of another.
  func isInside(_ other: Box) -> Bool {
    var place = 0
    for side in other.sides {
      while place < sides.count, sides[place].fact < side.fact { place += 1 }
      guard place < sides.count, sides[place].fact == side.fact,
        sides[place].span.isSubset(of: side.span)
      else { return false }
    }
    return true
  }

  /// The box with each side made as wide as something says; nil frees the fact.
  func widened(_ wide: (Int, Span) -> Span?) -> Box {
    var box = Box()
    box.sides = sides.compactMap { side in
      wide(side.fact, side.span).map { Side(fact: side.fact, span: $0) }
    }
    return box
  }

  private func place(of fact: Int) -> (found: Int?, next: Int) {
    var low = 0
    var high = sides.count
    while low < high {
      let middle = (low + high) / 2
      if sides[middle].fact < fact { low = middle + 1 } else { high = middle }
    }
    return low < sides.count && sides[low].fact == fact ? (low, low) : (nil, low)
  }
}
