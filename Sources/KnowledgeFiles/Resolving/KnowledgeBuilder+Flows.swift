internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives flows and their nodes their indices.
  func declareFlows() {
    for subject in subjects.flows.all {
      checkID(subject.id, at: subject.place, dots: subject.side != nil)
      let flow = knowledge.flows.add(Flow(name: subject.id, title: "", start: NodeID(0)))
      notes.placeOfFlow.append(subject.place)
      for entry in subject.body["nodes"]?.entries ?? [] {
        checkID(entry.key.name, at: entry.key.place)
        knowledge.nodes.add(
          Node(name: subject.id + "/" + entry.key.name, flow: flow, kind: .end([])))
        notes.placeOfNode.append(entry.key.place)
      }
    }
  }

  /// Fills flows, their nodes and where a walk begins.
  func fillFlows() {
    for (index, subject) in subjects.flows.all.enumerated() {
      guard let fields = fields(subject.body, .flow, at: subject.place) else { continue }
      let flow = FlowID(index)
      knowledge.flows[flow].title = text(fields["title"])
      if let start = fields["start"], let node = node(start.name, in: flow, at: start.place) {
        knowledge.flows[flow].start = node
      }
      for entry in entries(fields["nodes"] ?? .noEntries, what: "nodes") {
        guard let node = knowledge.nodes[subject.id + "/" + entry.key.name] else { continue }
        var filler = NodeFiller(builder: self, flow: flow, node: node)
        notes.readsOfNode[node] = collectingReads {
          if let kind = filler.kind(of: entry) { knowledge.nodes[node].kind = kind }
        }
      }
    }
    fillStart()
  }

  private func fillStart() {
    guard let start = subjects.house?["start"] else { return }
    if let node = knowledge.nodes[start.name] {
      knowledge.start = node
    } else {
      report.addUnknown(
        .node, start.name, at: start.place, among: knowledge.nodes.all.lazy.map(\.name))
    }
  }

  /// A node of a flow by the name it has there.
  func node(_ name: String, in flow: FlowID, at place: Place) -> NodeID? {
    let prefix = knowledge.flows[flow].name + "/"
    if let node = knowledge.nodes[prefix + name] { return node }
    let names = subjects.flows.all[flow.raw].body["nodes"]?.entries.map(\.key.name) ?? []
    report.addUnknown(.node, name, at: place, among: names + ["end"])
    return nil
  }
}
