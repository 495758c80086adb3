internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Questions and answers that make no difference.
  var questions: [AuditFinding] {
    knowledge.nodes.indices.flatMap { node -> [AuditFinding] in
      guard case .ask(let ask) = knowledge.nodes[node].kind, found.isSeen(.node(node)) else {
        return []
      }
      return idle(node, ask) + answers(node, ask)
    }
  }

  private func idle(_ node: NodeID, _ ask: Ask) -> [AuditFinding] {
    guard found.asked[node] != nil, !found.matters.contains(node) else { return [] }
    return [
      AuditFinding(
        .questionChangesNothing, .node(node),
        "Whatever somebody answers at \(name(node)), the same follows, and nothing further on speaks of "
          + "\(names([ask.fact])). Spare them the question.",
        witness: found.asked[node].flatMap { witnesses.session(to: $0, until: .node(node)) })
    ]
  }

  private func answers(_ node: NodeID, _ ask: Ask) -> [AuditFinding] {
    ask.ways.enumerated().compactMap { place, way in
      if !found.isSeen(.answer(node, .answer(place))) {
        return AuditFinding(
          .answerNeverPossible, .way(node, .answer(place)),
          "At \(name(node)) the answer '\(way.value)' is ruled out already, so its way is never taken. "
            + "Remove the way, or ask earlier.")
      }
      guard let other = ask.other, other == way.target else { return nil }
      return AuditFinding(
        .answerLeadsNowhereNew, .way(node, .answer(place)),
        "At \(name(node)) the answer '\(way.value)' leads where `else` leads. Remove it from `to:`."
      )
    }
  }
}
