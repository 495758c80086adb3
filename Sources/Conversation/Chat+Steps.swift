import Troubleshooting

/// Steps are gone through one place at a time. That is display: the only event is the outcome.
extension Chat {
  /// The response to a line while steps are shown; nil if it is for the turn.
  mutating func stepReply(_ line: String) -> Response? {
    guard case .outcome(let proposal) = session.turn.waits else { return nil }
    let count = proposal.plan.blocks.count
    switch focus {
    case .notes where Chat.isGoOn(line):
      focus = .turn
      return .show(Screen([]))
    case .turn where !isPastSteps(proposal) && Chat.isGoOn(line):
      focus = count > 0 ? .steps(0) : .turn
      if count == 0 { shownSteps.insert(key(proposal)) }
      return .show(Screen([]))
    case .steps(let place):
      return reply(line, at: place, of: proposal)
    default: return nil
    }
  }

  private mutating func reply(_ line: String, at place: Int, of proposal: Proposal) -> Response? {
    if Chat.isGoOn(line) || line == "1" {
      let isLast = place + 1 >= proposal.plan.blocks.count
      focus = isLast ? .turn : .steps(place + 1)
      if isLast { shownSteps.insert(key(proposal)) }
      return .show(Screen([]))
    }
    if line == "2" || Chat.isLost(line) {
      return .show(otherWords(for: proposal.plan.blocks[place]))
    }
    if line == "3" { return .happened(.tried(.fix(proposal.fix), .couldNot)) }
    return nil
  }

  /// A fix is offered again if it was not saved, so the steps belong to this point of the record.
  private func key(_ proposal: Proposal) -> String {
    "\(proposal.fix) \(session.record.count)"
  }

  /// Tells whether the steps of a proposal were gone through already.
  func isPastSteps(_ proposal: Proposal) -> Bool { shownSteps.contains(key(proposal)) }

  private func otherWords(for block: Plan.Block) -> Screen {
    guard !block.hints.isEmpty else { return Screen(texts: [ChatWording.noOtherWords]) }
    return Screen(
      [.init(.text, ChatWording.otherWords)] + block.hints.map { .init(.hint, $0) })
  }

  private static func isGoOn(_ line: String) -> Bool {
    ["", "done", "ok", "okay", "next", "go on", "go", "begin", "continue", "ready"]
      .contains(line.lowercased())
  }

  private static func isLost(_ line: String) -> Bool {
    let said = line.lowercased()
    return ["can't find", "cannot find", "cant find", "can not find", "not there", "don't see"]
      .contains { said.contains($0) }
  }
}
