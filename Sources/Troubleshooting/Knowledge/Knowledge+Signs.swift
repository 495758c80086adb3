extension Knowledge {
  /// What follows from a symptom that the person would name: the values of a symptom fact, and the diagnoses
  /// that each leads to first.
  public struct Sign: Sendable {
    /// The value.
    public var value: Value
    /// What the flows look into at once where the fact has it.
    public var diagnoses: Set<DiagnosisID>
  }

  /// For each symptom fact that flows ask for, what each value but the cured one leads to first.
  func allSigns() -> [(fact: FactID, signs: [Sign])] {
    cured.keys.sorted().compactMap { fact in
      var signs: [Sign] = []
      for node in nodes.all {
        guard case .ask(let ask) = node.kind, ask.fact == fact else { continue }
        for (value, target) in ask.ways where cured[fact]?.contains(value) != true {
          let first = firstDiagnoses(from: target)
          if let place = signs.firstIndex(where: { $0.value == value }) {
            signs[place].diagnoses.formUnion(first)
          } else {
            signs.append(Sign(value: value, diagnoses: first))
          }
        }
      }
      return signs.contains { !$0.diagnoses.isEmpty } ? (fact, signs) : nil
    }
  }

  /// The diagnoses made next on all ways from somewhere, of a visit what its flows can make; nodes of a flow
  /// form no circle.
  private func firstDiagnoses(from target: Target) -> Set<DiagnosisID> {
    guard case .node(let node) = target else { return [] }
    switch nodes[node].kind {
    case .diagnose(let diagnosis, _): return [diagnosis]
    case .visit(let flows, _): return flows.reduce(into: []) { $0.formUnion(reaches[$1.raw]) }
    case .ask(let ask):
      return (ask.ways.map(\.target) + [ask.other, ask.unknown].compactMap(\.self))
        .reduce(into: []) { $0.formUnion(firstDiagnoses(from: $1)) }
    case .when(let rows):
      return rows.reduce(into: []) { $0.formUnion(firstDiagnoses(from: $1.target)) }
    case .check(_, let then): return firstDiagnoses(from: then)
    case .note(let note): return firstDiagnoses(from: note.then)
    case .end: return []
    }
  }
}
