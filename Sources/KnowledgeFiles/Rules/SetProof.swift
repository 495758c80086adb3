internal import Troubleshooting

/// For every node, which facts are certainly set on all ways to it, and which can be set further on.
///
/// Only facts that something reads take part. Enquiries are left out: an unanswered one reads as *don't
/// know*, so it is certainly set everywhere.
struct SetProof {
  private let graph: WalkGraph
  private let sets: SetFacts
  private let bits: [FactID: Int]
  /// The nodes of each flow, in an order in which every way leads forward.
  private var nodesInOrder: [[Int]] = []
  private var flowsInOrder: [Int] = []
  private var visitOfNode: [Int: WalkGraph.Visit] = [:]
  private var visitsOfFlow: [[WalkGraph.Visit]]
  /// What is certainly set before a node.
  private(set) var before: [BitSet]
  /// What can be set behind a node in its own flow, its visits included.
  private var behind: [BitSet]
  /// What can be set by a flow, its visits included.
  private var total: [BitSet]
  /// What can be set by the other flows of the same visit, and behind it.
  private var outside: [BitSet]

  init(graph: WalkGraph, sets: SetFacts, facts: [FactID]) {
    self.graph = graph
    self.sets = sets
    bits = Dictionary(uniqueKeysWithValues: facts.enumerated().map { ($1, $0) })
    let empty = BitSet(bound: facts.count)
    let flows = graph.knowledge.flows.all.count
    before = Array(repeating: empty, count: graph.successors.count)
    behind = before
    total = Array(repeating: empty, count: flows)
    outside = total
    visitsOfFlow = Array(repeating: [], count: flows)
    order()
    goBackward()
    goForward()
  }

  /// Tells whether a fact is certainly set before a node.
  func isSet(_ fact: FactID, before node: Int) -> Bool {
    bits[fact].map { before[node].contains($0) } ?? true
  }

  /// Tells whether a fact is certainly set behind a node.
  func isSet(_ fact: FactID, behind node: Int) -> Bool {
    isSet(fact, before: node) || certain(at: node).contains(fact)
  }

  /// Tells whether a fact can be set by something further on.
  func canBeSet(_ fact: FactID, behind node: Int) -> Bool {
    guard let bit = bits[fact] else { return false }
    let flow = graph.knowledge.nodes.all[node].flow.raw
    return behind[node].contains(bit) || outside[flow].contains(bit)
  }

  private mutating func order() {
    nodesInOrder = Array(repeating: [], count: visitsOfFlow.count)
    for node in Ordering(successors: graph.successors).order {
      nodesInOrder[graph.knowledge.nodes.all[node].flow.raw].append(node)
    }
    flowsInOrder = Ordering(successors: graph.visitedFlows).order
    for visit in graph.visits {
      visitOfNode[visit.node] = visit
      for flow in Set(visit.flows) { visitsOfFlow[flow].append(visit) }
    }
  }

  /// What can be set: the visited flows first.
  private mutating func goBackward() {
    for flow in flowsInOrder.reversed() {
      // NB: collected beside the arrays; an element changed in place while `self` is read copies them all.
      var all = total[flow]
      for node in nodesInOrder[flow].reversed() {
        var set = behind[node]
        for next in graph.successors[node] {
          set.formUnion(behind[next])
          insertPossible(at: next, into: &set)
        }
        behind[node] = set
        insertPossible(at: node, into: &all)
      }
      total[flow] = all
    }
    var othersOfVisit: [Int: [Int: BitSet]] = [:]
    for visit in graph.visits { othersOfVisit[visit.node] = others(of: visit) }
    for flow in flowsInOrder {
      var set = outside[flow]
      for visit in visitsOfFlow[flow] {
        set.formUnion(outside[visit.flow])
        set.formUnion(behind[visit.node])
        if let others = othersOfVisit[visit.node]?[flow] { set.formUnion(others) }
      }
      outside[flow] = set
    }
  }

  /// What the other flows of a visit can set, for each of its flows: those before it and those after it.
  private func others(of visit: WalkGraph.Visit) -> [Int: BitSet] {
    var others: [Int: BitSet] = [:]
    for flows in [visit.flows, visit.flows.reversed()] {
      var passed = BitSet(bound: bits.count)
      for flow in flows {
        others[flow, default: BitSet(bound: bits.count)].formUnion(passed)
        passed.formUnion(total[flow])
      }
    }
    return others
  }

  /// What is certain: the visiting flows first.
  ///
  /// What a visit settles is not counted behind it.
  private mutating func goForward() {
    var isKnown = [Bool](repeating: false, count: before.count)
    for flow in flowsInOrder {
      let start = graph.knowledge.flows.all[flow].start.raw
      for visit in visitsOfFlow[flow] { arrive(at: start, with: before[visit.node], &isKnown) }
      for node in nodesInOrder[flow] {
        // A walk may begin in the middle of a flow, with nothing set.
        if node == graph.knowledge.start.raw { before[node] = BitSet(bound: bits.count) }
        var after = before[node]
        for fact in certain(at: node) {
          if let bit = bits[fact] { after.insert(bit) }
        }
        for next in graph.successors[node] { arrive(at: next, with: after, &isKnown) }
      }
    }
  }

  private mutating func arrive(at node: Int, with set: BitSet, _ isKnown: inout [Bool]) {
    if isKnown[node] {
      before[node].formIntersection(set)
    } else {
      before[node] = set
      isKnown[node] = true
    }
  }

  private func certain(at node: Int) -> Set<FactID> {
    switch graph.knowledge.nodes.all[node].kind {
    case .ask(let ask): sets.certainly(by: ask.fact)
    case .check(let check, _): Set(graph.knowledge.checks[check].facts.map(\.fact))
    case .when, .note, .diagnose, .visit, .end: []
    }
  }

  private func insertPossible(at node: Int, into set: inout BitSet) {
    if let visit = visitOfNode[node] {
      for flow in visit.flows { set.formUnion(total[flow]) }
    }
    for fact in possible(at: node) {
      if let bit = bits[fact] { set.insert(bit) }
    }
  }

  /// What a node itself can set.
  func possible(at node: Int) -> Set<FactID> {
    switch graph.knowledge.nodes.all[node].kind {
    case .ask(let ask): sets.perhaps(by: ask.fact)
    case .check(let check, _): sets.perhaps(with: graph.knowledge.checks[check].facts.map(\.fact))
    case .diagnose(let diagnosis, _): sets.perhaps(mending: diagnosis)
    case .when, .note, .visit, .end: []
    }
  }
}
