extension Knowledge {
  /// What the answers to a question lead to first, so that an answer can be supposed from what is likely.
  public struct Signs: Sendable {
    /// The fact that is asked.
    public var fact: FactID
    /// Whether it is a symptom.
    public var isSymptom: Bool
    /// The values with ways of their own, and the diagnoses that each leads to first.
    public var values: [(value: Value, diagnoses: Set<DiagnosisID>)]
    /// What *don't know* leads to first.
    public var unknown: Set<DiagnosisID>
  }

  /// The signs of every question with answers to choose from that is not put to somebody else.
  func allSigns() -> [Signs] {
    facts.indices.compactMap { fact in
      guard [.choice, .yesNo].contains(facts[fact].kind), facts[fact].whom == nil else {
        return nil
      }
      let signs = signs(of: fact)
      return signs.values.contains { !$0.diagnoses.isEmpty } ? signs : nil
    }
  }

  private func signs(of fact: FactID) -> Signs {
    var signs = Signs(fact: fact, isSymptom: cured[fact] != nil, values: [], unknown: [])
    for node in nodes.all {
      guard case .ask(let ask) = node.kind, ask.fact == fact else { continue }
      signs.unknown.formUnion(firstDiagnoses(from: ask.unknown))
      for (value, target) in ask.ways where cured[fact]?.contains(value) != true {
        let first = firstDiagnoses(from: target)
        if let place = signs.values.firstIndex(where: { $0.value == value }) {
          signs.values[place].diagnoses.formUnion(first)
        } else {
          signs.values.append((value, first))
        }
      }
    }
    return signs
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
