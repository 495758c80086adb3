/// The tree as it looks to somebody who knows nothing: most of what lies ahead of a walk is as open as that, and
/// is read here without a look at the nodes.
struct Chart: Sendable {
  /// For each fact, the nodes whose way on depends on it.
  private(set) var readers = RaggedArray<NodeID>()
  /// For each node, the nodes that can follow while nothing is known, in the order of the ways.
  private(set) var nodes = RaggedArray<NodeID>()
  /// The diagnosis that a node makes, if it does.
  private(set) var diagnoses: [DiagnosisID?] = []

  init() {}

  init(_ knowledge: Knowledge) {
    var readers = Array(repeating: [NodeID](), count: knowledge.facts.all.count)
    for (place, node) in knowledge.nodes.all.enumerated() {
      let (facts, targets) = Chart.ways(from: node, knowledge)
      for fact in Set(facts) { readers[fact.raw].append(NodeID(place)) }
      nodes.add(targets.compactMap { if case .node(let node) = $0 { node } else { nil } })
      if case .diagnose(let diagnosis, _) = node.kind {
        diagnoses.append(diagnosis)
      } else {
        diagnoses.append(nil)
      }
    }
    readers.forEach { self.readers.add($0) }
  }

  private static func ways(from node: Node, _ knowledge: Knowledge) -> ([FactID], [Target]) {
    switch node.kind {
    case .ask(let ask): ([ask.fact], ask.targets)
    case .check(_, let then): ([], [then])
    case .when(let rows):
      (rows.flatMap { $0.condition.tests.map(\.fact) }, Chart.possible(rows).map(\.target))
    case .note(let note): ([], [note.then])
    case .diagnose(_, let otherwise): ([], [otherwise])
    case .visit(let flows, let then):
      ([], flows.map { .node(knowledge.flows[$0].start) } + [then])
    case .end: ([], [])
    }
  }

  /// The rows down to the first that demands nothing.
  private static func possible(_ rows: [Row]) -> ArraySlice<Row> {
    rows.firstIndex { $0.condition.isEmpty }.map { rows[...$0] } ?? rows[...]
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

extension Ask {
  /// Every way on.
  fileprivate var targets: [Target] { ways.map(\.target) + [other, unknown].compactMap(\.self) }
}
