internal import Troubleshooting

/// Walks every way through the Knowledge at once.
///
/// It walks as the engine does, but with spans in place of values: where a branch tells cases of a span
/// apart the walk goes on once for each part. What a guide or a server list makes of a fix is not looked
/// at here; a fix that could be proposed may work, change nothing, or not be possible.
struct Explorer {
  let knowledge: Knowledge
  let spectrum: Spectrum
  private let horizon: Horizon
  /// How many situations may be looked at.
  private let limit: Int

  private(set) var situations: [Situation] = []
  private(set) var spots: [Spot] = []
  private(set) var found = Sightings()
  private(set) var isComplete = true

  private var numbers: [Spot: Int] = [:]
  private var blocks: [[Int: [Span]]] = []
  private var known: [Known: [Int]] = [:]
  private var next = 0

  private struct Known: Hashable {
    var spot: Int
    var memory: Memory
  }

  init(_ knowledge: Knowledge, limit: Int) {
    self.knowledge = knowledge
    self.limit = limit
    spectrum = Spectrum(knowledge, tests: knowledge.everyTest)
    horizon = Horizon(spectrum)
  }

  /// Looks at everything that can be reached.
  mutating func explore() {
    reach(Spot(node: knowledge.start), [], Box(), parent: nil, [])
    while next < situations.count {
      guard situations.count <= limit else {
        isComplete = false
        return
      }
      step(from: next)
      next += 1
    }
  }

  // MARK: Situations

  private mutating func reach(
    _ spot: Spot, _ memory: Memory, _ box: Box, parent: Int?,
    _ narrowings: [Situation.Narrowing], _ outcome: Situation.Outcome? = nil
  ) {
    let number = number(of: spot)
    let box = projected(box, blocks[number])
    let key = Known(spot: number, memory: memory)
    for other in known[key] ?? [] where box.isInside(situations[other].box) { return }
    known[key, default: []].append(situations.count)
    situations.append(
      Situation(
        spot: number, memory: memory, box: box, parent: parent, narrowings: narrowings,
        outcome: outcome))
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
    blocks.append(horizon.blocks(from: nodes))
    return spots.count - 1
  }

  /// The box without what does not matter any more.
  private func projected(_ box: Box, _ blocks: [Int: [Span]]) -> Box {
    var projected = Box()
    for (fact, span) in box.spans {
      guard let blocks = blocks[fact] else { continue }
      let whole = blocks.reduce(Span.none) { $1.intersects(span) ? $0 | $1 : $0 }
      if whole != spectrum.everything(FactID(fact)) { projected.set(fact, to: whole) }
    }
    return projected
  }

  // MARK: Steps

  private mutating func step(from number: Int) {
    let situation = situations[number]
    let spot = spots[situation.spot]
    guard let node = spot.node else { return found.end(number) }
    found.pass(node, number)
    switch knowledge.nodes[node].kind {
    case .ask(let ask): step(asking: ask, at: node, spot, number)
    case .check(let check, let then): step(checking: check, then, spot, number)
    case .when(let rows): step(choosing: rows, at: node, spot, number)
    case .note(let note): step(saying: note, at: node, spot, number)
    case .diagnose(let diagnosis, let otherwise):
      step(diagnosing: diagnosis, otherwise, at: node, spot, number)
    case .visit(let flows, _): enter(flows, of: node, spot, number)
    case .end(let enquiries):
      let raised = raise(enquiries, in: situation.box, situation.memory, number)
      leave(spot, endsVisit: false, raised, situation.box, number, [])
    }
  }

  private mutating func go(
    _ target: Target, from spot: Spot, _ memory: Memory, _ box: Box, _ parent: Int,
    _ narrowings: [Situation.Narrowing], _ outcome: Situation.Outcome? = nil
  ) {
    switch target {
    case .node(let node):
      reach(
        Spot(node: node, visits: spot.visits), memory, box, parent: parent, narrowings, outcome)
    case .end:
      leave(spot, endsVisit: false, memory, box, parent, narrowings, outcome)
    }
  }

  /// Leaves a flow: for the next one of the visit, or behind the visit if its search is over.
  private mutating func leave(
    _ spot: Spot, endsVisit: Bool, _ memory: Memory, _ box: Box, _ parent: Int,
    _ narrowings: [Situation.Narrowing], _ outcome: Situation.Outcome? = nil
  ) {
    guard let visit = spot.visits.last, case .visit(_, let then) = knowledge.nodes[visit.node].kind
    else {
      return reach(Spot(node: nil), memory, box, parent: parent, narrowings, outcome)
    }
    let outer = Array(spot.visits.dropLast())
    if endsVisit || visit.left.isEmpty {
      let here = Spot(node: visit.node, visits: outer)
      return go(then, from: here, memory, box, parent, narrowings, outcome)
    }
    // Evidence may bring any of the others to the front.
    for flow in visit.left {
      let rest = Spot.Visit(node: visit.node, left: visit.left.filter { $0 != flow })
      reach(
        Spot(node: knowledge.flows[flow].start, visits: outer + [rest]), memory, box,
        parent: parent, narrowings, outcome)
    }
  }

  private mutating func enter(_ flows: [FlowID], of node: NodeID, _ spot: Spot, _ number: Int) {
    let inner = Spot(node: node, visits: spot.visits + [Spot.Visit(node: node, left: flows)])
    let situation = situations[number]
    leave(inner, endsVisit: false, situation.memory, situation.box, number, [])
  }

  // MARK: Asking

  private mutating func step(asking ask: Ask, at node: NodeID, _ spot: Spot, _ number: Int) {
    let situation = situations[number]
    let root = spectrum.root(of: ask.fact)
    let fact = knowledge.facts[ask.fact]
    var box = situation.box
    var narrowings: [Situation.Narrowing] = []
    let waits = fact.whom == nil || (ask.now && fact.ask != nil)
    let before = spectrum.span(of: root, in: box)
    if waits, before.intersects(.unset) {
      box.set(root.raw, to: before - .unset | spectrum.answered(root))
      narrowings.append(.asked(root.raw))
      found.ask(node, number)
    }
    var ways: [Target: [Value]] = [:]
    for way in ask.ways { ways[way.target, default: []].append(way.value) }
    let named = Set(ask.ways.map(\.value))
    for target in ask.targets {
      let parts = split(box, by: ask.fact) { value in
        guard let value else { return ask.unknown == target }
        return named.contains(value)
          ? ways[target]?.contains(value) == true : (ask.other ?? ask.unknown) == target
      }
      for part in parts.yes {
        var memory = situation.memory
        if fact.whom != nil, !isKnown(ask.fact, in: part.box) {
          memory = raise([ask.fact], in: part.box, memory, number)
        }
        go(target, from: spot, memory, part.box, number, narrowings + part.narrowings)
      }
    }
  }

  /// The parts of a box in which the value of a fact passes, and in which it does not.
  func split(
    _ box: Box, by fact: FactID, _ accepts: (Value?) -> Bool
  ) -> (yes: [Part], no: [Part]) {
    let root = spectrum.root(of: fact)
    let span = spectrum.span(of: root, in: box)
    let cut = spectrum.divide(fact, accepts)
    var yes = [part(box, root, span & cut.yes)].compactMap(\.self)
    var no = [part(box, root, span & cut.no)].compactMap(\.self)
    for (other, rest) in cut.elsewhere {
      guard let outer = part(box, root, span & rest) else { continue }
      let inner = split(outer.box, by: other, accepts)
      yes += inner.yes.map { Part(box: $0.box, narrowings: outer.narrowings + $0.narrowings) }
      no += inner.no.map { Part(box: $0.box, narrowings: outer.narrowings + $0.narrowings) }
    }
    return (yes, no)
  }

  /// A box with less in it, and what made it less.
  struct Part {
    var box: Box
    var narrowings: [Situation.Narrowing] = []
  }

  private func part(_ box: Box, _ fact: FactID, _ span: Span) -> Part? {
    guard !span.isEmpty else { return nil }
    guard span != spectrum.span(of: fact, in: box) else { return Part(box: box) }
    var box = box
    box.set(fact.raw, to: span)
    guard spectrum.agree(&box, on: fact) else { return nil }
    return Part(box: box, narrowings: [.only(fact.raw, span)])
  }

  private func isKnown(_ fact: FactID, in box: Box) -> Bool {
    split(box, by: fact) { $0 == nil }.yes.isEmpty
  }

  // MARK: Looking

  private mutating func step(
    checking check: CheckID, _ then: Target, _ spot: Spot, _ number: Int
  ) {
    let situation = situations[number]
    var box = situation.box
    var narrowings: [Situation.Narrowing] = []
    for result in knowledge.checks[check].facts {
      let root = spectrum.root(of: result.fact)
      let before = spectrum.span(of: root, in: box)
      guard before.intersects(.unset) else { continue }
      // Passed over for want of something it needs, it sets nothing.
      box.set(root.raw, to: before | spectrum.answered(root))
      narrowings.append(.learnt(root.raw))
    }
    go(then, from: spot, situation.memory, box, number, narrowings)
  }

  // MARK: Choosing

  private mutating func step(choosing rows: [Row], at node: NodeID, _ spot: Spot, _ number: Int) {
    let situation = situations[number]
    var left = [Part(box: situation.box)]
    for (place, row) in rows.enumerated() {
      var rest: [Part] = []
      for part in left {
        let (yes, no) = split(part, by: row.condition, situation.memory)
        found.judge(node, row: place, isTrue: !yes.isEmpty, isFalse: !no.isEmpty, number)
        for part in yes {
          go(row.target, from: spot, situation.memory, part.box, number, part.narrowings)
        }
        rest += no
      }
      left = rest
    }
    for part in left {
      go(.end, from: spot, situation.memory, part.box, number, part.narrowings)
    }
  }

  /// The parts in which a condition holds, and in which it does not; both for what only a former attempt
  /// or the day can tell.
  func split(
    _ part: Part, by condition: Condition, _ memory: Memory
  ) -> (yes: [Part], no: [Part]) {
    var yes = [part]
    var no: [Part] = []
    for test in condition.tests {
      var passing: [Part] = []
      for part in yes {
        let parts = split(part.box, by: test.fact, test.accepts)
        passing += parts.yes.map {
          Part(box: $0.box, narrowings: part.narrowings + $0.narrowings)
        }
        no += parts.no.map { Part(box: $0.box, narrowings: part.narrowings + $0.narrowings) }
      }
      yes = passing
    }
    if !condition.tried.isEmpty {
      no += yes
      if memory.isDisjoint(with: [.offered, .cured, .changed]) { yes = [] }
    } else if condition.today != nil {
      no += yes
    }
    return (yes, no)
  }

  // MARK: Saying

  private mutating func step(saying note: Note, at node: NodeID, _ spot: Spot, _ number: Int) {
    let situation = situations[number]
    let (yes, no) = split(Part(box: situation.box), by: note.when, situation.memory)
    if !note.when.isEmpty {
      found.judge(node, row: 0, isTrue: !yes.isEmpty, isFalse: !no.isEmpty, number)
    }
    for part in yes {
      go(
        note.then, from: spot, situation.memory.union(.noted), part.box, number, part.narrowings)
    }
    for part in no {
      go(note.then, from: spot, situation.memory, part.box, number, part.narrowings)
    }
  }

  // MARK: Diagnosing

  private mutating func step(
    diagnosing diagnosis: DiagnosisID, _ otherwise: Target, at node: NodeID, _ spot: Spot,
    _ number: Int
  ) {
    let situation = situations[number]
    let authored = knowledge.diagnoses[diagnosis]
    let raised = raise(authored.enquire, in: situation.box, situation.memory, number)
    let weighed = Weighing(self, situation).outcome(of: diagnosis)
    for (fix, part) in weighed.offers { found.offer(fix, part, number) }
    found.diagnose(diagnosis, number)
    if weighed.canBeOpen {
      leave(
        spot, endsVisit: true, raised.union(.leftOpen), situation.box, number, [],
        .open(diagnosis))
    }
    if weighed.canBeRefuted {
      var box = situation.box
      var narrowings: [Situation.Narrowing] = []
      let learnt = authored.fixes.flatMap { knowledge.fixes[$0].set.map(\.fact) }
      for fact in Set(learnt).sorted() where weighed.isOffered {
        let span = spectrum.span(of: fact, in: box)
        guard span.intersects(.unset) else { continue }
        box.set(fact.raw, to: span | spectrum.known(fact))
        narrowings.append(.learnt(fact.raw))
      }
      let memory = weighed.isOffered ? raised.union(.offered) : situation.memory
      go(otherwise, from: spot, memory, box, number, narrowings, .refuted(diagnosis))
    }
    if situation.memory.contains(.cured), !authored.cures.isEmpty {
      pass(closed: diagnosis, spot, raised, number)
    }
    guard weighed.isOffered, situation.memory.isDisjoint(with: [.cured, .changed]) else { return }
    followingRounds(diagnosis, raised, situation, number)
  }

  /// The round that begins when a fix worked, and the one when it led to something else.
  ///
  /// Of the settings and answers of the first round nothing is taken over: all of them are tried again.
  private mutating func followingRounds(
    _ diagnosis: DiagnosisID, _ memory: Memory, _ situation: Situation, _ number: Int
  ) {
    let start = Spot(node: knowledge.start)
    var box = Box()
    for (fact, values) in knowledge.goodValues(after: diagnosis) {
      let span = split(box, by: fact) { $0.map(values.contains) ?? false }.yes.first
      if let span { box = span.box }
    }
    reach(start, .cured, box, parent: number, [], .closed(diagnosis))
    reach(start, .changed, Box(), parent: number, [], .changed(diagnosis))
  }

  /// A diagnosis whose fix worked is passed in silence as long as what it cured still holds.
  private mutating func pass(
    closed diagnosis: DiagnosisID, _ spot: Spot, _ memory: Memory, _ number: Int
  ) {
    var parts = [Part(box: situations[number].box)]
    for cure in knowledge.diagnoses[diagnosis].cures {
      parts = parts.flatMap { part in
        split(part.box, by: cure.fact) { $0 == cure.value }.yes.map {
          Part(box: $0.box, narrowings: part.narrowings + $0.narrowings)
        }
      }
    }
    for part in parts {
      leave(
        spot, endsVisit: true, memory, part.box, number, part.narrowings, .passed(diagnosis))
    }
  }

  private mutating func raise(
    _ enquiries: [FactID], in box: Box, _ memory: Memory, _ number: Int
  ) -> Memory {
    var memory = memory
    for fact in enquiries where !isKnown(fact, in: box) {
      found.enquire(fact, number)
      memory.insert(.enquired)
    }
    return memory
  }
}

extension Ask {
  /// Where its ways lead, each once, in authored order.
  var targets: [Target] {
    var seen: Set<Target> = []
    return (ways.map(\.target) + [other, unknown].compactMap(\.self)).filter {
      seen.insert($0).inserted
    }
  }
}

extension Knowledge {
  /// What holds when a fix of a diagnosis worked.
  func goodValues(after diagnosis: DiagnosisID) -> [(fact: FactID, values: [Value])] {
    diagnoses[diagnosis].cures.map { ($0.fact, [$0.value]) }
  }

  /// Every test that anything in it makes of a fact.
  var everyTest: [FactTest] {
    var tests: [FactTest] = []
    func take(_ condition: Condition) { tests += condition.tests + condition.tried }
    for node in nodes.all {
      switch node.kind {
      case .ask(let ask): tests += ask.ways.map { FactTest(ask.fact, values: [$0.value]) }
      case .when(let rows): rows.forEach { take($0.condition) }
      case .note(let note): take(note.when)
      case .check, .diagnose, .visit, .end: continue
      }
    }
    for fix in fixes.all {
      take(fix.when)
      for setting in fix.set {
        if case .literal(let value) = setting.source {
          tests.append(FactTest(setting.fact, values: [value]))
        }
      }
    }
    for (fact, values) in cured { tests.append(FactTest(fact, values: values)) }
    return tests
  }
}
