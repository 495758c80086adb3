extension Ask {
  /// Where its ways lead, each once, in authored order.
  package var targets: [Target] {
    var seen: Set<Target> = []
    return (ways.map(\.target) + [other, unknown].compactMap(\.self)).filter {
      seen.insert($0).inserted
    }
  }
}

extension Node {
  /// Where its ways lead within its flow, in authored order.
  package var targets: [Target] {
    switch kind {
    case .ask(let ask): ask.targets
    case .check(_, let then), .visit(_, let then): [then]
    case .when(let rows): rows.map(\.target)
    case .note(let note): [note.then]
    case .diagnose(_, let otherwise): [otherwise]
    case .end: []
    }
  }
}

extension Knowledge {
  /// The nodes that can follow a node, in the order of its ways: where flows are visited, their beginnings and
  /// then what comes behind them.
  package func successors(of node: NodeID) -> [NodeID] {
    var visited: [NodeID] = []
    if case .visit(let flows, _) = nodes[node].kind { visited = flows.map { self.flows[$0].start } }
    return visited
      + nodes[node].targets.compactMap { if case .node(let next) = $0 { next } else { nil } }
  }
}
