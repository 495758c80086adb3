public import Troubleshooting

/// What one conversation passes, each place once.
public struct Passage: Hashable, Sendable {
  /// The nodes.
  public private(set) var nodes: Set<NodeID> = []
  /// The ways that were taken.
  public private(set) var edges: Set<Coverage.Edge> = []
  /// The flows that were entered, each with the node that visits it.
  public private(set) var visits: Set<Coverage.Visit> = []
  /// The fixes that were proposed.
  public private(set) var fixes: Set<FixID> = []
  /// The diagnoses that were found.
  public private(set) var diagnoses: Set<DiagnosisID> = []
  /// The enquiries that were listed at an end.
  public private(set) var enquiries: Set<FactID> = []

  /// Nothing was passed yet.
  public init() {}

  /// Adds what one walk passes.
  public mutating func add(_ trail: Trail, _ knowledge: Knowledge) {
    var visitors: [(node: NodeID, flows: [FlowID])] = []
    for step in trail.steps {
      nodes.insert(step.node)
      if let way = step.way { edges.insert(Coverage.Edge(step.node, way)) }
      enter(step.node, from: visitors, knowledge)
      if case .visit(let flows, _) = knowledge.nodes[step.node].kind {
        visitors.append((step.node, flows))
      }
    }
    fixes.formUnion([trail.proposed].compactMap(\.self))
    diagnoses.formUnion(trail.found)
    enquiries.formUnion(trail.enquiries)
  }

  /// A flow is entered at its first node, from the innermost node that visits it.
  private mutating func enter(
    _ node: NodeID, from visitors: [(node: NodeID, flows: [FlowID])], _ knowledge: Knowledge
  ) {
    let flow = knowledge.nodes[node].flow
    guard knowledge.flows[flow].start == node,
      let visitor = visitors.last(where: { $0.flows.contains(flow) })
    else { return }
    visits.insert(Coverage.Visit(visitor.node, flow))
  }
}
