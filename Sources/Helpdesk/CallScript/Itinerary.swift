import Troubleshooting

/// The steps of a paper, and how one comes from one to the next: nodes at which nothing is said, asked or
/// decided are passed in silence.
struct Itinerary {
  /// Where a way comes to.
  enum Stop: Hashable {
    case node(NodeID)
    /// A flow that is visited from several places ends: behind each it goes on elsewhere.
    case back([Behind])
    case end
  }

  /// What comes behind a visit.
  struct Behind: Hashable {
    var visit: NodeID
    var stop: Stop
  }

  /// A way on from a step.
  struct Road {
    var way: Foresight.Way
    var stop: Stop
    /// The nodes that are passed in silence.
    var passed: Set<NodeID>
  }

  let foresight: Foresight
  /// Where it begins; nil if nothing is to be done.
  let first: NodeID?
  /// The ways on from each step.
  private(set) var roads: [NodeID: [Road]] = [:]

  init(_ foresight: Foresight, from start: NodeID) {
    self.foresight = foresight
    var tracer = RoadTracer(foresight)
    first = Itinerary.nodes(of: tracer.stop(.node(start), in: foresight.flow(of: start)).stop).first
    var open = [first].compactMap(\.self)
    while let node = open.popLast() {
      guard roads[node] == nil else { continue }
      let flow = foresight.flow(of: node)
      let found = foresight.ways(from: node).map { way in
        let end = tracer.stop(way.goal, in: flow)
        return Road(way: way, stop: end.stop, passed: end.passed)
      }
      roads[node] = found
      open += found.flatMap { Itinerary.nodes(of: $0.stop) }
    }
  }

  /// The steps that may come next on a way.
  static func nodes(of stop: Stop) -> [NodeID] {
    switch stop {
    case .node(let node): [node]
    case .back(let rows): rows.flatMap { nodes(of: $0.stop) }
    case .end: []
    }
  }

  /// The steps behind a step, in the order of its ways.
  func next(behind node: NodeID) -> [NodeID] {
    (roads[node] ?? []).flatMap { Itinerary.nodes(of: $0.stop) }
  }
}

/// Follows a way to the next step.
struct RoadTracer {
  private let foresight: Foresight
  /// What was followed before, by where it began and what it was to come back to.
  private var known: [Place: Found] = [:]

  typealias Found = (stop: Itinerary.Stop, passed: Set<NodeID>)

  private struct Place: Hashable {
    var goal: Foresight.Goal
    var flow: FlowID
    /// The visits that were begun on this way: where they lead is known.
    var visits: [Foresight.Site] = []
    /// The flows that came to an end, where one cannot tell from where they were visited. None does so
    /// twice on one way: that it seems so comes only of flows that are visited from several places.
    var ended: Set<FlowID> = []
  }

  private var knowledge: Knowledge { _read { yield foresight.knowledge } }

  init(_ foresight: Foresight) { self.foresight = foresight }

  /// The next step on a way, and the nodes that are passed before it.
  mutating func stop(_ goal: Foresight.Goal, in flow: FlowID) -> Found {
    follow(Place(goal: goal, flow: flow))
  }

  private mutating func follow(_ place: Place) -> Found {
    if let found = known[place] { return found }
    var found: Found
    if case .node(let node) = place.goal {
      found = pass(node, place)
    } else if let site = place.visits.last {
      found = follow(behind(site, place))
    } else {
      found = wayBack(place)
    }
    known[place] = found
    return found
  }

  private mutating func pass(_ node: NodeID, _ place: Place) -> Found {
    guard !isStep(node) else { return (.node(node), []) }
    var next = place
    if case .visit(let flows, _) = knowledge.nodes[node].kind, let flow = flows.first {
      next.visits.append(Foresight.Site(visit: node, place: 0))
      next.flow = flow
      next.goal = .node(knowledge.flows[flow].start)
      var found = follow(next)
      found.passed.insert(node)
      return found
    }
    var passed: Set<NodeID> = [node]
    var stops: Set<Itinerary.Stop> = []
    for goal in Set(foresight.ways(from: node).map(\.goal)) {
      next.goal = goal
      let found = follow(next)
      stops.insert(found.stop)
      passed.formUnion(found.passed)
    }
    // Where all that was written down leads to the same, nobody need look.
    guard let stop = stops.first, stops.count == 1 else { return (.node(node), []) }
    return (stop, passed)
  }

  /// Tells whether something is to be said or asked at a node.
  private func isStep(_ node: NodeID) -> Bool {
    let prospect = foresight.prospects[node] ?? [:]
    return switch knowledge.nodes[node].kind {
    case .ask(let ask): foresight.asked(at: ask, prospect) != nil
    case .note(let note): foresight.kept(prospect, where: note.when) != nil
    case .diagnose: true
    case .check, .end, .visit, .when: false
    }
  }

  // MARK: Behind a flow

  /// What comes behind one flow of a visit: the next one, or what is behind the visit.
  private func behind(_ site: Foresight.Site, _ place: Place) -> Place {
    var next = place
    next.visits = place.visits.filter { $0 != site }
    next.flow = foresight.flow(of: site.visit)
    guard case .visit(let flows, let then) = knowledge.nodes[site.visit].kind else { return next }
    next.goal = Foresight.Goal(then)
    if place.goal == .end, site.place + 1 < flows.count {
      next.visits.append(Foresight.Site(visit: site.visit, place: site.place + 1))
      next.flow = flows[site.place + 1]
      next.goal = .node(knowledge.flows[next.flow].start)
    }
    return next
  }

  private mutating func wayBack(_ place: Place) -> Found {
    guard !place.ended.contains(place.flow) else { return (.end, []) }
    var start = place
    start.ended.insert(place.flow)
    var passed: Set<NodeID> = []
    var rows: [Itinerary.Behind] = []
    for site in foresight.sites[place.flow] ?? [] {
      let found = follow(behind(site, start))
      passed.formUnion(found.passed)
      rows.append(Itinerary.Behind(visit: site.visit, stop: found.stop))
    }
    guard let first = rows.first else { return (.end, passed) }
    return (rows.allSatisfy { $0.stop == first.stop } ? first.stop : .back(rows), passed)
  }
}
