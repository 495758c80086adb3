internal import Troubleshooting

/// The flows as a graph of numbers, for the rules that look at whole ways.
final class WalkGraph {
  /// A node that visits flows.
  struct Visit {
    let node: Int
    let flow: Int
    let flows: [Int]
  }

  let knowledge: Knowledge
  let notes: BuildNotes
  let report: Report
  /// The nodes that each node leads to in its own flow.
  let successors: [[Int]]
  let visits: [Visit]
  private(set) var nodesOfFlow: [[Int]]

  init(builder: KnowledgeBuilder) {
    knowledge = builder.knowledge
    notes = builder.notes
    report = builder.report
    successors = knowledge.nodes.all.map(Self.successors)
    nodesOfFlow = Array(repeating: [], count: knowledge.flows.all.count)
    var visits: [Visit] = []
    for (index, node) in knowledge.nodes.all.enumerated() {
      nodesOfFlow[node.flow.raw].append(index)
      if case .visit(let flows, _) = node.kind {
        visits.append(Visit(node: index, flow: node.flow.raw, flows: flows.map(\.raw)))
      }
    }
    self.visits = visits
  }

  /// The nodes a node leads to, each once.
  private static func successors(of node: Node) -> [Int] {
    var seen: Set<Int> = []
    return node.targets.compactMap { target in
      guard case .node(let node) = target, seen.insert(node.raw).inserted else { return nil }
      return node.raw
    }
  }

  /// The flows that each flow visits.
  var visitedFlows: [[Int]] {
    var flows = [[Int]](repeating: [], count: knowledge.flows.all.count)
    for visit in visits { flows[visit.flow] += visit.flows }
    return flows.map { Array(Set($0)).sorted() }
  }

  func name(_ node: Int) -> String { knowledge.nodes.all[node].name }

  /// Node names as one way; the middle of a long one is left out.
  func way(_ nodes: [Int]) -> String {
    let names = nodes.map(name)
    let shown = names.count <= 12 ? names : names.prefix(5) + ["…"] + names.suffix(5)
    return shown.joined(separator: " → ")
  }
}
