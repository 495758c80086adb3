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
  var found = Sightings()
  /// Whether there were more situations than may be looked at.
  private(set) var gaveUp = true

  private let junctions: [Junction]
  /// For each flow, whether a text or an answer can speak for what it finds.
  private let hasEvidence: [Bool]
  private var places: Places

  var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  /// Beside its own tests, those of another Knowledge may tell classes of values apart.
  init(_ knowledge: Knowledge, limit: Int, others: [FactTest] = []) {
    self.limit = limit
    let spectrum = Spectrum(knowledge, tests: knowledge.everyTest + others)
    self.spectrum = spectrum
    junctions = knowledge.nodes.all.map { Junction($0, in: spectrum) }
    let lent = Set(knowledge.symptoms.all.flatMap(\.evidence).map(\.diagnosis))
    hasEvidence = knowledge.reaches.map { !$0.isDisjoint(with: lent) }
    places = Places(spectrum, junctions)
  }

  /// The situations that were found, nearest first.
  var situations: [Situation] { _read { yield places.situations } }
  var spots: [Spot] { _read { yield places.spots } }
  /// The ways that led to a situation known before.
  var joins: [(from: Int, to: Int)] { _read { yield places.joins } }

  /// The situations on the first way to one that was found, and this one.
  func way(to situation: Int) -> [Situation] {
    var chain = [situations[situation]]
    while let parent = chain.last?.parent { chain.append(situations[parent]) }
    return chain.reversed()
  }

  /// Whether everything was looked at: every situation, and every value in it.
  var isComplete: Bool { !gaveUp && spectrum.crowded.isEmpty }

  /// Looks at everything that can be reached, nearest first.
  mutating func explore() {
    reach(Spot(node: knowledge.start), Step(memory: [], part: Part(box: Box())))
    var next = 0
    while next < situations.count {
      guard situations.count <= limit else { return }
      step(from: next)
      next += 1
    }
    gaveUp = false
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
    else { return end(step) }
    let outer = Array(spot.visits.dropLast())
    guard !endsSearch, !visit.left.isEmpty else {
      return go(then, from: Spot(node: visit.node, visits: outer), step)
    }
    // Evidence may bring any other to the front that there is evidence for.
    for flow in visit.left where flow == visit.left[0] || hasEvidence[flow.raw] {
      let rest = Spot.Visit(node: visit.node, left: visit.left.filter { $0 != flow })
      reach(Spot(node: knowledge.flows[flow].start, visits: outer + [rest]), step)
    }
  }

  private mutating func end(_ step: Step) {
    reach(Spot(node: nil, last: step.from.flatMap { spots[situations[$0].spot].node }), step)
  }

  mutating func reach(_ spot: Spot, _ step: Step) { places.reach(spot, step) }

  /// Tells whether the answer to a question can still change something: there, or in what comes behind the
  /// flow.
  mutating func matters(_ root: Int, behind target: Target, from spot: Spot) -> Bool {
    switch target {
    case .node(let node): places.matters(root, at: Spot(node: node, visits: spot.visits))
    case .end: places.matters(root, at: Spot(node: nil, visits: spot.visits))
    }
  }
}

extension Memory {
  /// Every promise that may have been kept so far.
  static let everyPromise = Memory(rawValue: ~0xFF)
}
