import Troubleshooting

extension Chat {
  /// Does what a command says.
  mutating func obey(_ command: Command) -> Response {
    switch command {
    case .help(let word):
      let isGeneral = word.isEmpty || word.lowercased() == "me"
      return .show(isGeneral ? helpScreen : explain(word))
    case .why: return .show(why)
    case .back: return goBack()
    case .skip: return skip()
    case .summary:
      let summary = Screen(session.report)
      let isEmpty = summary.paragraphs.isEmpty
      return .show(isEmpty ? Screen(texts: [ChatWording.nothingKnown]) : summary)
    case .steps: return .show(allSteps)
    case .questions: return .show(questions)
    case .change(let what): return change(what)
    case .restart: return .happened(.restarted)
    case .save(let name): return .save(name)
    case .quit: return .leave
    }
  }

  private var why: Screen {
    if case .asking(let fact, _) = focus {
      let reason = session.question(for: fact).why
      return Screen(texts: [reason.isEmpty ? ChatWording.whyAsked : reason])
    }
    if case .opening = session.turn.waits { return Screen(texts: [ChatWording.whyOpening]) }
    return session.why.map { Screen($0, before: question) }
      ?? Screen(texts: [ChatWording.nothingAsked])
  }

  private var helpScreen: Screen {
    Screen(ChatWording.help.enumerated().map { .init($0 == 0 ? .text : .item, $1) })
      + Screen(agent == nil ? [] : [.init(.item, AgentWording.help)])
      + Screen(texts: [ChatWording.licence])
  }

  /// The term that a word names.
  func term(_ word: String) -> Term? {
    let wanted = word.lowercased()
    return knowledge.terms.all.first { term in
      ([term.name, term.say] + term.also).contains { $0.lowercased() == wanted }
    }
  }

  func explain(_ word: String) -> Screen {
    guard let term = term(word) else {
      let nearest = Nearest.nearest(to: word.lowercased(), among: knowledge.terms.all.map(\.say))
      return Screen(texts: [ChatWording.noTerm(nearest: nearest)])
    }
    return Screen(texts: [term.short, term.more].compactMap(\.self).map(session.say))
  }

  private mutating func goBack() -> Response {
    switch focus {
    case .steps(let place):
      focus = place > 0 ? .steps(place - 1) : .turn
      return .moved
    case .portion(let place) where place > 0:
      focus = .portion(place - 1)
      return .moved
    case .asking, .choosingChange, .confirming: return leaveAside()
    case .portion, .turn: break
    }
    if case .outcome(let proposal) = session.turn.waits, let response = backIntoSteps(proposal) {
      return response
    }
    guard session.record.count > 1 else {
      return .show(Screen(texts: [ChatWording.nothingToGoBackTo]))
    }
    return .happened(.steppedBack)
  }

  private mutating func skip() -> Response {
    if isBeside { return leaveAside() }
    // Who skips what is to be read has not seen yet what is asked.
    if case .portion = focus {
      focus = .turn
      return .moved
    }
    switch session.turn.waits {
    case .opening: return .happened(.said(Event.Said(text: "")), saying: "")
    case .question(let question):
      if case .fact(let fact) = question.name { return .happened(.didNotKnow(fact: fact)) }
      return .show(Screen(texts: [ChatWording.cannotSkip]))
    case .outcome(let proposal): return couldNot(proposal)
    case .check, .ended: return .show(Screen(texts: [ChatWording.nothingAsked]))
    }
  }

  private var allSteps: Screen {
    guard case .outcome(let proposal) = session.turn.waits else {
      let isAtEnd = if case .ended = session.turn.waits { true } else { false }
      return Screen(texts: [isAtEnd ? ChatWording.noMoreSteps : ChatWording.noSteps])
    }
    let blocks = proposal.plan.blocks + [proposal.plan.verify].compactMap(\.self)
    return blocks.map(Screen.init).reduce(Screen([]), +)
  }

  private var questions: Screen {
    let enquiries = session.report.enquiries
    return enquiries.isEmpty ? Screen(texts: [ChatWording.noQuestions]) : Screen(asking: enquiries)
  }

  /// What is said to a line that nothing understood and that may have been meant for a command. It is not
  /// repeated, because one word alone may be a password; and it is never obeyed unasked.
  func slip(_ line: String) -> Screen? {
    let words = line.split(whereSeparator: \.isWhitespace)
    guard let first = words.first, words.count <= 3 else { return nil }
    let isSlashed = first.hasPrefix("/")
    let verb = isSlashed ? String(first.dropFirst()) : String(first)
    let nearest = Nearest.nearest(to: verb, among: Command.words)
    guard isSlashed || nearest.map({ $0 != verb.lowercased() }) ?? false else { return nil }
    return Screen(texts: [ChatWording.slip(nearest: nearest)])
  }
}
