internal import Troubleshooting

extension WalkGraph {
  /// Says which nodes, and which visits, lead round in a circle; tells whether there is none.
  func reportCircles() -> Bool {
    let nodes = Ordering(successors: successors)
    var told: Set<Int> = []
    for node in nodes.rest where told.insert(knowledge.nodes.all[node].flow.raw).inserted {
      let circle = nodes.circle(before: node)
      report.add(
        .circleOfNodes, at: notes.placeOfNode[circle[0]],
        "These nodes lead round in a circle: \(way(circle)). A walk never goes round: let one of them "
          + "lead on.")
    }
    let flows = Ordering(successors: visitedFlows)
    if let first = flows.rest.first {
      let circle = flows.circle(before: first)
      let names = circle.map { knowledge.flows.all[$0].name }.joined(separator: " → ")
      report.add(
        .circleOfVisits, at: notes.placeOfFlow[circle[0]],
        "These flows visit each other in a circle: \(names). Take one of the visits away.")
    }
    return nodes.rest.isEmpty && flows.rest.isEmpty && !reportLookUpCircle()
  }

  /// Says which facts are looked up from each other; whoever asked for one would never come to an end.
  private func reportLookUpCircle() -> Bool {
    let bases = knowledge.facts.all.map { fact in
      [fact.lookUp?.base, fact.lookUp?.refiner].compactMap(\.self).map(\.raw)
    }
    let facts = Ordering(successors: bases)
    guard let first = facts.rest.first else { return false }
    let circle = facts.circle(before: first)
    let names = circle.map { knowledge.facts.all[$0].name }.joined(separator: " → ")
    report.add(
      .circleOfLookUps, at: notes.placeOfFact[circle[0]],
      "These facts are looked up from each other in a circle: \(names). Ask one of them instead.")
    return true
  }
}
