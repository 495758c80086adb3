internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Nodes to which no way leads. What lies behind them only is not named again, nor what a finding about
  /// a question or condition explains.
  func reaching(besides others: [AuditFinding]) -> [AuditFinding] {
    let explained = Set(others.compactMap(\.topic.node))
    var isBehind: Set<NodeID> = []
    for node in knowledge.nodes.indices where !found.isSeen(.node(node)) || explained.contains(node)
    {
      isBehind.formUnion(knowledge.successors(of: node))
    }
    return knowledge.nodes.indices.filter {
      !found.isSeen(.node($0)) && !isBehind.contains($0)
    }.map {
      AuditFinding(
        .nodeNeverReached, .node($0),
        "No conversation comes to \(name($0)): on every way there something else is decided first. "
          + "Remove it, or change the condition that leads there.")
    }
  }

  /// Enquiries that are in no list of questions for anybody.
  var enquiring: [AuditFinding] {
    knowledge.facts.indices.filter {
      knowledge.facts[$0].whom != nil && !found.isSeen(.enquiry($0))
    }.map {
      AuditFinding(
        .enquiryNeverAsked, .fact($0),
        "No conversation asks anybody for \(names([$0])). Put it into `enquire:` of a diagnosis or an "
          + "end, or remove it.")
    }
  }
}

extension Topic {
  /// The node that it is about, or part of.
  fileprivate var node: NodeID? {
    switch self {
    case .node(let node), .row(let node, _), .way(let node, _): node
    case .house, .flow, .fact, .diagnosis, .fix, .promise: nil
    }
  }
}
