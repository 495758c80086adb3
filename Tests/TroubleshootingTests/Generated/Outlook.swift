import Troubleshooting

/// What the loader proves of a `when`: which facts are certainly set at a node, and which can still be
/// set further on.
struct Outlook {
  let knowledge: Knowledge
  /// The facts that are set on every way to a node, by node.
  private(set) var certain: [Set<FactID>]
  /// The facts that an answer further on can set, by node.
  private(set) var asked: [Set<FactID>]
  /// The settings that are known further on from what a fix has set, by node.
  private(set) var learned: [Set<FactID>]
  private var isReached: [Bool]
  /// Where a flow goes on when it ends.
  private var afterFlow: [FlowID: NodeID] = [:]

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let count = knowledge.nodes.all.count
    certain = Array(repeating: [], count: count)
    asked = Array(repeating: [], count: count)
    learned = asked
    isReached = Array(repeating: false, count: count)
    linkFlows()
    let order = topological()
    isReached[knowledge.start.raw] = true
    for node in order { passOn(from: node) }
    for node in order.reversed() { gather(at: node) }
    for node in order { shareAmongAlternatives(node) }
  }

  /// Tells whether a `when`, a note or a check may read a fact at a node.
  func allows(_ fact: FactID, at node: NodeID) -> Bool {
    allowsInFix(fact, at: node) && (isCertain(fact, node) || !learned[node.raw].contains(fact))
  }

  /// Tells whether a fix may read a fact; what other fixes set is not looked at before they were met.
  func allowsInFix(_ fact: FactID, at node: NodeID) -> Bool {
    knowledge.facts[fact].whom != nil || isCertain(fact, node) || !asked[node.raw].contains(fact)
  }

  private func isCertain(_ fact: FactID, _ node: NodeID) -> Bool {
    if certain[node.raw].contains(fact) { return true }
    guard let lookUp = knowledge.facts[fact].lookUp, knowledge.facts[fact].ask == nil else {
      return false
    }
    return isCertain(lookUp.base, node) && (lookUp.refiner.map { isCertain($0, node) } ?? true)
  }

  // MARK: The graph

  private mutating func linkFlows() {
    // Visits of outer flows come first, so that an end can be followed outwards.
    for node in knowledge.nodes.indices {
      guard case .visit(let flows, let then) = knowledge.nodes[node].kind else { continue }
      for flow in flows { afterFlow[flow] = next(then, in: knowledge.nodes[node].flow) }
    }
  }

  private func next(_ target: Target, in flow: FlowID) -> NodeID? {
    if case .node(let node) = target { return node }
    return afterFlow[flow]
  }

  private func edges(_ node: NodeID) -> [NodeID] {
    let flow = knowledge.nodes[node].flow
    func follow(_ targets: [Target]) -> [NodeID] { targets.compactMap { next($0, in: flow) } }
    switch knowledge.nodes[node].kind {
    case .ask(let ask):
      return follow(ask.ways.map(\.target) + [ask.unknown] + (ask.other.map { [$0] } ?? []))
    case .check(_, let then): return follow([then])
    case .when(let rows): return follow(rows.map(\.target))
    case .note(let note): return follow([note.then])
    case .diagnose(_, let otherwise): return follow([otherwise, .end])
    case .visit(let flows, _): return flows.map { knowledge.flows[$0].start }
    case .end: return follow([.end])
    }
  }

  private func topological() -> [NodeID] {
    var order: [NodeID] = []
    var seen: Set<NodeID> = []
    func visit(_ node: NodeID) {
      guard seen.insert(node).inserted else { return }
      for next in edges(node) { visit(next) }
      order.append(node)
    }
    visit(knowledge.start)
    return order.reversed()
  }

  // MARK: What is set

  private mutating func passOn(from node: NodeID) {
    var set = certain[node.raw]
    switch knowledge.nodes[node].kind {
    case .ask(let ask): set.insert(ask.fact)
    case .check(let check, _): set.formUnion(knowledge.checks[check].facts.map(\.fact))
    default: break
    }
    for next in edges(node) {
      certain[next.raw] = isReached[next.raw] ? certain[next.raw].intersection(set) : set
      isReached[next.raw] = true
    }
  }

  private mutating func gather(at node: NodeID) {
    for next in edges(node) {
      asked[node.raw].formUnion(asked[next.raw].union(askedAt(next)))
      learned[node.raw].formUnion(learned[next.raw].union(learnedAt(next)))
    }
  }

  /// The flows of one visit count as further on of each other.
  private mutating func shareAmongAlternatives(_ node: NodeID) {
    guard case .visit(let flows, _) = knowledge.nodes[node].kind else { return }
    for start in flows.map({ knowledge.flows[$0].start }) {
      for inner in within(start, until: knowledge.nodes[node].flow) {
        asked[inner.raw].formUnion(asked[node.raw])
        learned[inner.raw].formUnion(learned[node.raw])
      }
    }
  }

  private func within(_ start: NodeID, until outer: FlowID) -> Set<NodeID> {
    var found: Set<NodeID> = []
    var left = [start]
    let end = afterFlow[knowledge.nodes[start].flow]
    while let node = left.popLast() {
      if node != end, found.insert(node).inserted { left += edges(node) }
    }
    return found
  }

  private func askedAt(_ node: NodeID) -> Set<FactID> {
    switch knowledge.nodes[node].kind {
    case .ask(let ask): withFollowers(wanted(by: ask.fact))
    case .check(let check, _): withFollowers(Set(knowledge.checks[check].facts.map(\.fact)))
    case .diagnose:
      withFollowers(
        Set([knowledge.roles.program, knowledge.roles.version].compactMap(\.self)))
    default: []
    }
  }

  private func learnedAt(_ node: NodeID) -> Set<FactID> {
    guard case .diagnose(let diagnosis, _) = knowledge.nodes[node].kind else { return [] }
    let sides = Set(knowledge.diagnoses[diagnosis].cures.map { knowledge.facts[$0.fact].side })
    return Set(
      knowledge.facts.indices.filter {
        knowledge.facts[$0].isSetting && sides.contains(knowledge.facts[$0].side)
      })
  }

  /// The facts that may be asked so that a fact becomes known.
  private func wanted(by fact: FactID) -> Set<FactID> {
    var wanted: Set<FactID> = [fact]
    if let lookUp = knowledge.facts[fact].lookUp {
      wanted.formUnion(self.wanted(by: lookUp.base))
      if let refiner = lookUp.refiner { wanted.insert(refiner) }
    }
    if knowledge.facts[fact].isSetting {
      // A program's word may have two meanings, which another setting decides.
      let side = knowledge.facts[fact].side
      for other in knowledge.facts.indices
      where knowledge.facts[other].isSetting && knowledge.facts[other].side == side {
        wanted.insert(other)
      }
    }
    return wanted
  }

  private func withFollowers(_ facts: Set<FactID>) -> Set<FactID> {
    var all = facts
    while true {
      let more = knowledge.facts.indices.filter { fact in
        guard let lookUp = knowledge.facts[fact].lookUp, !all.contains(fact) else { return false }
        return all.contains(lookUp.base) || lookUp.refiner.map(all.contains) == true
      }
      if more.isEmpty { return all }
      all.formUnion(more)
    }
  }
}
