internal import Troubleshooting

/// What a witness must show.
enum Goal {
  /// A node that is passed.
  case node(NodeID)
  /// A fix that is proposed though none of some nodes was passed, with these facts as they are tested.
  case fix(FixID, without: [NodeID] = [], when: [FactTest] = [])
  /// A diagnosis that is passed though none of some nodes was, with these facts as they are tested.
  case diagnosis(DiagnosisID, without: [NodeID], when: [FactTest])
  /// Something that conversations should come by.
  case item(Coverage.Item)
  /// A conversation handed over with nothing to ask anybody.
  case helplessEnd
  /// Any end.
  case end

  func isMet(_ session: Session, _ walk: Walk) -> Bool {
    switch self {
    case .node(let node): return walk.path.contains(node)
    case .fix(let fix, let nodes, let tests):
      guard case .propose(let proposed, _) = walk.stop, proposed.fix == fix else { return false }
      return avoids(nodes, walk) && tests.allSatisfy { $0.accepts(session.value(of: $0.fact)) }
    case .diagnosis(let diagnosis, let nodes, let tests):
      return walk.passed.contains(diagnosis) && avoids(nodes, walk)
        && tests.allSatisfy { $0.accepts(session.value(of: $0.fact)) }
    case .item(let item):
      var passage = Passage()
      passage.add(session.trail, session.knowledge)
      return passage.items.contains(item)
    case .helplessEnd:
      guard case .end = walk.stop, walk.enquiries.isEmpty,
        case .ended(let ending) = session.turn.waits
      else { return false }
      return ending.kind == .handOver && ending.enquiries.isEmpty
    case .end:
      guard case .end = walk.stop else { return false }
      return true
    }
  }

  private func avoids(_ nodes: [NodeID], _ walk: Walk) -> Bool {
    walk.path.allSatisfy { !nodes.contains($0) }
  }
}
