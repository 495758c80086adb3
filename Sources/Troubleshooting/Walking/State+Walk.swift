/// Walks from node to node. Every turn walks anew; the first node that lacks something decides.
///
/// The state walks itself, and hands the walk on: a walker of its own would have to copy the state.
extension State {
  /// How a flow was left.
  private enum Leaving {
    /// It stopped to wait for something.
    case stopped
    /// It came to its end.
    case ended
    /// A diagnosis was found or cured, which ends the search for it.
    case left
  }

  /// The walk as things stand.
  var walk: Walk {
    var walk = Walk()
    self.walk(&walk)
    return walk
  }

  /// Walks anew, in the room of the walk before.
  func walk(_ walk: inout Walk) {
    self.walk(&walk, passing: [])
    guard isGivenUp else { return stopAsking(&walk) }
    if hasHeardBack {
      // What somebody else has answered may make a fix possible; nothing more is asked for it.
      let onward = self.walk(passing: .questions)
      if case .propose = onward.stop { return walk = onward }
    }
    giveUp(&walk)
  }

  /// Goes on with a walk that waited for a fact, from the node where it did: an answer never changes the
  /// way already walked. Only where that read what follows from the fact, it is walked anew.
  func goOn(_ walk: inout Walk, knowing fact: FactID) {
    guard let (node, visits) = walk.stepBack(), !walk.reads.contains(fact),
      !knowledge.heirs[fact.raw].contains(where: walk.reads.contains)
    else { return self.walk(&walk) }
    walk.enquiries.removeAll { view.value($0) != nil }
    let nodes = knowledge.nodes.all
    var leaving = run(from: .node(node), nodes.span, &walk)
    for visit in visits {
      if leaving == .stopped {
        walk.visits.append(visit)
        continue
      }
      var left = visit
      left.current = leaving == .ended ? visit.current + 1 : visit.flows.count
      let goesOn = leaves(left, nodes.span, &walk)
      leaving = goesOn ? run(from: visit.then, nodes.span, &walk) : .stopped
    }
    stopAsking(&walk)
  }

  /// The fact that a walk waits for, if an event is the answer and nothing beside.
  func answered(by event: Event, for walk: Walk) -> FactID? {
    guard case .ask(let fact) = walk.stop, knowledge.facts[fact].whom == nil, !isGivenUp,
      reopened == nil, doubtfulSave == nil, conflicts.isEmpty
    else { return nil }
    switch event {
    case .answered(.fact(let name), _), .didNotKnow(let name):
      return name == knowledge.facts[fact].name ? fact : nil
    default: return nil
    }
  }

  func walk(passing: Walk.Passing) -> Walk {
    var walk = Walk()
    self.walk(&walk, passing: passing)
    return walk
  }

  private func walk(_ walk: inout Walk, passing: Walk.Passing) {
    walk.clear()
    walk.passing = passing
    // What was tried can still be asked about, also where the walk does not pass it any more.
    let attempts = attempts.span
    for place in attempts.indices where counts(attempts[place]) {
      guard let fix = attempts[place].fix else { continue }
      raise(knowledge.diagnoses[knowledge.fixes[fix].diagnosis].enquire, &walk)
    }
    let nodes = knowledge.nodes.all
    _ = run(from: .node(start), nodes.span, &walk)
  }

  /// Makes it a walk that waits for nothing more. What is still open is taken as *don't know*, to gather
  /// what somebody else could be asked about it.
  func giveUp(_ walk: inout Walk) {
    if case .end = walk.stop { return }
    walk.enquiries = self.walk(passing: [.questions, .proposals]).enquiries
    walk.stop = .end
  }

  /// A span, because a node that is taken from an array or a table is copied with all that it holds.
  private func run(
    from start: Target, _ nodes: Span<Node>, _ walk: inout Walk
  ) -> Leaving {
    var target = start
    while case .node(let node) = target {
      let place = walk.enter(node)
      switch nodes[node.raw].kind {
      case .ask(let ask):
        guard let way = way(of: ask, &walk) else { return .stopped }
        walk.ways[place] = way
        target = ask.target(of: way)
      case .check(let check, let then):
        guard passes(check, &walk) else { return .stopped }
        walk.ways[place] = .then
        target = then
      case .when(let rows):
        guard let row = firstRow(of: rows, &walk) else { return .ended }
        walk.ways[place] = .row(row)
        target = rows[row].target
      case .note(let note):
        let isSaid = holds(note.when.tests, &walk) && held(note.when, walk)
        if isSaid { walk.notes.append(node) }
        walk.ways[place] = isSaid ? .said : .unsaid
        target = note.then
      case .diagnose(let diagnosis, let otherwise):
        switch judge(diagnosis, &walk) {
        case .waits: return .stopped
        case .leaves:
          walk.ways[place] = .found
          return .left
        case .refuted:
          walk.ways[place] = .otherwise
          target = otherwise
        }
      case .visit(let flows, let then):
        let visit = Walk.Visit(place: place, flows: likeliestFirst(flows, walk), then: then)
        guard leaves(visit, nodes, &walk) else { return .stopped }
        target = then
      case .end(let enquiries):
        raise(enquiries, &walk)
        walk.ways[place] = .end
        return .ended
      }
    }
    return .ended
  }

  // MARK: Asking

  /// The way on from a question, or nil if it waits for the answer.
  private func way(of ask: Ask, _ walk: inout Walk) -> Trail.Way? {
    walk.reads.append(ask.fact)
    let value = view.value(ask.fact)
    // What follows from the program alone may still change with its version, which is asked first then.
    if let value, view.isSet(ask.fact) { return ask.choice(of: value) }
    // The fact is not copied: that would count a dozen references on every step.
    if knowledge.facts[ask.fact].whom != nil {
      raise([ask.fact], &walk)
      if !ask.now || knowledge.facts[ask.fact].ask == nil { return .unknown }
    }
    if view.isSet(ask.fact) { return .unknown }
    guard !walk.passing.contains(.questions), let wanted = wanted(for: ask.fact) else {
      return value.map(ask.choice) ?? .unknown
    }
    walk.stop = .ask(wanted)
    return nil
  }

  // MARK: Checking

  private func passes(_ check: CheckID, _ walk: inout Walk) -> Bool {
    let authored = knowledge.checks[check]
    if authored.facts.allSatisfy({ view.isSet($0.fact) }) { return true }
    if walk.passing.contains(.questions)
      || authored.needs.contains(where: { view.value($0) == nil })
    {
      return true
    }
    walk.stop =
      consents[check] == true ? .check(check) : .consent(check)
    return false
  }

  // MARK: Visiting

  /// Walks the flows of a visit that are left; false if the walk stops in one of them.
  private func leaves(_ visit: Walk.Visit, _ nodes: Span<Node>, _ walk: inout Walk) -> Bool {
    var visit = visit
    var leaving = Leaving.ended
    while leaving == .ended, visit.current < visit.flows.count {
      leaving = run(from: .node(knowledge.flows[visit.flows[visit.current]].start), nodes, &walk)
      if leaving == .stopped {
        walk.visits.append(visit)
        return false
      }
      visit.current += 1
    }
    walk.ways[visit.place] = .then
    return true
  }

  /// Where the walk would go on behind the flows it stopped in, innermost first.
  func rest(of walk: Walk) -> [NodeID] {
    walk.visits.flatMap { visit in
      let next: NodeID? = if case .node(let node) = visit.then { node } else { nil }
      return visit.flows[(visit.current + 1)...].map { knowledge.flows[$0].start }
        + (next.map { [$0] } ?? [])
    }
  }

  /// The flows by what the texts and the answers on the way here lend; equal ones as written.
  private func likeliestFirst(_ flows: [FlowID], _ walk: Walk) -> [FlowID] {
    guard flows.count > 1 else { return flows }
    let points = Evidence(self, askedBefore: walk.reads).points
    guard points.contains(where: { $0 != 0 }) else { return flows }
    func lent(_ flow: FlowID) -> Int {
      knowledge.reaches[flow.raw].map { points[$0.raw] }.max() ?? 0
    }
    return flows.enumerated()
      .sorted { (lent($1.element), $0.offset) < (lent($0.element), $1.offset) }
      .map(\.element)
  }

  // MARK: Diagnosing

  private enum Judgement { case waits, leaves, refuted }

  private func judge(_ diagnosis: DiagnosisID, _ walk: inout Walk) -> Judgement {
    walk.passed.append(diagnosis)
    let enquire = knowledge.diagnoses[diagnosis].enquire
    switch verdict(on: diagnosis, &walk) {
    case .closed:
      walk.closed.append(diagnosis)
      raise(enquire, &walk)
      return .leaves
    case .needs where walk.passing.contains(.questions),
      .propose where walk.passing.contains(.proposals):
      raise(enquire, &walk)
      return .leaves
    case .needs(let fact):
      walk.stop = .ask(fact)
      return .waits
    case .propose(let fix):
      raise(enquire, &walk)
      walk.stop = .propose(fix, diagnosis)
      return .waits
    case .refuted(let wasTried):
      walk.refuted.append(diagnosis)
      if wasTried { raise(enquire, &walk) }
      return .refuted
    case .open(let reasons):
      walk.open.append(Walk.Open(diagnosis: diagnosis, reasons: reasons))
      raise(enquire, &walk)
      return .leaves
    }
  }

  private func raise(_ enquiries: [FactID], _ walk: inout Walk) {
    for fact in enquiries
    where view.value(fact) == nil && !walk.enquiries.contains(fact) {
      walk.enquiries.append(fact)
    }
  }
}
