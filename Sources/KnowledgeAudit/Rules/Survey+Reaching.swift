internal import Troubleshooting

extension Survey {
  /// Nodes to which no way leads; what lies behind them only is not named again.
  var reaching: [AuditFinding] {
    var leads: Set<NodeID> = []
    for node in knowledge.nodes.indices where found.nodes[node] == nil {
      for case .node(let next) in knowledge.nodes[node].targets(in: knowledge) { leads.insert(next) }
    }
    return knowledge.nodes.indices.filter { found.nodes[$0] == nil && !leads.contains($0) }.map {
      AuditFinding(
        .nodeNeverReached, .node($0),
        "No conversation comes to \(name($0)): on every way there something else is decided first. "
          + "Remove it, or change the condition that leads there.")
    }
  }

  /// Enquiries that are in no list of questions for anybody.
  var enquiring: [AuditFinding] {
    knowledge.facts.indices.filter {
      knowledge.facts[$0].whom != nil && found.enquiries[$0] == nil
    }.map {
      AuditFinding(
        .enquiryNeverAsked, .fact($0),
        "No conversation asks anybody for \(names([$0])). Put it into `enquire:` of a diagnosis or an "
          + "end, or remove it.")
    }
  }
}
