internal import Troubleshooting

/// Walks every way through the Knowledge at once.
///
/// It walks as the engine does, but with spans in place of values: where a branch tells cases of a span
/// apart, the walk goes on once for each part. It may find ways that the engine would not take, because
/// facts are taken as independent of one another; it never misses one. So what is reported is played by
/// the engine itself first.
struct Explorer {
  let spectrum: Spectrum
  /// How many situations may be looked at.
  let limit: Int
  private(set) var situations: [Situation] = []
  private(set) var spots: [Spot] = []
  /// The ways that led to a situation known before.
  private(set) var joins: [(from: Int, to: Int)] = []
  var found = Sightings()
  /// Whether everything was looked at.
  private(set) var isComplete = false
  /// How many situations were gone on from.
  private(set) var next = 0

  private let junctions: [Junction]
  private let horizon: Horizon
  private let uses: Uses
  private var numbers: [Spot: Int] = [:]
  private var scopes: [Scope] = []
  private var known: [Known: [Int]] = [:]

  /// What still matters at a spot.
  private struct Scope {
    /// The blocks of cases of each fact that are told apart.
    var blocks: [Int: [Span]]
    /// The facts that something ahead speaks of or sets, by number.
    var used: Bits
    /// The promises that are still to be kept.
    var promises: Memory
  }

  private struct Known: Hashable {
    var spot: Int
    var memory: Memory
  }

  var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  /// Beside its own tests, those of another Knowledge may tell classes of values apart.
  init(_ knowledge: Knowledge, limit: Int, others: [FactTest] = []) {
    self.limit = limit
    let spectrum = Spectrum(knowledge, tests: knowledge.everyTest + others)
    self.spectrum = spectrum
    junctions = knowledge.nodes.all.map { Junction($0, in: spectrum) }
    horizon = Horizon(spectrum, junctions)
    uses = Uses(spectrum)
  }

  /// Looks at everything that can be reached, nearest first.
  mutating func explore() {
    reach(Spot(node: knowledge.start), Step(memory: [], part: Part(box: Box())))
    while next < situations.count {
      guard situations.count <= limit else { return }
      step(from: next)
      next += 1
    }
    isComplete = true
  }

  // MARK: Going on

  /// What a step comes with.
  struct Step {
    var memory: Memory
    var part: Part
    var from: Int?
    var outcome: Situation.Outcome?
  }

  private mutating func step(from number: Int) {
    let situation = situations[number]
    let spot = spots[situation.spot]
    guard let node = spot.node else { return found.end(number) }
    found.pass(node, number)
    var step = Step(
      memory: situation.memory, part: Part(box: situation.box), from: number)
    for (place, promise) in knowledge.promises.enumerated() where promise.passes.contains(node) {
      step.memory.insert(.passed(promise: place))
    }
    found.see(.node(node), [step.part], number, after: step.memory)
    switch junctions[node.raw] {
    case .ask(let asking): ask(asking, at: node, spot, step)
    case .check(let facts, let then): look(facts, then, spot, step)
    case .choose(let branches): choose(branches, at: node, spot, step)
    case .note(let when, let then): say(when, then, at: node, spot, step)
    case .diagnose(let diagnosing): diagnose(diagnosing, spot, step)
    case .visit(let flows):
      let visit = Spot.Visit(node: node, left: flows)
      leave(Spot(node: node, visits: spot.visits + [visit]), step)
    case .end(let enquiries):
      raise(enquiries, &step)
      leave(spot, step)
    }
  }

  mutating func go(_ target: Target, from spot: Spot, _ step: Step) {
    switch target {
    case .node(let node): reach(Spot(node: node, visits: spot.visits), step)
    case .end: leave(spot, step)
    }
  }

  /// Leaves a flow: for the next one of the visit, or behind the visit if its search is over.
  mutating func leave(_ spot: Spot, endsSearch: Bool = false, _ step: Step) {
    guard let visit = spot.visits.last, case .visit(_, let then) = knowledge.nodes[visit.node].kind
    else { return reach(Spot(node: nil), step) }
    let outer = Array(spot.visits.dropLast())
    guard !endsSearch, !visit.left.isEmpty else {
      return go(then, from: Spot(node: visit.node, visits: outer), step)
    }
    // Evidence may bring any of the others to the front.
    for flow in visit.left {
      let rest = Spot.Visit(node: visit.node, left: visit.left.filter { $0 != flow })
      reach(Spot(node: knowledge.flows[flow].start, visits: outer + [rest]), step)
    }
  }

  /// Keeps a situation, unless one that holds all of it is known.
  mutating func reach(_ spot: Spot, _ step: Step) {
    let number = number(of: spot)
    let scope = scopes[number]
    let box = step.part.box.widened { fact, span in
      guard let blocks = scope.blocks[fact] else { return nil }
      let wide = blocks.reduce(Span.none) { $1.intersects(span) ? $0 | $1 : $0 }
      return wide == spectrum.everything(fact) ? nil : wide
    }
    let memory = step.memory.subtracting(Memory.everyPromise).union(
      step.memory.intersection(scope.promises))
    let key = Known(spot: number, memory: memory)
    for other in known[key] ?? [] where box.isInside(situations[other].box) {
      if let from = step.from { joins.append((from, other)) }
      return
    }
    known[key, default: []].append(situations.count)
    situations.append(
      Situation(
        spot: number, memory: memory, box: box, parent: step.from,
        narrowings: step.part.narrowings, outcome: step.outcome))
  }

  private mutating func number(of spot: Spot) -> Int {
    if let number = numbers[spot] { return number }
    var nodes = spot.node.map { [$0] } ?? []
    for visit in spot.visits {
      nodes += visit.left.map { knowledge.flows[$0].start }
      if case .visit(_, .node(let then)) = knowledge.nodes[visit.node].kind { nodes.append(then) }
    }
    numbers[spot] = spots.count
    spots.append(spot)
    scopes.append(
      Scope(
        blocks: horizon.blocks(from: nodes), used: uses.ahead(of: nodes),
        promises: uses.promises(ahead: nodes)))
    return spots.count - 1
  }

  /// Tells whether the answer to a question can still change something at a spot.
  func matters(_ root: Int, at spot: Spot) -> Bool {
    guard let number = numbers[spot] else { return true }
    return scopes[number].blocks[root] != nil || scopes[number].used.contains(root)
  }
}

extension Memory {
  /// Every promise that may have been kept so far.
  static let everyPromise = Memory(rawValue: ~0xFF)
}
