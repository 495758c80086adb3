internal import Troubleshooting

/// Finds what some people have in common and others have not.
struct Traits {
  private let others: [[String: String]]

  /// - Parameter others: The facts of those who are not meant.
  init(others: [[String: String]]) { self.others = others }

  /// A value set of more says nothing to a reader.
  private static let mostValues = 6
  private static let most = 5

  /// The few facts that tell people best from all others, the most telling first.
  func shared(by people: [[String: String]]) -> [OutcomeChange.Trait] {
    var candidates = traits(of: people)
    var left = others
    var shared: [OutcomeChange.Trait] = []
    while shared.count < Traits.most, !left.isEmpty {
      let counts = candidates.map { trait in left.count { trait.holds(for: $0) } }
      guard let best = counts.indices.min(by: { counts[$0] < counts[$1] }),
        counts[best] < left.count
      else { break }
      let trait = candidates.remove(at: best)
      left = left.filter(trait.holds)
      shared.append(trait)
    }
    return shared
  }

  private func traits(of people: [[String: String]]) -> [OutcomeChange.Trait] {
    let facts = Set(people.flatMap(\.keys)).sorted { Value($0) < Value($1) }
    return facts.compactMap { fact in
      let values = Set(people.map { $0[fact] ?? Assignment.unknown })
      guard values.count <= Traits.mostValues else { return nil }
      return OutcomeChange.Trait(fact: fact, values: values.sorted { Value($0) < Value($1) })
    }
  }
}

extension OutcomeChange.Trait {
  fileprivate func holds(for facts: [String: String]) -> Bool {
    values.contains(facts[fact] ?? Assignment.unknown)
  }
}
