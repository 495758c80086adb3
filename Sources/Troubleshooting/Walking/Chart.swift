/// The tree as it looks to somebody who knows nothing: most of what lies ahead of a walk is as open as that, and
/// is read here without a look at the nodes.
struct Chart: Sendable {
  /// For each fact, the nodes whose way on depends on it.
  private(set) var readers = RaggedArray<NodeID>()
  /// For each node, the nodes that can follow while nothing is known, in the order of the ways.
  private(set) var nodes = RaggedArray<NodeID>()
  /// The diagnosis that a node makes, if it does.
  private(set) var diagnoses: [DiagnosisID?] = []

  init(_ knowledge: Knowledge) {
    var readers = Array(repeating: [NodeID](), count: knowledge.facts.all.count)
    for node in knowledge.nodes.indices {
      nodes.add(knowledge.successors(of: node))
      let kind = knowledge.nodes[node].kind
      for fact in Set(Chart.deciding(kind)) { readers[fact.raw].append(node) }
      diagnoses.append(kind.diagnosis)
    }
    readers.forEach { self.readers.add($0) }
  }

  /// The facts that the way on depends on.
  private static func deciding(_ kind: Node.Kind) -> [FactID] {
    switch kind {
    case .ask(let ask): [ask.fact]
    case .when(let rows): rows.flatMap { $0.condition.tests.map(\.fact) }
    case .check, .note, .diagnose, .visit, .end: []
    }
  }
}

/// Lists of one kind, one behind the other: thousands of short ones, read on every step.
struct RaggedArray<Thing: Sendable>: Sendable {
  /// All of them.
  private(set) var things: [Thing] = []
  private var ends: [Int] = [0]

  mutating func add(_ list: [Thing]) {
    things += list
    ends.append(things.count)
  }

  /// Where the things of one list stand.
  func places(of list: Int) -> Range<Int> { ends[list]..<ends[list + 1] }
}

extension Node.Kind {
  fileprivate var diagnosis: DiagnosisID? {
    if case .diagnose(let diagnosis, _) = self { diagnosis } else { nil }
  }
}
