internal import Troubleshooting

/// What may be asked at each node, as sets of numbered questions: one for each fact, and one for each check
/// that needs consent.
struct QuestionsOfNodes {
  /// A question, and the fact that must be unset for it; nil if it may be asked in any case.
  private struct Question {
    var number: Int
    var fact: Int?
  }

  /// The questions that have no number any more: a set has room for 128.
  private(set) var uncounted = 0
  private let spectrum: Spectrum
  private var nodes: [[Question]] = []

  init(_ spectrum: Spectrum) {
    self.spectrum = spectrum
    var numbers: [String: Int] = [:]
    for node in spectrum.knowledge.nodes.all {
      nodes.append(
        asked(at: node).map { name, fact in
          let number = numbers[name] ?? numbers.count
          numbers[name] = number
          return Question(number: number, fact: fact)
        }.filter { $0.number < UInt128.bitWidth })
    }
    uncounted = max(0, numbers.count - UInt128.bitWidth)
  }

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  /// The questions that may be asked at a node where this is known.
  func asked(at node: NodeID, _ box: Box) -> UInt128 {
    nodes[node.raw].reduce(into: 0) { set, question in
      let mayBeUnset = question.fact.map { spectrum.span(of: $0, in: box).intersects(.unset) }
      if mayBeUnset != false { set |= 1 << UInt128(question.number) }
    }
  }

  // MARK: Nodes

  private func asked(at node: Node) -> [(name: String, fact: Int?)] {
    switch node.kind {
    case .ask(let ask):
      let isEnquiry = knowledge.facts[ask.fact].whom != nil
      guard !isEnquiry || ask.now && knowledge.facts[ask.fact].ask != nil else { return [] }
      return facts(for: ask.fact).map(question)
    case .check(let check, _): return [(QuestionName.consent(knowledge.checks[check].name).id, nil)]
    case .diagnose(let diagnosis, _):
      guard knowledge.needsProgram[diagnosis.raw] else { return [] }
      return [knowledge.roles.program, knowledge.roles.version].compactMap(\.self).map(question)
    case .when, .note, .visit, .end: return []
    }
  }

  /// A version may be asked for where its program is known.
  private func question(_ fact: FactID) -> (name: String, fact: Int?) {
    let root = spectrum.root(of: fact)
    return (knowledge.facts[fact].name, root == fact ? fact.raw : nil)
  }

  /// The facts that may be asked so that one becomes known, as the engine asks for them.
  private func facts(for fact: FactID) -> [FactID] {
    let authored = knowledge.facts[fact]
    let bases = authored.lookUp.map { [$0.base, $0.refiner].compactMap(\.self) } ?? []
    let own = authored.ask != nil || authored.kind == .version ? [fact] : []
    return bases.flatMap(facts) + (authored.isSetting ? deciders(of: fact) : []) + own
  }

  /// The facts that may decide what a program's word for a setting means.
  private func deciders(of fact: FactID) -> [FactID] {
    let manuals = knowledge.guides.all.flatMap { [$0.manual] + $0.versions.map(\.manual) }
    let tests = manuals.flatMap(\.refusals).map(\.tests).filter { $0.contains { $0.fact == fact } }
    return Set(tests.joined().map(\.fact)).subtracting([fact]).sorted()
      .filter { knowledge.facts[$0].ask != nil }
  }
}
