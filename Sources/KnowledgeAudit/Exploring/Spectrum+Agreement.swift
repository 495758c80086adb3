internal import Troubleshooting

extension Spectrum {
  /// Makes a fact and what is looked up from it agree, where a person can be asked for both; false if
  /// they cannot.
  func agree(_ box: inout Box, on fact: FactID) -> Bool {
    for other in pairs(with: fact) {
      let (base, derived) = other
      let bases = span(of: base, in: box)
      let values = span(of: derived, in: box)
      let (left, right) = agreed(base, bases, derived, values)
      guard !left.isEmpty, !right.isEmpty else { return false }
      if left != bases { box.set(base.raw, to: left) }
      if right != values { box.set(derived.raw, to: right) }
    }
    return true
  }

  private func pairs(with fact: FactID) -> [(base: FactID, derived: FactID)] {
    let above = knowledge.facts[fact].lookUp.map { [(base: $0.base, derived: fact)] } ?? []
    let below = (knowledge.followers[fact] ?? []).map { (base: fact, derived: $0) }
    return (above + below).filter { root(of: $0.base) == $0.base && root(of: $0.derived) == $0.derived }
  }

  private func agreed(
    _ base: FactID, _ bases: Span, _ derived: FactID, _ values: Span
  ) -> (Span, Span) {
    guard let table = knowledge.facts[derived].lookUp?.table else { return (bases, values) }
    // Whoever does not know the base, or has one that is not listed, may be asked for the other.
    var left = bases & (.unset | .unknown)
    var right = left.isEmpty ? Span.none : values
    for place in bases.classes {
      let span = Span.value(class: place)
      guard case .value(let value)? = table[classes[base.raw][place].value],
        let own = classes[derived.raw].firstIndex(where: { $0.value == value })
      else {
        left = left | span
        right = values
        continue
      }
      // A look-up leaves its own place unset; what was told beside it agrees.
      let both = values & (.value(class: own) | .unset | .unknown)
      if !both.isEmpty { left = left | span }
      right = right | both
    }
    return (left, right)
  }
}
