import Troubleshooting

/// Steps are gone through one place at a time. That is display: the only event is the outcome.
extension Chat {
  /// The response to a line while steps are shown; nil if it is for the turn.
  mutating func stepReply(_ line: String) -> Response? {
    guard case .outcome(let proposal) = session.turn.waits else { return nil }
    if focus == .notes, Chat.isGoOn(line) {
      focus = .turn
      return .moved
    }
    guard !isPastSteps(proposal) else { return nil }
    if case .steps(let place) = focus { return reply(line, at: place, of: proposal) }
    if Chat.isGoOn(line) {
      focus = .steps(0)
      return .moved
    }
    return Chat.isBare(line) ? .show(Screen(texts: [ChatWording.notBegun])) : nil
  }

  private mutating func reply(_ line: String, at place: Int, of proposal: Proposal) -> Response? {
    if Chat.isGoOn(line) || line == "1" {
      let isLast = place + 1 >= proposal.plan.blocks.count
      focus = isLast ? .turn : .steps(place + 1)
      if isLast { shownSteps.insert(key(proposal)) }
      return .moved
    }
    if line == "2" || Chat.isLost(line) {
      return .show(otherWords(for: proposal.plan.blocks[place]))
    }
    if line == "3" { return couldNot(proposal) }
    return Chat.isBare(line) ? .show(Screen(texts: [ChatWording.pressNumber])) : nil
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

  /// Tells whether the steps of a proposal were gone through already, or there are none.
  func isPastSteps(_ proposal: Proposal) -> Bool {
    proposal.plan.blocks.isEmpty || shownSteps.contains(key(proposal))
  }

  private func otherWords(for block: Plan.Block) -> Screen {
    guard !block.hints.isEmpty else { return Screen(texts: [ChatWording.noOtherWords]) }
    return Screen(
      [.init(.text, ChatWording.otherWords)] + block.hints.map { .init(.hint, $0) })
  }

  private static func isGoOn(_ line: String) -> Bool {
    line.isEmpty || begins(line, with: goOnWords)
  }

  private static let goOnWords: Set<String> = [
    "done", "ok", "okay", "next", "go", "begin", "continue", "ready", "yes", "y", "yeah", "yep",
    "sure", "please",
  ]

  /// A number or a mere no would mean one of the outcomes, but those are not on the screen yet.
  private static func isBare(_ line: String) -> Bool {
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
    return ReplyReader.asksWhere(line)
      || ["can't find", "cannot find", "cant find", "can not find", "not there", "don't see"]
        .contains { said.contains($0) }
  }
}
