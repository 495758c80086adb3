internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Conditions that come out the same every time.
  var conditions: [AuditFinding] {
    knowledge.nodes.indices.flatMap { node -> [AuditFinding] in
      switch knowledge.nodes[node].kind {
      case .when(let rows):
        rows.enumerated().compactMap { place, row in
          // The last row is for everything else: it need not be taken.
          row.condition.isEmpty ? nil : finding(node, row: place, .row(node, place))
        }
      case .note(let note):
        [note.when.isEmpty ? nil : finding(node, row: 0, .node(node))].compactMap(\.self)
      case .ask, .check, .diagnose, .visit, .end: []
      }
    }
  }

  private func finding(_ node: NodeID, row: Int, _ topic: Topic) -> AuditFinding? {
    guard let judgement = found.conditions[.init(node: node, row: row)] else { return nil }
    if judgement.whenTrue == nil {
      return AuditFinding(
        .conditionAlwaysFalse, topic,
        "This condition of \(name(node)) never holds where it is looked at: what it asks for was decided "
          + "before. Remove it, or change what comes before it.")
    }
    guard judgement.whenFalse == nil else { return nil }
    return AuditFinding(
      .conditionAlwaysTrue, topic,
      "This condition of \(name(node)) always holds where it is looked at. Write it without a condition.",
      witness: judgement.whenTrue.flatMap { witnesses.session(to: $0, until: .node(node)) })
  }
}
