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
    ways.map { (.answer($0.value), $0.target) }
      + (other.map { [(.otherAnswer, $0)] } ?? []) + [(.unknown, unknown)]
  }
}
