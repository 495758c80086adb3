internal import Troubleshooting

/// How a test of a fact cuts the cases of its root in two.
struct Cut {
  /// The root, by its number.
  var fact: Int
  /// The cases that pass, and those that do not.
  var yes: Span
  var no: Span
  /// The cases in which another fact decides: a program that uses what its system has.
  var elsewhere: [(span: Span, cut: Cut)] = []

  init(_ fact: FactID, in spectrum: Spectrum, _ accepts: (Value?) -> Bool) {
    let root = spectrum.root(of: fact)
    self.fact = root.raw
    yes = accepts(nil) ? .unset | .unknown : .none
    var others: [FactID: Span] = [:]
    for (place, specimen) in spectrum.classes[root.raw].enumerated() {
      let span = Span.value(class: place)
      switch spectrum.result(fact, specimen) {
      case .fact(let other): others[other] = (others[other] ?? .none) | span
      case .value(let value): if accepts(value) { yes = yes | span }
      case nil: if accepts(nil) { yes = yes | span }
      }
    }
    let deferred = others.values.reduce(Span.none) { $0 | $1 }
    no = spectrum.everything(root.raw) - yes - deferred
    elsewhere = others.keys.sorted().map { other in
      (others[other] ?? .none, Cut(other, in: spectrum, accepts))
    }
  }

  init(_ test: FactTest, in spectrum: Spectrum) {
    self.init(test.fact, in: spectrum, test.accepts)
  }

  /// Whether the fact has a value.
  static func known(_ fact: FactID, in spectrum: Spectrum) -> Cut {
    Cut(fact, in: spectrum) { $0 != nil }
  }

  /// Whether the fact has just this value.
  static func value(_ value: Value, of fact: FactID, in spectrum: Spectrum) -> Cut {
    Cut(fact, in: spectrum) { $0 == value }
  }

  /// Every span that it tells apart, with the fact.
  var splitters: [Horizon.Splitter] {
    [Horizon.Splitter(fact: fact, span: yes)]
      + elsewhere.flatMap { [Horizon.Splitter(fact: fact, span: $0.span)] + $0.cut.splitters }
  }
}

/// A box with less in it than before, and what made it less.
struct Part {
  var box: Box
  var narrowings: [Situation.Narrowing] = []

  /// What passes a cut, and what does not.
  func split(by cut: Cut, in spectrum: Spectrum) -> (yes: [Part], no: [Part]) {
    var yes = narrowed(cut.fact, to: cut.yes, in: spectrum).map { [$0] } ?? []
    var no = narrowed(cut.fact, to: cut.no, in: spectrum).map { [$0] } ?? []
    for (span, other) in cut.elsewhere {
      guard let outer = narrowed(cut.fact, to: span, in: spectrum) else { continue }
      let inner = outer.split(by: other, in: spectrum)
      yes += inner.yes
      no += inner.no
    }
    return (yes, no)
  }

  /// What passes every cut of a row, and what fails one.
  func split(by cuts: [Cut], in spectrum: Spectrum) -> (yes: [Part], no: [Part]) {
    var yes = [self]
    var no: [Part] = []
    for cut in cuts {
      let parts = yes.map { $0.split(by: cut, in: spectrum) }
      yes = parts.flatMap(\.yes)
      no += parts.flatMap(\.no)
    }
    return (yes, no)
  }

  private func narrowed(_ fact: Int, to span: Span, in spectrum: Spectrum) -> Part? {
    let before = spectrum.span(of: fact, in: box)
    let after = before & span
    guard !after.isEmpty else { return nil }
    guard after != before else { return self }
    var part = self
    part.box[fact] = after
    guard spectrum.agree(&part.box, on: fact) else { return nil }
    part.narrowings.append(.only(fact, after))
    return part
  }
}
