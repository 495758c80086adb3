internal import Troubleshooting

/// What is spoken of, set or needed from each node on, though no branch tells it apart: an answer that only
/// fills a sentence is not for nothing.
struct Uses {
  private let facts: [Bits]
  private let kept: [Bits]
  private let everywhere: Bits

  init(_ spectrum: Spectrum) {
    let knowledge = spectrum.knowledge
    let order = NodeOrder(knowledge)
    let reader = UseReader(spectrum)
    facts = order.gathered(knowledge.nodes.all.map { Bits(reader.facts(at: $0)) })
    kept = order.gathered(
      knowledge.nodes.all.map { node in
        guard case .diagnose(let diagnosis, _) = node.kind else { return Bits() }
        return Bits(
          knowledge.promises.indices.filter {
            knowledge.promises[$0].speaks(of: diagnosis, knowledge)
          })
      })
    // Evidence orders the flows of a visit, wherever it is.
    everywhere = Bits(
      knowledge.symptoms.all.compactMap(\.when).flatMap(\.facts).map { spectrum.root(of: $0).raw })
  }

  /// The roots, by number.
  func ahead(of nodes: [NodeID]) -> Bits {
    nodes.reduce(into: everywhere) { $0.formUnion(facts[$1.raw]) }
  }

  /// The promises about a diagnosis that is still to come.
  func promises(ahead nodes: [NodeID]) -> Memory {
    nodes.reduce(into: Bits()) { $0.formUnion(kept[$1.raw]) }.members
      .reduce(into: Memory()) { $0.insert(.passed(promise: $1)) }
  }
}

/// Collects what a node speaks of.
private struct UseReader {
  private let spectrum: Spectrum

  init(_ spectrum: Spectrum) { self.spectrum = spectrum }

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  func facts(at node: Node) -> [Int] {
    let used: [FactID] =
      switch node.kind {
      case .ask(let ask): knowledge.facts[ask.fact].whom.map { company($0) } ?? []
      case .check(let check, _):
        knowledge.checks[check].needs + knowledge.checks[check].consent.facts
          + knowledge.checks[check].run.flatMap(\.text.facts)
      case .note(let note): note.text.facts
      case .diagnose(let diagnosis, _): facts(of: diagnosis)
      case .end(let enquiries): facts(asking: enquiries)
      case .when, .visit: []
      }
    return used.map { spectrum.root(of: $0).raw }
  }

  private func facts(of id: DiagnosisID) -> [FactID] {
    let diagnosis = knowledge.diagnoses[id]
    let fixes = diagnosis.fixes.map { knowledge.fixes[$0] }
    return diagnosis.title.facts + diagnosis.because.facts + facts(asking: diagnosis.enquire)
      + fixes.flatMap(facts(of:))
      + (knowledge.needsProgram[id.raw] ? [knowledge.roles.program].compactMap(\.self) : [])
  }

  /// What a fix sets is used as well: its old value is what undoing puts back.
  private func facts(of fix: Fix) -> [FactID] {
    let kinds = (fix.before + fix.after).compactMap { task -> Guide.Kind? in
      if case .task(let task) = task { knowledge.tasks[task].kind } else { .provider }
    }
    return fix.title.facts + fix.set.map(\.fact) + fix.needs(in: knowledge)
      + kinds.compactMap(role)
  }

  private func role(of kind: Guide.Kind) -> FactID? {
    switch kind {
    case .program: knowledge.roles.program
    case .provider: knowledge.roles.provider
    case .security: knowledge.roles.security
    case .system: knowledge.roles.system
    }
  }

  private func facts(asking enquiries: [FactID]) -> [FactID] {
    enquiries.flatMap { fact in
      (knowledge.facts[fact].readOut?.facts ?? [])
        + (knowledge.facts[fact].whom.map { company($0) } ?? [])
    }
  }

  /// Who must answer is said by name where the name is known.
  private func company(_ whom: WhomID) -> [FactID] {
    knowledge.whom[whom].knownAs.map { [$0] } ?? []
  }
}
