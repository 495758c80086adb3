/// What can still come: the tree beyond the place where a walk stopped.
struct Ahead {
  private typealias Step = (node: NodeID, from: Int?)

  private let state: State
  /// The nodes ahead, nearest first, and the step that leads to each.
  private var steps: [Step] = []
  /// For each node, whether it is among them.
  private var isSeen: [Bool]

  init(_ state: State, _ walk: Walk) {
    self.state = state
    let chart = state.view.book.chart
    let nodes = state.knowledge.nodes.all
    isSeen = Array(repeating: false, count: nodes.count)
    steps.reserveCapacity(nodes.count)
    for start in walk.path.suffix(1) + state.rest(of: walk) { add(start, from: nil) }
    let isOpen = openNodes
    let onward = chart.nodes.things.span
    var place = 0
    while place < steps.count {
      let node = steps[place].node.raw
      if isOpen[node] {
        for next in chart.nodes.places(of: node) { add(onward[next], from: place) }
      } else {
        addAll(after: place, nodes.span)
      }
      place += 1
    }
  }

  /// For each node, whether nothing is known of what the way on from it depends on.
  private var openNodes: [Bool] {
    var isOpen = Array(repeating: true, count: isSeen.count)
    let chart = chart
    let readers = chart.readers.things.span
    for fact in state.view.set {
      for place in chart.readers.places(of: fact.raw) { isOpen[readers[place].raw] = false }
    }
    return isOpen
  }

  private var chart: Chart { state.view.book.chart }
  private var knowledge: Knowledge { _read { yield state.knowledge } }

  /// The diagnoses that can still be made, in the order in which they are met.
  var diagnoses: [DiagnosisID] {
    let makes = chart.diagnoses
    var isFound = Array(repeating: false, count: knowledge.diagnoses.all.count)
    return steps.compactMap { step in
      guard let diagnosis = makes[step.node.raw], !isFound[diagnosis.raw] else {
        return nil
      }
      isFound[diagnosis.raw] = true
      return diagnosis
    }
  }

  /// The facts that are not yet known on the shortest way to a diagnosis, in order; to any diagnosis if
  /// none is named.
  func missing(to goal: DiagnosisID?) -> [FactID] {
    let nodes = knowledge.nodes.all.span
    let makes = chart.diagnoses
    let end = steps.firstIndex { step in
      makes[step.node.raw].map { goal == nil || $0 == goal } ?? false
    }
    var facts: [FactID] = []
    var next = end ?? steps.indices.first
    while let index = next {
      if case .ask(let ask) = nodes[steps[index].node.raw].kind { facts += wanted(ask) }
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

  // MARK: Exploring

  private mutating func add(_ target: Target, from place: Int?) {
    if case .node(let node) = target { add(node, from: place) }
  }

  private mutating func add(_ node: NodeID, from place: Int?) {
    guard !isSeen[node.raw] else { return }
    isSeen[node.raw] = true
    steps.append((node, place))
  }

  /// A span, because a node that is taken from an array is copied with all that it holds.
  private mutating func addAll(after place: Int, _ nodes: Span<Node>) {
    switch nodes[steps[place].node.raw].kind {
    case .ask(let ask):
      guard !state.view.isSet(ask.fact) else {
        return add(ask.way(of: state.view.value(ask.fact)), from: place)
      }
      let ways = ask.ways.span
      for way in ways.indices { add(ways[way].target, from: place) }
      if let other = ask.other { add(other, from: place) }
      add(ask.unknown, from: place)
    case .check(_, let then): add(then, from: place)
    case .when(let rows): addPossible(rows.span, from: place)
    case .note(let note): add(note.then, from: place)
    case .diagnose(_, let otherwise): add(otherwise, from: place)
    case .visit(let flows, let then):
      for flow in flows { add(knowledge.flows[flow].start, from: place) }
      add(then, from: place)
    case .end: break
    }
  }

  /// The rows that what is known does not rule out, down to one that is sure to hold.
  private mutating func addPossible(_ rows: Span<Row>, from place: Int) {
    for row in rows.indices {
      guard let isSure = isPossible(rows[row].condition) else { continue }
      add(rows[row].target, from: place)
      if isSure { return }
    }
  }

  /// Whether a condition is sure to hold; nil if it cannot.
  private func isPossible(_ condition: Condition) -> Bool? {
    var isSure = condition.tried.isEmpty && condition.today == nil
    let tests = condition.tests.span
    for test in tests.indices {
      if !state.view.isSet(tests[test].fact) {
        isSure = false
      } else if !state.view.accepts(tests[test]) {
        return nil
      }
    }
    return isSure
  }
}
