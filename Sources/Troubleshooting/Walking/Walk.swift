/// One walk from the start node with the facts at hand: the way, and what it comes to.
struct Walk {
  /// What decides what happens next.
  enum Stop {
    /// A fact must be asked; the node is the one that wants it.
    case ask(FactID, at: NodeID)
    /// A check needs consent.
    case consent(CheckID, at: NodeID)
    /// A check is to be made.
    case check(CheckID, at: NodeID)
    /// A fix is proposed.
    case propose(ResolvedFix, DiagnosisID, at: NodeID)
    /// The walk is over, or something else happened too often.
    case end
  }

  /// A diagnosis that is found but of which nothing could be done, and why.
  struct Open: Equatable {
    var diagnosis: DiagnosisID
    /// Why each fix could not be done, in plain words; empty if it has none.
    var reasons: [String]
  }

  var stop = Stop.end
  /// The nodes, in order.
  var path: [NodeID] = []
  /// Where the walk would go on behind the flows it stopped in, innermost first.
  var rest: [NodeID] = []
  /// The notes that are said on the way.
  var notes: [NodeID] = []
  /// The facts that the way depends on, in order.
  var reads: [FactID] = []
  /// The enquiries on the way that are not answered, in order.
  var enquiries: [FactID] = []
  /// The diagnoses passed, in order, whatever came of them.
  var passed: [DiagnosisID] = []
  /// Those that stayed open.
  var open: [Open] = []
  /// Those that a fix cured.
  var closed: [DiagnosisID] = []
  /// Those that were ruled out.
  var refuted: [DiagnosisID] = []
}

/// Walks from node to node. Every turn walks anew; the first node that lacks something decides.
struct Walker {
  let state: State
  var walk = Walk()
  /// Whether everything that would be waited for counts as *don't know*.
  private var waitsForNothing = false

  init(_ state: State) {
    self.state = state
    walk.path.reserveCapacity(48)
    walk.reads.reserveCapacity(64)
    // What was tried can still be asked about, also where the walk does not pass it any more.
    for attempt in state.attempts where state.counts(attempt) {
      guard let fix = attempt.fix else { continue }
      raise(knowledge.diagnoses[knowledge.fixes[fix].diagnosis].enquire)
    }
  }

  /// How a flow was left.
  private enum Leaving {
    /// It stopped to wait for something.
    case stopped
    /// It came to its end.
    case ended
    /// A diagnosis was found or cured, which ends the search for it.
    case left
  }

  private var knowledge: Knowledge { _read { yield state.view.book.knowledge } }

  /// The walk of a state.
  static func walk(_ state: State) -> Walk {
    var walker = Walker(state)
    _ = walker.run(from: .node(state.start))
    return state.isGivenUp ? walker.givenUp() : walker.walk
  }

  /// The walk that waits for nothing more. What is still open is taken as *don't know*, to gather what
  /// somebody else could be asked about it.
  private func givenUp() -> Walk {
    var walk = walk
    if case .end = walk.stop { return walk }
    var onward = Walker(state)
    onward.waitsForNothing = true
    _ = onward.run(from: .node(state.start))
    walk.enquiries = onward.walk.enquiries
    walk.stop = .end
    return walk
  }

  private mutating func run(from start: Target) -> Leaving {
    var target = start
    while case .node(let node) = target {
      walk.path.append(node)
      switch knowledge.nodes[node].kind {
      case .ask(let ask):
        guard let next = way(of: ask, at: node) else { return .stopped }
        target = next
      case .check(let check, let then):
        guard passes(check, at: node) else { return .stopped }
        target = then
      case .when(let rows):
        target = rows.first { holds($0.condition) }?.target ?? .end
      case .note(let note):
        if holds(note.when) { walk.notes.append(node) }
        target = note.then
      case .diagnose(let diagnosis, let otherwise):
        switch judge(diagnosis, at: node) {
        case .waits: return .stopped
        case .leaves: return .left
        case .refuted: target = otherwise
        }
      case .visit(let flows, let then):
        if visit(flows) == .stopped {
          if case .node(let next) = then { walk.rest.append(next) }
          return .stopped
        }
        target = then
      case .end(let enquiries):
        raise(enquiries)
        return .ended
      }
    }
    return .ended
  }

  // MARK: Asking

  /// The way on from a question, or nil if it waits for the answer.
  private mutating func way(of ask: Ask, at node: NodeID) -> Target? {
    walk.reads.append(ask.fact)
    // The fact is not copied: that would count a dozen references on every step.
    if knowledge.facts[ask.fact].whom != nil, !ask.now || knowledge.facts[ask.fact].ask == nil {
      let value = state.view.value(ask.fact)
      if value == nil { raise([ask.fact]) }
      return ask.way(of: value)
    }
    if state.view.isSet(ask.fact) { return ask.way(of: state.view.value(ask.fact)) }
    guard !waitsForNothing, let wanted = wanted(for: ask.fact) else { return ask.unknown }
    walk.stop = .ask(wanted, at: node)
    return nil
  }

  /// What to ask so that a fact becomes known: what it is looked up from, what decides between two
  /// meanings of the program's word for it, or the fact itself. Nil if there is no question.
  private func wanted(for fact: FactID) -> FactID? {
    if let lookUp = knowledge.facts[fact].lookUp {
      if !state.view.isSet(lookUp.base), let wanted = wanted(for: lookUp.base) { return wanted }
      if let refiner = state.view.refiner(wantedFor: lookUp) { return wanted(for: refiner) }
    }
    if knowledge.facts[fact].isSetting, let decider = decider(for: fact) { return decider }
    let canBeAsked = knowledge.facts[fact].ask != nil || knowledge.facts[fact].kind == .version
    return canBeAsked ? fact : nil
  }

  /// The unset fact that decides what the program's word for a setting means.
  private func decider(for fact: FactID) -> FactID? {
    guard state.view.guide(.program) != nil else { return nil }
    let manual = Manual.current(in: state.view)
    guard let words = manual.setting(fact)?.words, words.contains(where: { $0.values.count > 1 })
    else { return nil }
    return manual.refusals.lazy.filter { $0.tests.contains { $0.fact == fact } }
      .flatMap(\.tests).map(\.fact)
      .first { $0 != fact && !state.view.isSet($0) && knowledge.facts[$0].ask != nil }
  }

  // MARK: Checking

  private mutating func passes(_ check: CheckID, at node: NodeID) -> Bool {
    let authored = knowledge.checks[check]
    if authored.facts.allSatisfy({ state.view.isSet($0.fact) }) { return true }
    if waitsForNothing || authored.needs.contains(where: { state.view.value($0) == nil }) {
      return true
    }
    walk.stop =
      state.consents[check] == true ? .check(check, at: node) : .consent(check, at: node)
    return false
  }

  // MARK: Conditions

  private mutating func holds(_ condition: Condition) -> Bool {
    for test in condition.tests {
      walk.reads.append(test.fact)
      if !state.view.accepts(test) { return false }
    }
    if let today = condition.today, !holds(today) { return false }
    return condition.tried.isEmpty || wasTried(condition.tried)
  }

  private func holds(_ today: Condition.Today) -> Bool {
    switch today {
    case .from(let day): Value(state.date) >= Value(day)
    case .before(let day): Value(state.date) < Value(day)
    }
  }

  /// Tells whether facts were seen together in an earlier round, or after an attempt that changed
  /// nothing. Of the attempts only those count whose diagnosis was passed on this walk, so that an
  /// outcome never changes the way that led to it.
  private func wasTried(_ tests: [FactTest]) -> Bool {
    let facts = tests.map(\.fact)
    for round in state.rounds where state.counts(facts, at: round.tick) {
      let view = state.view.with(facts: round.facts)
      if tests.allSatisfy(view.accepts) { return true }
    }
    return state.attempts.contains { attempt in
      guard attempt.outcome == .same, attempt.round == state.rounds.count,
        let fix = attempt.fix, walk.passed.contains(knowledge.fixes[fix].diagnosis),
        state.counts(attempt)
      else { return false }
      return tests.allSatisfy { $0.accepts(state.value($0.fact, after: attempt)) }
    }
  }

  // MARK: Visiting

  private mutating func visit(_ flows: [FlowID]) -> Leaving {
    let ordered = likeliestFirst(flows)
    for (place, flow) in ordered.enumerated() {
      switch run(from: .node(knowledge.flows[flow].start)) {
      case .stopped:
        walk.rest += ordered[(place + 1)...].map { knowledge.flows[$0].start }
        return .stopped
      case .left: return .left
      case .ended: continue
      }
    }
    return .ended
  }

  /// The flows by what the texts and the answers on the way here lend; equal ones as written.
  private func likeliestFirst(_ flows: [FlowID]) -> [FlowID] {
    guard flows.count > 1 else { return flows }
    let points = Evidence(state, askedBefore: walk.reads).points
    guard !points.isEmpty else { return flows }
    func lent(_ flow: FlowID) -> Int {
      knowledge.reaches[flow.raw].map { points[$0] ?? 0 }.max() ?? 0
    }
    return flows.enumerated()
      .sorted { (lent($1.element), $0.offset) < (lent($0.element), $1.offset) }
      .map(\.element)
  }

  // MARK: Diagnosing

  private enum Judgement { case waits, leaves, refuted }

  private mutating func judge(_ diagnosis: DiagnosisID, at node: NodeID) -> Judgement {
    walk.passed.append(diagnosis)
    let bench = Bench(state, passed: walk.passed)
    let authored = knowledge.diagnoses[diagnosis]
    if bench.isClosed(diagnosis) {
      walk.closed.append(diagnosis)
      raise(authored.enquire)
      return .leaves
    }
    var reading = bench
    let verdict = reading.verdict(on: diagnosis)
    walk.reads += reading.reads
    switch verdict {
    case .needs where waitsForNothing, .propose where waitsForNothing:
      raise(authored.enquire)
      return .leaves
    case .needs(let fact):
      walk.stop = .ask(fact, at: node)
      return .waits
    case .propose(let fix):
      raise(authored.enquire)
      walk.stop = .propose(fix, diagnosis, at: node)
      return .waits
    case .refuted(let wasTried):
      walk.refuted.append(diagnosis)
      if wasTried { raise(authored.enquire) }
      return .refuted
    case .open(let reasons):
      walk.open.append(Walk.Open(diagnosis: diagnosis, reasons: reasons))
      raise(authored.enquire)
      return .leaves
    }
  }

  private mutating func raise(_ enquiries: [FactID]) {
    for fact in enquiries
    where state.view.value(fact) == nil && !walk.enquiries.contains(fact) {
      walk.enquiries.append(fact)
    }
  }
}

extension State {
  /// After so many times something else, we hand over.
  static let patience = 3

  /// Whether we hand over here, wherever the walk is.
  var isGivenUp: Bool { handOver == true || surprises >= State.patience }
}
