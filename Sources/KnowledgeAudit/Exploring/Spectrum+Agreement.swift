internal import Troubleshooting

extension Spectrum {
  /// Makes a fact agree with what is looked up from it, or what it is looked up from, where both have
  /// classes of their own; false if they cannot.
  func agree(_ box: inout Box, on fact: Int) -> Bool {
    for pair in pairs[fact] {
      let (base, derived) = (pair.base, pair.derived)
      let bases = span(of: base.raw, in: box)
      let values = span(of: derived.raw, in: box)
      let agreed = agreed(base, bases, derived, values)
      guard !agreed.bases.isEmpty, !agreed.values.isEmpty else { return false }
      if agreed.bases != bases { box[base.raw] = agreed.bases }
      if agreed.values != values { box[derived.raw] = agreed.values }
    }
    return true
  }

  private func agreed(
    _ base: FactID, _ bases: Span, _ derived: FactID, _ values: Span
  ) -> (bases: Span, values: Span) {
    guard let table = knowledge.facts[derived].lookUp?.table else { return (bases, values) }
    // Whoever does not know the base, or has one that is not listed, may know the other all the same.
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
      let both = values & (.value(class: own) | .unset | .unknown)
      if !both.isEmpty { left = left | span }
      right = right | both
    }
    return (left, right)
  }
}
