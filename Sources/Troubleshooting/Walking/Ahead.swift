/// What can still come: the tree beyond the place where a walk stopped.
struct Ahead {
  let state: State
  private let starts: [NodeID]

  init(_ state: State, _ walk: Walk) {
    self.state = state
    starts = walk.path.suffix(1) + state.rest(of: walk)
  }

  private var knowledge: Knowledge { _read { yield state.knowledge } }

  /// The diagnoses that can still be made, in the order in which they are met.
  var diagnoses: [DiagnosisID] {
    var found: [DiagnosisID] = []
    for step in explore() {
      if case .diagnose(let diagnosis, _) = knowledge.nodes[step.node].kind,
        !found.contains(diagnosis)
      {
        found.append(diagnosis)
      }
    }
    return found
  }

  /// The facts that are not yet known on the shortest way to a diagnosis, in order; to any diagnosis if
  /// none is named.
  func missing(to goal: DiagnosisID?) -> [FactID] {
    let steps = explore()
    let end = steps.firstIndex { step in
      guard case .diagnose(let diagnosis, _) = knowledge.nodes[step.node].kind else { return false }
      return goal == nil || diagnosis == goal
    }
    var facts: [FactID] = []
    var next = end ?? steps.indices.first
    while let index = next {
      if case .ask(let ask) = knowledge.nodes[steps[index].node].kind {
        facts += wanted(ask)
      }
      next = steps[index].from
    }
    return facts.reversed().reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func wanted(_ ask: Ask) -> [FactID] {
    let fact = knowledge.facts[ask.fact]
    guard !state.view.isSet(ask.fact), fact.whom == nil || ask.now else { return [] }
    if let lookUp = fact.lookUp {
      if !state.view.isSet(lookUp.base) { return [lookUp.base] }
      if let refiner = state.view.refiner(wantedFor: lookUp) { return [refiner] }
    }
    return fact.ask == nil ? [] : [ask.fact]
  }

  private typealias Step = (node: NodeID, from: Int?)

  /// The nodes ahead, nearest first.
  private func explore() -> [Step] {
    var steps: [Step] = []
    var seen: Set<NodeID> = []
    for start in starts where seen.insert(start).inserted { steps.append((start, nil)) }
    var place = 0
    while place < steps.count {
      for next in nodes(after: steps[place].node) where seen.insert(next).inserted {
        steps.append((next, place))
      }
      place += 1
    }
    return steps
  }

  private func nodes(after node: NodeID) -> [NodeID] {
    let targets: [Target]
    switch knowledge.nodes[node].kind {
    case .ask(let ask):
      targets =
        state.view.isSet(ask.fact)
        ? [ask.way(of: state.view.value(ask.fact))]
        : ask.ways.map(\.target) + [ask.other, ask.unknown].compactMap(\.self)
    case .check(_, let then): targets = [then]
    case .when(let rows): targets = possible(rows).map(\.target)
    case .note(let note): targets = [note.then]
    case .diagnose(_, let otherwise): targets = [otherwise]
    case .visit(let flows, let then):
      targets = flows.map { .node(knowledge.flows[$0].start) } + [then]
    case .end: targets = []
    }
    return targets.compactMap { if case .node(let node) = $0 { node } else { nil } }
  }

  /// The rows that what is known does not rule out, down to one that is sure to hold.
  private func possible(_ rows: [Row]) -> [Row] {
    var possible: [Row] = []
    for row in rows {
      let settled = row.condition.tests.filter { state.view.isSet($0.fact) }
      guard settled.allSatisfy(state.view.accepts) else { continue }
      possible.append(row)
      let isSure = settled.count == row.condition.tests.count && row.condition.tried.isEmpty
      if isSure, row.condition.today == nil { break }
    }
    return possible
  }
}
