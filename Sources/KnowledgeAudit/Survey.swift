internal import Troubleshooting

/// What the rules look at: everything that was found, and the engine to show it.
struct Survey {
  let explorer: Explorer
  let witnesses: Witnesses

  init(_ explorer: Explorer, date: String) {
    self.explorer = explorer
    witnesses = Witnesses(explorer: explorer, date: date)
  }

  var knowledge: Knowledge { _read { yield explorer.knowledge } }
  var found: Sightings { _read { yield explorer.found } }

  /// What all rules find. What nobody saw is only missing if everything was looked at.
  var findings: [AuditFinding] {
    var missing: [AuditFinding] = []
    if explorer.isComplete {
      let deciding = questions + conditions
      missing = reaching(besides: deciding) + deciding + enquiring
    }
    return missing + offering + safety + endings + promising
  }

  /// The name of a node as authors write it.
  func name(_ node: NodeID) -> String { "'\(knowledge.nodes[node].name)'" }

  /// The nodes on the way to a situation.
  func way(to situation: Int) -> String {
    let nodes = explorer.way(to: situation).compactMap { explorer.spots[$0.spot].node }
    return nodes.map { knowledge.nodes[$0].name }.joined(separator: ", ")
  }

  func names(_ facts: [FactID]) -> String {
    facts.map { "'\(knowledge.facts[$0].name)'" }.joined(separator: ", ")
  }
}
