public import Troubleshooting

extension Graph {
  /// Draws up the whole of a Knowledge, with how many conversations pass each place if that was counted.
  public init(_ knowledge: Knowledge, coverage: Coverage? = nil) {
    self = GraphMaker(knowledge, coverage).graph
  }
}

/// Goes through the tables once.
struct GraphMaker {
  let knowledge: Knowledge
  let coverage: Coverage?
  let words: GraphWords

  init(_ knowledge: Knowledge, _ coverage: Coverage?) {
    self.knowledge = knowledge
    self.coverage = coverage
    words = GraphWords(knowledge)
  }

  var graph: Graph {
    var graph = Graph()
    graph.conversations = coverage?.conversations
    let nodes = Dictionary(grouping: knowledge.nodes.indices) { knowledge.nodes[$0].flow }
    for flow in knowledge.flows.indices {
      let authored = knowledge.flows[flow]
      graph.clusters.append(
        Graph.Cluster(flow: authored.name, title: words.say(authored.title)))
      begin(flow, &graph)
      for node in nodes[flow] ?? [] { add(node, &graph) }
    }
    return graph
  }

  private func begin(_ flow: FlowID, _ graph: inout Graph) {
    let authored = knowledge.flows[flow]
    let start = Graph.Place(
      id: authored.name + "/(start)", flow: authored.name, kind: .start, text: "start", details: [])
    graph.places.append(start)
    graph.links.append(
      Graph.Link(
        from: start.id, to: knowledge.nodes[authored.start].name, labels: [],
        passes: coverage?.passes(authored.start)))
  }

  private func add(_ id: NodeID, _ graph: inout Graph) {
    let node = knowledge.nodes[id]
    let flow = knowledge.flows[node.flow].name
    graph.places.append(
      Graph.Place(
        id: node.name, flow: flow, kind: words.kind(node), text: words.text(node),
        details: words.details(node), passes: coverage?.passes(id)))
    for (target, ways) in grouped(node) {
      let to: String
      switch target {
      case .node(let next): to = knowledge.nodes[next].name
      case .end:
        to = node.name + "/(end)"
        graph.places.append(
          Graph.Place(id: to, flow: flow, kind: .out, text: "end", details: []))
      }
      graph.links.append(
        Graph.Link(
          from: node.name, to: to, labels: words.labels(ways, of: node), passes: passes(id, ways)))
    }
    visits(of: id, &graph)
  }

  /// The ways on, those to the same place together. The first way there decides the order.
  private func grouped(_ node: Node) -> [(target: Target, ways: [Trail.Way])] {
    var groups: [(target: Target, ways: [Trail.Way])] = []
    for (way, target) in node.ways {
      guard let target else { continue }
      if let place = groups.firstIndex(where: { $0.target == target }) {
        groups[place].ways.append(way)
      } else {
        groups.append((target, [way]))
      }
    }
    return groups
  }

  private func passes(_ node: NodeID, _ ways: [Trail.Way]) -> Int? {
    // A conversation may take several of the ways, one after a change, and still counts once for each.
    coverage.map { coverage in ways.map { coverage.passes(.init(node, $0)) }.reduce(0, +) }
  }

  private func visits(of id: NodeID, _ graph: inout Graph) {
    guard case .visit(let flows, _) = knowledge.nodes[id].kind else { return }
    for flow in flows {
      graph.links.append(
        Graph.Link(
          from: knowledge.nodes[id].name, to: knowledge.flows[flow].name + "/(start)",
          labels: ["looks into"], isVisit: true, passes: coverage?.passes(.init(id, flow))))
    }
  }
}
