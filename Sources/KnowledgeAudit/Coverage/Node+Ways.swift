public import Troubleshooting

extension Node {
  /// Every way on from here, in authored order, with where it leads; nil where it leads out of the flow
  /// whatever comes next: from a diagnosis that was found, and from an end.
  public var ways: [(way: Trail.Way, target: Target?)] {
    switch kind {
    case .ask(let ask): ask.choices.map { ($0.way, $0.target) }
    case .when(let rows): rows.enumerated().map { (.row($0.offset), $0.element.target) }
    case .note(let note):
      note.when.isEmpty ? [(.said, note.then)] : [(.said, note.then), (.unsaid, note.then)]
    case .diagnose(_, let otherwise): [(.found, nil), (.otherwise, otherwise)]
    case .check(_, let then), .visit(_, let then): [(.then, then)]
    case .end: [(.end, nil)]
    }
  }
}

extension Ask {
  /// Every way on, in authored order: answers, any other answer, *don't know*.
  var choices: [(way: Trail.Way, target: Target)] {
    ways.enumerated().map { (.answer($0.offset), $0.element.target) }
      + (other.map { [(.otherAnswer, $0)] } ?? []) + [(.unknown, unknown)]
  }
}

extension Knowledge {
  /// The answer that takes a way on from a question, by its 0-based place.
  func answer(_ place: Int, at node: NodeID) -> String {
    guard case .ask(let ask) = nodes[node].kind else { return "" }
    return ask.ways[place].value.text
  }
}
