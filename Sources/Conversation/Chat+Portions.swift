import Troubleshooting

/// What leads to a question is read in portions. Going on and back is display and never an event.
extension Chat {
  /// What is seen of a turn, one portion after the other; what is waited for stands on the last.
  func screens(saying: Bool = true) -> [Screen] {
    let turn = session.turn
    let foot = foot(turn.waits)
    let says = saying ? turn.says.filter { !(hidesReaction && $0.isReaction) } : []
    let said = says.map { Screen.Paragraph(.text, $0.text) }
    let led = isRepeated ? [] : leadIn(turn.waits)
    // Nobody has to read a note and a diagnosis at once.
    if isProposal, turn.says.contains(where: \.isNote) {
      return Chat.arranged(Portions.divided(said) + Portions.divided(led), above: foot)
    }
    let all = Chat.arranged(Portions.divided(said + led), above: foot)
    // Good news is not kept back for what the summary tells too.
    return isSolved && all.count > 1
      ? Chat.arranged(Portions.divided(said), above: foot) : all
  }

  private static func arranged(_ portions: [Screen], above foot: Screen) -> [Screen] {
    let last = portions.last ?? Screen([])
    return portions.dropLast()
      + (Portions.fits(last, above: foot) ? [last + foot] : [last, foot])
  }

  private var isSolved: Bool {
    if case .ended(let ending) = session.turn.waits { ending.kind == .solved } else { false }
  }

  /// The response to a line while something is read that leads to the question.
  mutating func portionReply(_ line: String) -> Response? {
    guard case .portion(let place) = focus else { return nil }
    if Chat.isGoOn(line) {
      focus = place + 2 < screens().count ? .portion(place + 1) : .turn
      return .moved
    }
    if case .ended = session.turn.waits { return nil }
    // A mere number would answer what is not on the screen yet.
    return Chat.isBare(line) ? .show(Screen(texts: [ChatWording.readOn])) : nil
  }

  /// What is to be typed to read on.
  var readOn: Screen {
    Screen([.init(.question, isProposal ? ChatWording.notesRead : ChatWording.readOnPrompt)])
  }

  var isProposal: Bool { if case .outcome = session.turn.waits { true } else { false } }
}

extension Saying {
  fileprivate var isReaction: Bool { if case .reaction = kind { true } else { false } }
  fileprivate var isNote: Bool { if case .note = kind { true } else { false } }
}
