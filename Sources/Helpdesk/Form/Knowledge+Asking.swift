import Troubleshooting

extension Knowledge {
  /// Every fact, in the order in which conversations come by them: what is asked after few questions first, in
  /// the order of the answers. What no way comes by follows as it is written.
  var askingOrder: [FactID] {
    var nodes = [start]
    var order: [FactID] = []
    var seen = (nodes: Set(nodes), facts: Set<FactID>())
    var next = 0
    while next < nodes.count {
      order += asked(at: self.nodes[nodes[next]].kind).filter { seen.facts.insert($0).inserted }
      nodes += successors(of: nodes[next]).filter { seen.nodes.insert($0).inserted }
      next += 1
    }
    return order + facts.indices.filter { !seen.facts.contains($0) }
  }

  /// The facts asked at a node; what a fact is looked up from is asked before it.
  private func asked(at kind: Node.Kind) -> [FactID] {
    switch kind {
    case .ask(let ask): [facts[ask.fact].lookUp?.base, ask.fact].compactMap(\.self)
    case .diagnose(let diagnosis, _): diagnoses[diagnosis].enquire
    case .end(let enquiries): enquiries
    case .check, .when, .note, .visit: []
    }
  }
}
