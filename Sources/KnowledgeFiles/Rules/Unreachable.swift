internal import Troubleshooting

extension WalkGraph {
  /// Says which nodes and flows no walk comes to; tells whether there are none.
  func reportUnreachable() -> Bool {
    let reached = reachedNodes()
    var isSound = true
    for (flow, nodes) in nodesOfFlow.enumerated() {
      let missed = nodes.filter { !reached[$0] }
      guard !missed.isEmpty else { continue }
      isSound = false
      if missed.count == nodes.count {
        let name = knowledge.flows.all[flow].name
        report.add(
          .unreachableFlow, at: notes.placeOfFlow[flow],
          "No walk comes to the flow '\(name)'. Name it in a `visit:`, or take it away.")
      } else {
        reportNodes(missed)
      }
    }
    return isSound
  }

  private func reportNodes(_ nodes: [Int]) {
    let made = Set(notes.made.values.map(\.raw))
    for node in nodes where !made.contains(node) {
      report.add(
        .unreachableNode, at: notes.placeOfNode[node],
        "No way leads to the node '\(name(node))'. Name it in a `to:`, `go:` or `then:`, or take it away."
      )
    }
  }

  private func reachedNodes() -> [Bool] {
    var reached = [Bool](repeating: false, count: successors.count)
    var flowsOfNode: [Int: [Int]] = [:]
    for visit in visits { flowsOfNode[visit.node] = visit.flows }
    var open = successors.isEmpty ? [] : [knowledge.start.raw]
    while let node = open.popLast() {
      guard !reached[node] else { continue }
      reached[node] = true
      open += successors[node]
      for flow in flowsOfNode[node] ?? [] { open.append(knowledge.flows.all[flow].start.raw) }
    }
    return reached
  }
}
