import Troubleshooting

/// Steps are gone through a few at a time. That is display: the only event is the outcome.
extension Chat {
  /// A few steps of one place.
  struct Portion: Hashable, Sendable {
    /// The place or task.
    var block: Plan.Block
    /// Which of its steps.
    var steps: Range<Int>
  }

  /// The steps of a proposal, a few at a time and never of two places at once.
  static func portions(of proposal: Proposal) -> [Portion] {
    proposal.plan.blocks.flatMap { block in
      Portions.divided(steps: block.steps).map { Portion(block: block, steps: $0) }
    }
  }

  func stepScreen(_ proposal: Proposal, at place: Int) -> Screen {
    let portions = Chat.portions(of: proposal)
    guard portions.indices.contains(place) else { return Screen([]) }
    let shown = portions[place]
    let all = Screen.steps(shown.block.steps)
    let heading = ChatWording.part(
      place + 1, of: portions.count, shown.block.heading,
      steps: shown.steps.count < all.count ? shown.steps : nil, of: all.count)
    return Screen([.init(.heading, heading)] + (isBrief ? [] : all[shown.steps]))
      + Screen([.init(.question, ChatWording.stepDone)] + Screen.choices(ChatWording.stepChoices))
  }

  /// The response to a line while steps are shown; nil if it is for the turn.
  mutating func stepReply(_ line: String) -> Response? {
    guard case .outcome(let proposal) = session.turn.waits, !isPastSteps(proposal) else {
      return nil
    }
    if case .steps(let place) = focus { return reply(line, at: place, of: proposal) }
    if Chat.isGoOn(line) {
      focus = .steps(0)
      return .moved
    }
    return Chat.isBare(line) ? .show(Screen(texts: [ChatWording.notBegun])) : nil
  }

  private mutating func reply(_ line: String, at place: Int, of proposal: Proposal) -> Response? {
    let portions = Chat.portions(of: proposal)
    if Chat.isGoOn(line) || line == "1" {
      let isLast = place + 1 >= portions.count
      focus = isLast ? .turn : .steps(place + 1)
      if isLast { shownSteps.insert(key(proposal)) }
      return .moved
    }
    if line == "2" || Chat.isLost(line) {
      isBrief = true
      return .show(otherWords(for: portions[place].block, at: "\(key(proposal)) \(place)"))
    }
    if line == "3" { return couldNot(proposal) }
    guard Chat.isBare(line) else { return nil }
    isBrief = true
    return .show(Screen(texts: [ChatWording.sayStep]))
  }

  /// Nobody can tell that nothing has changed before all parts are done; said twice, it counts. Whoever says
  /// it before the first part in the very words of an outcome knows what they do.
  mutating func tooEarly(_ event: Event, saying line: String) -> Response? {
    guard case .tried(_, .same) = event, case .outcome(let proposal) = session.turn.waits,
      !isPastSteps(proposal)
    else { return nil }
    guard case .steps(let place) = focus else {
      return proposal.names(line) ? nil : doubt(ChatWording.notBegun, at: key(proposal))
    }
    let count = Chat.portions(of: proposal).count
    guard place + 1 < count else { return nil }
    return doubt(ChatWording.tooEarly(place + 1, of: count), at: "\(key(proposal)) \(place)")
  }

  /// What is said the first time; nil if it was said there before.
  private mutating func doubt(_ words: String, at place: String) -> Response? {
    guard doubtedAt.insert(place).inserted else { return nil }
    isBrief = true
    return .show(Screen(texts: [words]))
  }

  /// Shows the steps again to somebody who was through with them.
  mutating func backIntoSteps(_ proposal: Proposal) -> Response? {
    guard focus == .turn, shownSteps.remove(key(proposal)) != nil else { return nil }
    focus = .steps(Chat.portions(of: proposal).count - 1)
    return .moved
  }

  /// The outcome by its name, because what was typed to say so answers the steps and not the turn.
  func couldNot(_ proposal: Proposal) -> Response {
    .happened(
      .tried(.fix(proposal.fix), .couldNot),
      saying: proposal.outcomes.first { $0.value.text == Outcome.couldNot.rawValue }?.label)
  }

  /// A fix is offered again if it was not saved, so its steps belong to this point of the record.
  private func key(_ proposal: Proposal) -> String {
    let turns = session.record.count { event in
      switch event {
      case .tried, .answered(.saved, _): true
      default: false
      }
    }
    return "\(proposal.fix) \(turns)"
  }

  /// The steps that are gone through now; empty if there are none.
  var blocks: [Plan.Block] {
    guard case .outcome(let proposal) = session.turn.waits, !isPastSteps(proposal) else {
      return []
    }
    return proposal.plan.blocks
  }

  /// Tells whether the steps of a proposal were gone through already, or are not: an agent sees all at once.
  func isPastSteps(_ proposal: Proposal) -> Bool {
    agent != nil || proposal.plan.blocks.isEmpty || shownSteps.contains(key(proposal))
  }

  /// Other words the first time; then, kindly, a way out.
  private mutating func otherWords(for block: Plan.Block, at place: String) -> Screen {
    guard !block.hints.isEmpty, lostAt.insert(place).inserted else {
      return Screen(texts: [ChatWording.noOtherWords])
    }
    let hints = block.hints.map { Screen.Paragraph(.item, $0) }
    // The steps must still be seen above them.
    let shown = Portions.divided(hints, limit: Portions.hints).first ?? Screen([])
    return Screen(texts: [ChatWording.otherWords]) + shown
  }

  static func isGoOn(_ line: String) -> Bool {
    line.isEmpty || begins(line, with: ChatWording.goOnWords)
      || ChatWording.didIt.contains(line.lowercased().filter { $0.isLetter || $0 == " " })
  }

  /// A number or a mere no would mean one of the outcomes, but those are not on the screen yet.
  static func isBare(_ line: String) -> Bool {
    Int(line) != nil || begins(line, with: ["no", "n", "nope"])
  }

  /// Tells whether a few words begin with one of some: "yes please", "ok then"; a longer reply says more.
  private static func begins(_ line: String, with words: Set<String>) -> Bool {
    let said = line.lowercased().split { !$0.isLetter }.map(String.init)
    guard let first = said.first, said.count <= 3, words.contains(first) else { return false }
    return !said.contains { $0.hasPrefix("work") || $0 == "not" }
  }

  private static func isLost(_ line: String) -> Bool {
    let said = line.lowercased()
    // That nothing changes is an outcome.
    if ["no change", "no difference"].contains(where: said.contains) { return false }
    return ReplyReader.asksWhere(line) || ChatWording.lost.contains { said.contains($0) }
  }
}

extension Proposal {
  /// Tells whether a line is, word for word, one of the outcomes that are offered.
  fileprivate func names(_ line: String) -> Bool {
    let word = line.lowercased()
    return outcomes.contains { $0.label.lowercased() == word || $0.value.text == word }
  }
}
