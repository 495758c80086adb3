import Troubleshooting

/// Which steps stand on the paper, and in which order: whole flows, the nearest first, as many as fit.
struct ScriptPages {
  /// The flows with their steps.
  private(set) var flows: [(flow: FlowID, nodes: [NodeID])] = []
  /// The number of each step.
  private(set) var numbers: [NodeID: Int] = [:]

  private let itinerary: Itinerary
  private var foresight: Foresight { _read { yield itinerary.foresight } }

  /// Every step, in order.
  var nodes: [NodeID] { flows.flatMap(\.nodes) }

  /// Chooses the flows; the first one is taken however long it is.
  init(_ itinerary: Itinerary, most: Int) {
    self.itinerary = itinerary
    guard let first = itinerary.first else { return }
    var taken: [FlowID] = []
    var refused: Set<FlowID> = []
    var room = most
    let sizes = Dictionary(
      grouping: itinerary.roads.keys, by: itinerary.foresight.flow
    ).mapValues(\.count)
    var next: FlowID? = itinerary.foresight.flow(of: first)
    while let flow = next {
      let size = sizes[flow] ?? 0
      if taken.isEmpty || size <= room {
        taken.append(flow)
        room -= size
      } else {
        refused.insert(flow)
      }
      next = reached(within: Set(taken)).map(foresight.flow)
        .first { !taken.contains($0) && !refused.contains($0) }
    }
    arrange(taken)
  }

  private mutating func arrange(_ taken: [FlowID]) {
    let reached = reached(within: Set(taken))
    for flow in taken {
      let own = reached.filter { foresight.flow(of: $0) == flow }
      var nodes: [NodeID] = []
      for node in own { line(up: node, own, &nodes) }
      for node in nodes { numbers[node] = numbers.count + 1 }
      flows.append((flow, nodes))
    }
  }

  /// What comes next stands next, as far as it goes.
  private func line(up node: NodeID, _ own: [NodeID], _ nodes: inout [NodeID]) {
    guard own.contains(node), !nodes.contains(node) else { return }
    nodes.append(node)
    for next in itinerary.next(behind: node) { line(up: next, own, &nodes) }
  }

  // MARK: How near a step is

  /// So many steps further off is what follows from the next answer of a list, because the usual ones stand
  /// first; and what follows from a case of its own, because most callers are not one.
  private static let rank = 3

  /// The steps that are reached, nearest first, the first ones beyond some flows included; nothing is looked
  /// for behind those.
  private func reached(within flows: Set<FlowID>) -> [NodeID] {
    guard let first = itinerary.first else { return [] }
    var reached: [NodeID] = []
    var seen: Set<NodeID> = []
    // The steps at each distance.
    var rings = [[first]]
    var distance = 0
    while distance < rings.count {
      for node in rings[distance] where seen.insert(node).inserted {
        reached.append(node)
        guard flows.contains(foresight.flow(of: node)) else { continue }
        for (next, further) in neighbours(of: node) where !seen.contains(next) {
          let place = distance + further
          while rings.count <= place { rings.append([]) }
          rings[place].append(next)
        }
      }
      distance += 1
    }
    return reached
  }

  private func neighbours(of node: NodeID) -> [(NodeID, Int)] {
    let roads = itinerary.roads[node] ?? []
    guard case .ask(let ask) = foresight.knowledge.nodes[node].kind else {
      return roads.enumerated().flatMap { place, road in
        let isUsual = place == roads.count - 1
        return Itinerary.nodes(of: road.stop).map { ($0, isUsual ? 1 : 1 + ScriptPages.rank) }
      }
    }
    let answers = foresight.knowledge.facts[ask.fact].answers.map { ask.choice(of: $0.value) }
    var seen: [NodeID] = []
    for road in answers.compactMap({ way in roads.first { $0.way.way == way } }) + roads {
      for next in Itinerary.nodes(of: road.stop) where !seen.contains(next) { seen.append(next) }
    }
    return seen.enumerated().map { ($1, 1 + ScriptPages.rank * $0) }
  }
}
