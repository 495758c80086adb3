import Troubleshooting

/// What leads to a question is read in portions. Going on and back is display and never an event.
extension Chat {
  /// What is seen of a turn, one portion after the other; what is waited for stands on the last.
  func screens(saying: Bool = true) -> [Screen] {
    let turn = session.turn
    let said = saying ? turn.says.map { Screen.Paragraph(.text, $0.text) } : []
    let led = isRepeated ? [] : leadIn(turn.waits)
    // Nobody has to read a note and a diagnosis at once.
    let isApart = isProposal && turn.says.contains(where: \.isNote)
    var portions =
      isApart
      ? Portions.divided(said) + Portions.divided(led) : Portions.divided(said + led)
    let foot = foot(turn.waits)
    let last = portions.popLast() ?? Screen([])
    return portions + (Portions.fits(last, above: foot) ? [last + foot] : [last, foot])
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
  fileprivate var isNote: Bool { if case .note = kind { true } else { false } }
}
