public import Troubleshooting

/// How many conversations pass each node and each way, propose each fix and list each enquiry.
///
/// A conversation counts once, however often its walks pass a place.
public struct Coverage: Sendable {
  /// A way on from a node.
  public struct Edge: Hashable, Sendable {
    /// The node.
    public var node: NodeID
    /// The way.
    public var way: Trail.Way

    /// Makes an edge.
    public init(_ node: NodeID, _ way: Trail.Way) {
      self.node = node
      self.way = way
    }
  }

  /// A flow, entered from the node that visits it.
  public struct Visit: Hashable, Sendable {
    /// The node that visits.
    public var node: NodeID
    /// The flow.
    public var flow: FlowID

    /// Makes a visit.
    public init(_ node: NodeID, _ flow: FlowID) {
      self.node = node
      self.flow = flow
    }
  }

  /// How many conversations were counted.
  public private(set) var conversations = 0
  /// Everything that a conversation came by.
  public private(set) var reached: Set<Item> = []
  private var nodes: [NodeID: Int] = [:]
  private var edges: [Edge: Int] = [:]
  private var visits: [Visit: Int] = [:]
  private var fixes: [FixID: Int] = [:]
  private var diagnoses: [DiagnosisID: Int] = [:]
  private var enquiries: [FactID: Int] = [:]

  /// Nothing was counted yet.
  public init() {}

  /// Counts one conversation: its session after each event, in any order, all over one Knowledge.
  public mutating func count(_ conversation: some Sequence<Session>) {
    var passage = Passage()
    for session in conversation { passage.add(session.trail, session.knowledge) }
    count(passage)
  }

  /// Counts one conversation as it was passed.
  public mutating func count(_ passage: Passage) {
    conversations += 1
    reached.formUnion(passage.items)
    passage.nodes.forEach { nodes[$0, default: 0] += 1 }
    passage.edges.forEach { edges[$0, default: 0] += 1 }
    passage.visits.forEach { visits[$0, default: 0] += 1 }
    passage.fixes.forEach { fixes[$0, default: 0] += 1 }
    passage.diagnoses.forEach { diagnoses[$0, default: 0] += 1 }
    passage.enquiries.forEach { enquiries[$0, default: 0] += 1 }
  }

  /// How many conversations pass a node.
  public func passes(_ node: NodeID) -> Int { nodes[node] ?? 0 }

  /// How many conversations take a way.
  public func passes(_ edge: Edge) -> Int { edges[edge] ?? 0 }

  /// How many conversations enter a flow from a node that visits it.
  public func passes(_ visit: Visit) -> Int { visits[visit] ?? 0 }

  /// How many conversations are offered a fix.
  public func proposals(_ fix: FixID) -> Int { fixes[fix] ?? 0 }

  /// How many conversations find a diagnosis: one of its fixes is proposed, or there is nothing left to do.
  public func findings(_ diagnosis: DiagnosisID) -> Int { diagnoses[diagnosis] ?? 0 }

  /// How many conversations end with an enquiry on their list.
  public func listings(_ enquiry: FactID) -> Int { enquiries[enquiry] ?? 0 }
}
