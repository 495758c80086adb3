import Troubleshooting

/// What may be known at each node that some facts leave open, before anybody is asked.
///
/// It goes every way at once. What is looked up from an answer that nobody has given yet counts as not known:
/// on paper there is no directory. A flow that is visited from several places is one flow on paper too, so
/// what is possible at its end is possible behind each of them.
struct Foresight {
  /// A place from which a flow is visited: the node, and which of its flows it is.
  struct Site: Hashable {
    var visit: NodeID
    var place: Int
  }

  /// Where a way leads.
  enum Goal: Hashable {
    case node(NodeID)
    /// The flow has come to its end.
    case end
    /// Something was found, which ends the search in the flows beside it too.
    case left
  }

  let session: Session
  private let date: String
  /// What may be known where a node is reached; nodes that cannot be reached are missing.
  private(set) var prospects: [NodeID: Prospect] = [:]
  /// From where each flow is visited.
  private(set) var sites: [FlowID: [Site]] = [:]
  private var ended: [FlowID: Prospect] = [:]
  private var left: [FlowID: Prospect] = [:]
  /// The nodes of which something new became known, in order; those behind have been looked at.
  private var waiting: [NodeID] = []
  private var isWaiting: Set<NodeID> = []

  var knowledge: Knowledge { _read { yield session.knowledge } }

  init(_ session: Session, from start: NodeID, date: String) {
    self.session = session
    self.date = date
    arrive(.node(start), knowledge.nodes[start].flow, [:])
    var place = 0
    while place < waiting.count {
      let node = waiting[place]
      place += 1
      isWaiting.remove(node)
      let flow = knowledge.nodes[node].flow
      if case .visit(let flows, _) = knowledge.nodes[node].kind, !flows.isEmpty {
        enter(Site(visit: node, place: 0), prospects[node] ?? [:])
      } else {
        for way in ways(from: node) { arrive(way.goal, flow, way.prospect) }
      }
    }
  }

  /// The flow that a node stands in.
  func flow(of node: NodeID) -> FlowID { knowledge.nodes[node].flow }

  /// What a fact may be.
  func possible(_ fact: FactID, _ prospect: Prospect) -> Possible {
    prospect[fact] ?? session.value(of: fact).map(Possible.only)
      ?? .unknown(isSettled: session.isSet(fact))
  }

  // MARK: Going every way

  private mutating func arrive(_ goal: Goal, _ flow: FlowID, _ prospect: Prospect) {
    switch goal {
    case .node(let node):
      guard let all = merged(prospect, into: prospects[node]) else { return }
      prospects[node] = all
      if isWaiting.insert(node).inserted { waiting.append(node) }
    case .end:
      guard let all = merged(prospect, into: ended[flow]) else { return }
      ended[flow] = all
      for site in sites[flow] ?? [] { goOn(behind: site, all) }
    case .left:
      guard let all = merged(prospect, into: left[flow]) else { return }
      left[flow] = all
      for site in sites[flow] ?? [] { leave(site, all) }
    }
  }

  private mutating func enter(_ site: Site, _ prospect: Prospect) {
    guard case .visit(let flows, _) = knowledge.nodes[site.visit].kind else { return }
    let flow = flows[site.place]
    if !(sites[flow] ?? []).contains(site) {
      sites[flow, default: []].append(site)
      if let known = ended[flow] { goOn(behind: site, known) }
      if let known = left[flow] { leave(site, known) }
    }
    arrive(.node(knowledge.flows[flow].start), flow, prospect)
  }

  private mutating func goOn(behind site: Site, _ prospect: Prospect) {
    guard case .visit(let flows, _) = knowledge.nodes[site.visit].kind else { return }
    if site.place + 1 < flows.count {
      enter(Site(visit: site.visit, place: site.place + 1), prospect)
    } else {
      leave(site, prospect)
    }
  }

  private mutating func leave(_ site: Site, _ prospect: Prospect) {
    guard case .visit(_, let then) = knowledge.nodes[site.visit].kind else { return }
    arrive(Goal(then), knowledge.nodes[site.visit].flow, prospect)
  }

  /// The two together; nil if that is nothing new.
  private func merged(_ prospect: Prospect, into former: Prospect?) -> Prospect? {
    guard let former else { return prospect }
    var all = former
    for fact in Set(former.keys).union(prospect.keys) {
      all[fact] = possible(fact, former).union(possible(fact, prospect))
    }
    return all == former ? nil : all
  }
}

extension Foresight.Goal {
  init(_ target: Target) {
    switch target {
    case .node(let node): self = .node(node)
    case .end: self = .end
    }
  }
}

// MARK: One node

extension Foresight {
  /// A way on from a node, and what may be known on it.
  struct Way {
    var way: Trail.Way
    var goal: Goal
    var prospect: Prospect
  }

  /// What is asked at a node of questions; nil if nothing is.
  func asked(at ask: Ask, _ prospect: Prospect) -> FactID? {
    let fact = knowledge.facts[ask.fact]
    if session.isSet(ask.fact) || prospect[ask.fact]?.isSettled == true { return nil }
    if fact.whom != nil, !ask.now || fact.ask == nil { return nil }
    guard let base = fact.lookUp?.base else { return fact.ask == nil ? nil : ask.fact }
    guard !session.isSet(base), prospect[base]?.isSettled != true else { return nil }
    return asked(at: Ask(fact: base, ways: [], other: nil, unknown: .end), prospect)
      ?? (fact.ask == nil ? nil : ask.fact)
  }

  /// The ways on from a node that what may be known there leaves open.
  func ways(from node: NodeID) -> [Way] {
    let prospect = prospects[node] ?? [:]
    func way(_ way: Trail.Way, _ target: Target) -> Way {
      Way(way: way, goal: Goal(target), prospect: prospect)
    }
    switch knowledge.nodes[node].kind {
    case .ask(let ask): return ways(of: ask, prospect)
    case .check(_, let then): return [way(.then, then)]
    case .when(let rows): return ways(of: rows, prospect)
    case .note(let note): return [way(.said, note.then)]
    case .diagnose(_, let otherwise):
      return [
        way(.otherwise, otherwise), Way(way: .found, goal: .left, prospect: prospect),
      ]
    case .visit(let flows, let then):
      return flows.first.map { [way(.then, .node(knowledge.flows[$0].start))] }
        ?? [way(.then, then)]
    case .end: return [way(.end, .end)]
    }
  }

  private func ways(of ask: Ask, _ prospect: Prospect) -> [Way] {
    var rest: Possible? = possible(ask.fact, prospect)
    var prospect = prospect
    if let asked = asked(at: ask, prospect) {
      prospect[asked] = .anything
      if asked == ask.fact { rest = .anything }
    }
    var ways: [Way] = []
    func go(_ way: Trail.Way, _ target: Target, _ test: FactTest) {
      guard let kept = rest?.kept(where: test, passes: true) else { return }
      rest = rest?.kept(where: test, passes: false)
      var known = prospect
      if prospect[ask.fact] != nil { known[ask.fact] = kept }
      ways.append(Way(way: way, goal: Goal(target), prospect: known))
    }
    for (place, way) in ask.ways.enumerated() {
      go(.answer(place), way.target, FactTest(ask.fact, values: [way.value]))
    }
    var test = FactTest(ask.fact)
    test.acceptsKnown = true
    go(.otherAnswer, ask.other ?? ask.unknown, test)
    test.acceptsUnknown = true
    go(.unknown, ask.unknown, test)
    return ways
  }

  private func ways(of rows: [Row], _ prospect: Prospect) -> [Way] {
    var prospect = prospect
    var ways: [Way] = []
    for (place, row) in rows.enumerated() {
      guard let kept = kept(prospect, where: row.condition) else { continue }
      ways.append(Way(way: .row(place), goal: Goal(row.target), prospect: kept))
      guard let rest = rest(of: prospect, behind: row.condition) else { break }
      prospect = rest
    }
    return ways
  }

  /// What may be known where a condition holds; nil if it cannot.
  func kept(_ prospect: Prospect, where condition: Condition) -> Prospect? {
    guard condition.tried.isEmpty || canHaveTried(condition.tried, prospect),
      condition.today.map(holds) ?? true
    else { return nil }
    var kept = prospect
    for test in condition.tests {
      guard let left = possible(test.fact, kept).kept(where: test, passes: true) else { return nil }
      kept[test.fact] = left
    }
    return kept
  }

  /// What may be known where a condition does not hold; nil if it must.
  private func rest(of prospect: Prospect, behind condition: Condition) -> Prospect? {
    guard condition.tried.isEmpty else { return prospect }
    let open = condition.tests.filter {
      possible($0.fact, prospect).kept(where: $0, passes: false) != nil
    }
    guard let test = open.first else { return nil }
    guard open.count == 1 else { return prospect }
    var rest = prospect
    rest[test.fact] = possible(test.fact, prospect).kept(where: test, passes: false)
    return rest
  }

  /// Whether something can have been so before: only what was asked, or what a fix sets.
  private func canHaveTried(_ tests: [FactTest], _ prospect: Prospect) -> Bool {
    tests.allSatisfy { test in
      knowledge.facts[test.fact].isSetting
        || possible(test.fact, prospect).kept(where: test, passes: true) != nil
    }
  }

  private func holds(_ today: Condition.Today) -> Bool {
    switch today {
    case .from(let day): Value(date) >= Value(day)
    case .before(let day): Value(date) < Value(day)
    }
  }
}
