import Troubleshooting

extension Chat {
  /// What is to be seen now: what was said, and what is waited for.
  public func screen(saying: Bool = true, asking: Bool = true) -> Screen {
    let turn = session.turn
    let said = Screen(texts: saying ? turn.says.map(\.text) : [])
    switch focus {
    case .notes: return said + Screen([.init(.question, ChatWording.notesRead)])
    case .steps(let place):
      guard case .outcome(let proposal) = turn.waits else { return said }
      return said + stepScreen(proposal, at: place)
    case .asking(let fact, _): return Screen(session.question(for: fact), withHelp: false)
    case .choosingChange: return changeList
    case .confirming(let event): return confirmation(session.setAside(by: event))
    case .turn: return asking ? said + waiting(turn.waits) : said
    }
  }

  /// What is asked, once more after something else was shown: what led to it stands further up already.
  public var question: Screen {
    guard focus == .turn else { return screen(saying: false) }
    switch session.turn.waits {
    case .outcome(let proposal) where !isPastSteps(proposal):
      return Screen([.init(.question, ChatWording.begin)])
    case .ended(let ending): return whatNext(ending)
    default: return screen(saying: false)
    }
  }

  private func waiting(_ wait: Turn.Wait) -> Screen {
    switch wait {
    case .opening(let prompt): Screen([.init(.question, prompt)])
    case .question(let question): Screen(question, withHelp: true)
    case .check: Screen([])
    case .outcome(let proposal): proposed(proposal)
    case .ended(let ending): ended(ending)
    }
  }

  private func proposed(_ proposal: Proposal) -> Screen {
    guard isPastSteps(proposal) else {
      return Screen(texts: proposal.introduction)
        + Screen([.init(.question, ChatWording.begin)])
    }
    let verify = proposal.plan.verify.map(Screen.init) ?? Screen([])
    return verify
      + Screen(
        [.init(.question, proposal.prompt)]
          + proposal.outcomes.enumerated().map { .init(.choice(String($0 + 1)), $1.label) })
  }

  private func stepScreen(_ proposal: Proposal, at place: Int) -> Screen {
    Screen(proposal.plan.blocks[place])
      + Screen(
        [.init(.question, ChatWording.stepDone)]
          + ChatWording.stepChoices.enumerated().map { .init(.choice(String($0 + 1)), $1) })
  }

  private func ended(_ ending: Ending) -> Screen {
    let report = ending.kind == .solved ? Screen(atTheEnd: session.report) : Screen([])
    let found = ending.kind == .handOver ? Screen(texts: []) : report
    let words = ending.paragraphs.first.map { Screen(texts: [$0]) } ?? Screen([])
    // The news is what is left at the foot of the screen.
    return ending.kind == .solved
      ? found + Screen(asking: ending.enquiries) + words
      : words + found + Screen(asking: ending.enquiries) + whatNext(ending)
  }

  private func whatNext(_ ending: Ending) -> Screen {
    isOver || ending.enquiries.isEmpty
      ? Screen([]) : Screen([.init(.question, ChatWording.whatNext)])
  }

  /// Whether nothing more is waited for: solved or explained, or nobody is left to ask.
  public var isOver: Bool {
    guard case .ended(let ending) = session.turn.waits else { return false }
    return ending.kind != .handOver || ending.enquiries.isEmpty
  }
}

extension Screen {
  /// A question with its answers.
  init(_ question: Question, withHelp: Bool) {
    var shown: [Paragraph] = []
    if question.isDoubted, !question.findOut.isEmpty, withHelp {
      shown.append(.init(.text, ChatWording.helpFirst))
      shown += question.findOut.enumerated().map { .init(.step($0 + 1), $1) }
    } else if !question.hint.isEmpty {
      shown.append(.init(.hint, question.hint))
    }
    if let suggestion = question.suggestion {
      shown.append(.init(.hint, ChatWording.suggestion(suggestion.label)))
    }
    shown.append(.init(.question, question.prompt))
    shown += question.choices.enumerated().map { place, choice in
      let sign = question.hasLetters ? ReplyReader.letter(place + 1) : String(place + 1)
      return .init(.choice(sign), choice.label)
    }
    if question.misses > 0, withHelp {
      shown.append(.init(.hint, ChatWording.examples(question)))
    }
    self.init(shown)
  }
}
