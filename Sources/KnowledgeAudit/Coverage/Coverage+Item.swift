public import Troubleshooting

extension Coverage {
  /// One thing that conversations should come by.
  public enum Item: Hashable, Sendable {
    /// A node that is passed.
    case node(NodeID)
    /// A way on from a question.
    case answer(NodeID, Trail.Way)
    /// A row of a `when`, by its 0-based place: taken, or looked at and passed over.
    case row(NodeID, Int, isTaken: Bool)
    /// A note with a condition: said, or passed in silence.
    case note(NodeID, isSaid: Bool)
    /// A fix that is proposed.
    case fix(FixID)
    /// An enquiry that is listed at an end.
    case enquiry(FactID)
  }

  /// What is counted together.
  public enum Kind: String, CaseIterable, Sendable {
    case nodes, answers, conditions, fixes, enquiries
  }
}

extension Coverage.Item {
  /// What it is counted with.
  public var kind: Coverage.Kind {
    switch self {
    case .node: .nodes
    case .answer: .answers
    case .row, .note: .conditions
    case .fix: .fixes
    case .enquiry: .enquiries
    }
  }

  /// What it is about.
  public var topic: Topic {
    switch self {
    case .node(let node), .note(let node, _): .node(node)
    case .answer(let node, let way): .way(node, way)
    case .row(let node, let row, _): .row(node, row)
    case .fix(let fix): .fix(fix)
    case .enquiry(let fact): .fact(fact)
    }
  }
}

extension Knowledge {
  /// Everything that conversations should come by, in the order of the Knowledge.
  public var coverageItems: [Coverage.Item] {
    nodes.indices.flatMap { [.node($0)] + nodes[$0].deciding($0) }
      + fixes.indices.map { .fix($0) }
      + facts.indices.filter { facts[$0].whom != nil }.map { .enquiry($0) }
  }
}

extension Node {
  /// What is decided here, each way it can come out.
  fileprivate func deciding(_ number: NodeID) -> [Coverage.Item] {
    switch kind {
    case .ask: ways.map { .answer(number, $0.way) }
    case .when(let rows):
      rows.enumerated().flatMap { place, row -> [Coverage.Item] in
        // The last row is for everything else: nothing passes it over.
        [.row(number, place, isTaken: true)]
          + (row.condition.isEmpty ? [] : [.row(number, place, isTaken: false)])
      }
    case .note(let note):
      note.when.isEmpty ? [] : [.note(number, isSaid: true), .note(number, isSaid: false)]
    case .check, .diagnose, .visit, .end: []
    }
  }
}

extension Passage {
  /// Everything that this conversation comes by.
  public var items: Set<Coverage.Item> {
    Set(nodes.map { .node($0) }).union(edges.flatMap(\.items))
      .union(fixes.map { .fix($0) }).union(enquiries.map { .enquiry($0) })
  }
}

extension Coverage.Edge {
  /// What is decided by taking this way.
  fileprivate var items: [Coverage.Item] {
    switch way {
    case .answer, .otherAnswer, .unknown: [.answer(node, way)]
    case .row(let taken):
      (0..<taken).map { .row(node, $0, isTaken: false) } + [.row(node, taken, isTaken: true)]
    case .said: [.note(node, isSaid: true)]
    case .unsaid: [.note(node, isSaid: false)]
    case .otherwise, .found, .then, .end: []
    }
  }
}
