internal import Troubleshooting

extension Explorer {
  // MARK: Asking and looking

  mutating func ask(_ asking: Asking, at node: NodeID, _ spot: Spot, _ step: Step) {
    var step = step
    let from = step.from ?? 0
    if asking.waits, answer(asking.root, &step.part) { found.ask(node, from) }
    for choice in asking.choices {
      let item = Coverage.Item.answer(node, choice.way)
      guard found.wants(item, after: step.memory) else { continue }
      found.see(
        item, step.part.split(by: choice.cut, in: spectrum).yes, from, after: step.memory)
    }
    var targets = 0
    for way in asking.ways {
      let parts = step.part.split(by: way.cut, in: spectrum).yes
      if !parts.isEmpty { targets += 1 }
      for part in parts {
        var step = step
        step.part = part
        if asking.isEnquiry { raise([asking.fact], &step) }
        go(way.target, from: spot, step)
        if matters(asking.root, behind: way.target, from: spot) { found.answerMatters(node) }
      }
    }
    if targets > 1 { found.answerMatters(node) }
  }

  /// Has a root asked, if nobody knows it yet.
  private func answer(_ root: Int, _ part: inout Part) -> Bool {
    let before = spectrum.span(of: root, in: part.box)
    guard before.intersects(.unset) else { return false }
    part.box[root] = spectrum.answered(root)
    part.narrowings.append(.asked(root))
    return true
  }

  /// What a look finds; passed over, for want of something it needs, it finds nothing.
  mutating func look(_ facts: [Int], _ then: Target, _ spot: Spot, _ step: Step) {
    var step = step
    for fact in facts { learn(fact, spectrum.answered(fact), &step.part) }
    go(then, from: spot, step)
  }

  /// What was unset may have become something.
  private func learn(_ fact: Int, _ span: Span, _ part: inout Part) {
    let before = spectrum.span(of: fact, in: part.box)
    guard before.intersects(.unset) else { return }
    part.box[fact] = before | span
    part.narrowings.append(.learnt(fact))
  }

  // MARK: Choosing and saying

  mutating func choose(_ branches: [Case], at node: NodeID, _ spot: Spot, _ step: Step) {
    var left = [step.part]
    for (place, branch) in branches.enumerated() {
      let halves = left.map { branch.when.split($0, step.memory, in: spectrum) }
      let (yes, no) = (halves.flatMap(\.yes), halves.flatMap(\.no))
      see(.row(node, place, isTaken: true), yes, step)
      see(.row(node, place, isTaken: false), no, step)
      for part in yes { go(branch.target, from: spot, with(part, step)) }
      left = no
    }
    for part in left { leave(spot, with(part, step)) }
  }

  mutating func say(
    _ when: Judging, _ then: Target, at node: NodeID, _ spot: Spot, _ step: Step
  ) {
    let (yes, no) = when.split(step.part, step.memory, in: spectrum)
    see(.note(node, isSaid: true), yes, step)
    see(.note(node, isSaid: false), no, step)
    for part in no { go(then, from: spot, with(part, step)) }
    var told = step
    told.memory.insert(.noted)
    for part in yes { go(then, from: spot, with(part, told)) }
  }

  private mutating func see(_ item: Coverage.Item, _ parts: [Part], _ step: Step) {
    found.see(item, parts, step.from ?? 0, after: step.memory)
  }

  private func with(_ part: Part, _ step: Step) -> Step {
    var step = step
    step.part = part
    return step
  }

  // MARK: Diagnosing

  mutating func diagnose(_ diagnosing: Diagnosing, _ spot: Spot, _ step: Step) {
    var raised = step
    raise(diagnosing.enquiries, &raised)
    let verdict = diagnosing.verdict(step.part, step.memory, in: spectrum)
    watch(diagnosing, nil, step.part, step)
    for offer in verdict.offers {
      see(.fix(offer.fix), [offer.part], step)
      watch(diagnosing, offer.fix, offer.part, step)
    }
    if !verdict.offers.isEmpty || verdict.canHaveNone {
      var open = with(.open(diagnosing.diagnosis), raised)
      open.memory.insert(.open)
      leave(spot, endsSearch: true, open)
    }
    if !verdict.offers.isEmpty {
      refute(diagnosing, spot, raised)
      if step.memory.isDisjoint(with: [.cured, .changed]) { beginRounds(diagnosing, raised) }
    }
    // What finds everything as it should be is refuted too, and then nobody is to be asked.
    let refuted = with(.refuted(diagnosing.diagnosis), step)
    for part in verdict.idle { go(diagnosing.otherwise, from: spot, with(part, refuted)) }
    if step.memory.contains(.cured), !diagnosing.cures.isEmpty { pass(diagnosing, spot, raised) }
  }

  /// Looks for what must not be: here, or where a fix is proposed.
  private mutating func watch(_ diagnosing: Diagnosing, _ fix: FixID?, _ part: Part, _ step: Step) {
    for watch in diagnosing.watches where watch.fix == fix {
      for part in watch.suspects(part, step.memory, in: spectrum) {
        found.suspect(watch.subject, part, step.from ?? 0)
      }
    }
  }

  private func with(_ outcome: Situation.Outcome, _ step: Step) -> Step {
    var step = step
    step.outcome = outcome
    return step
  }

  /// Every fix was tried, and changed nothing.
  private mutating func refute(_ diagnosing: Diagnosing, _ spot: Spot, _ step: Step) {
    var step = with(.refuted(diagnosing.diagnosis), step)
    step.memory.insert(.offered)
    for fact in diagnosing.learnt { learn(fact, spectrum.known(fact), &step.part) }
    go(diagnosing.otherwise, from: spot, step)
  }

  /// The round that begins when a fix worked, and the one when it led to something else. Of the answers
  /// before nothing is taken over: all of them are tried anew.
  private mutating func beginRounds(_ diagnosing: Diagnosing, _ step: Step) {
    let start = Spot(node: knowledge.start)
    let cured = Part(box: Box()).split(by: diagnosing.cures, in: spectrum).yes
    for part in cured {
      reach(
        start,
        Step(memory: .cured, part: part, from: step.from, outcome: .cured(diagnosing.diagnosis)))
    }
    reach(
      start,
      Step(
        memory: .changed, part: Part(box: Box()), from: step.from,
        outcome: .changed(diagnosing.diagnosis)))
  }

  /// A diagnosis whose fix worked is passed in silence as long as what it cured still holds.
  private mutating func pass(_ diagnosing: Diagnosing, _ spot: Spot, _ step: Step) {
    for part in step.part.split(by: diagnosing.cures, in: spectrum).yes {
      leave(
        spot, endsSearch: true, with(part, with(.passed(diagnosing.diagnosis), step)))
    }
  }

  // MARK: Enquiries

  mutating func raise(_ enquiries: [FactID], _ step: inout Step) {
    for fact in enquiries {
      let unknown = step.part.split(by: .known(fact, in: spectrum), in: spectrum).no
      guard !unknown.isEmpty else { continue }
      see(.enquiry(fact), unknown, step)
      step.memory.insert(.enquired)
    }
  }
}
