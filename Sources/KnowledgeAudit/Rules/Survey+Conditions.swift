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
          row.condition.isEmpty
            ? nil
            : finding(
              node, .row(node, place, isTaken: true), .row(node, place, isTaken: false))
        }
      case .note(let note):
        [
          note.when.isEmpty
            ? nil : finding(node, .note(node, isSaid: true), .note(node, isSaid: false))
        ].compactMap(\.self)
      case .ask, .check, .diagnose, .visit, .end: []
      }
    }
  }

  private func finding(
    _ node: NodeID, _ whenTrue: Coverage.Item, _ whenFalse: Coverage.Item
  ) -> AuditFinding? {
    let isSeenFalse = found.isSeen(whenFalse)
    guard let sight = found.sights(of: whenTrue).first else {
      guard isSeenFalse else { return nil }
      return AuditFinding(
        .conditionAlwaysFalse, whenTrue.topic,
        "This condition of \(name(node)) never holds where it is looked at: what it asks for was decided "
          + "before. Remove it, or change what comes before it.")
    }
    guard !isSeenFalse else { return nil }
    return AuditFinding(
      .conditionAlwaysTrue, whenTrue.topic,
      "This condition of \(name(node)) always holds where it is looked at. Write it without a condition.",
      witness: witnesses.session(to: sight.situation, until: .node(node)))
  }
}
