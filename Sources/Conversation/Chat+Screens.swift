import Troubleshooting

extension Chat {
  /// What is to be seen now: what was said, and what is waited for.
  public func screen(saying: Bool = true, asking: Bool = true) -> Screen {
    guard asking else {
      return agent == nil ? Screen(texts: session.turn.says.map(\.text)) : agentSayings
    }
    switch focus {
    case .turn: return agent == nil ? turnScreen(saying: saying) : agentScreen(saying: saying)
    case .portion(let place):
      let screens = screens()
      return (screens.indices.contains(place) ? screens[place] : Screen([])) + readOn
    case .steps(let place):
      let said = Screen(texts: saying ? session.turn.says.map(\.text) : [])
      guard case .outcome(let proposal) = session.turn.waits else { return said }
      return said + stepScreen(proposal, at: place)
    case .asking(let fact, let isChange):
      return Screen(isChange ? presentAnswer(fact) : [])
        + Screen(session.question(for: fact), withHelp: false)
    case .choosingChange: return changeList
    case .confirming(let event): return confirmation(session.setAside(by: event))
    }
  }

  /// The last portion; what was said stands there only once, unless it was too much for one screen.
  private func turnScreen(saying: Bool) -> Screen {
    let screens = screens()
    return (screens.count > 1 || saying ? screens.last : self.screens(saying: false).last)
      ?? Screen([])
  }

  /// What is asked, once more after something else was shown: what led to it stands further up already.
  public var question: Screen {
    switch focus {
    case .turn where agent != nil: return agentQuestion
    case .turn: break
    case .portion: return readOn
    default: return screen(saying: false)
    }
    switch session.turn.waits {
    case .outcome(let proposal) where !isPastSteps(proposal):
      return Screen([.init(.question, ChatWording.begin)])
    case .ended(let ending): return whatNext(ending)
    case let wait: return foot(wait)
    }
  }

  // MARK: What leads to it

  /// What is read once before the turn is answered.
  func leadIn(_ wait: Turn.Wait) -> [Screen.Paragraph] {
    switch wait {
    case .opening, .question, .check: []
    case .outcome(let proposal):
      isPastSteps(proposal) ? [] : Screen(texts: proposal.introduction.dropLast()).paragraphs
    case .ended(let ending): leadIn(ending)
    }
  }

  /// What is done, and then only the way to more.
  private func leadIn(_ ending: Ending) -> [Screen.Paragraph] {
    guard ending.kind != .solved else { return Screen(inBrief: session.report).paragraphs }
    let words = ending.paragraphs.first.map { [Screen.Paragraph(.text, $0)] } ?? []
    return words + Screen(asking: ending.enquiries).paragraphs
  }

  // MARK: What is waited for

  /// What is waited for, and what one must see while answering.
  func foot(_ wait: Turn.Wait) -> Screen {
    switch wait {
    case .opening(let prompt): Screen([.init(.question, prompt)])
    case .question(let question): Screen(question, withHelp: true)
    case .check: Screen([])
    case .outcome(let proposal): foot(proposal)
    case .ended(let ending):
      Screen(texts: ending.kind == .solved ? [ChatWording.solved] : []) + whatNext(ending)
    }
  }

  private func foot(_ proposal: Proposal) -> Screen {
    guard isPastSteps(proposal) else {
      return Screen(texts: Array(proposal.introduction.suffix(1)))
        + Screen([.init(.question, ChatWording.begin)])
    }
    let verify = isBrief ? Screen([]) : proposal.plan.verify.map(Screen.init) ?? Screen([])
    return verify
      + Screen(
        [.init(.question, proposal.prompt)] + Screen.choices(proposal.outcomes.map(\.label)))
  }

  private func whatNext(_ ending: Ending) -> Screen {
    let prompt =
      isOver
      ? ChatWording.atTheEnd(canAsk: !ending.enquiries.isEmpty) : ChatWording.whatNext
    return Screen([.init(.question, prompt)])
  }

  /// Whether nothing more has to be done: solved or explained, or nobody is left to ask.
  public var isOver: Bool {
    guard case .ended(let ending) = session.turn.waits else { return false }
    return ending.kind != .handOver || ending.enquiries.isEmpty
  }

  /// Tells whether somebody says at the end that all is well.
  static func isGoodNews(_ line: String) -> Bool {
    let said = line.lowercased()
    let isGood = ["works", "working", "solved", "fixed"].contains { said.contains($0) }
    let isBad = said.split { !$0.isLetter }.contains { ["no", "not"].contains($0) }
    return isGood && !isBad && !said.contains("n't")
  }

  /// The response to a line that means no more than that the end was read.
  mutating func farewell(_ line: String, _ ending: Ending) -> Response? {
    guard line.isEmpty || ChatWording.thanks.contains(line.lowercased()) else { return nil }
    guard !isOver else { return .leave }
    hidesReaction = true
    guard agent == nil, screens().count > 1 else { return .show(Screen([])) }
    focus = .portion(0)
    return .moved
  }
}

extension Screen {
  /// A question with its answers.
  init(_ question: Question, withHelp: Bool) {
    var shown: [Paragraph] = []
    if question.isDoubted, !question.findOut.isEmpty, withHelp {
      shown.append(.init(.text, ChatWording.helpFirst))
      shown += Screen.steps(question.findOut)
    } else if !question.hint.isEmpty {
      shown.append(.init(.hint, question.hint))
    }
    if let suggestion = question.suggestion {
      shown.append(.init(.hint, ChatWording.suggestion(suggestion.label)))
    }
    // What else is to be said about it stands below in quieter words.
    let (asked, more) = ChatWording.askedFirst(question.prompt)
    shown += [.init(.question, asked), .init(.hint, more)]
    shown += Screen(choicesOf: question).paragraphs
    if question.misses > 0, withHelp {
      shown.append(.init(.hint, ChatWording.examples(question)))
    }
    self.init(shown)
  }

  /// The answers of a question, with their numbers or letters.
  init(choicesOf question: Question) {
    self.init(
      question.choices.enumerated().map { place, choice in
        let sign = question.hasLetters ? ReplyReader.letter(place + 1) : String(place + 1)
        return Paragraph(.choice(sign), choice.label)
      })
  }
}
