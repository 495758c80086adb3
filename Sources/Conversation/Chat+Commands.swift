import Troubleshooting

extension Chat {
  /// Does what a command says.
  mutating func obey(_ command: Command) -> Response {
    switch command {
    case .help(let word): return .show(word.isEmpty ? helpScreen : explain(word))
    case .why: return .show(Screen(session.why.map(ChatWording.why) ?? [nothingAsked]))
    case .back: return goBack()
    case .skip: return skip()
    case .summary: return .show(Screen(session.report))
    case .steps: return .show(allSteps)
    case .questions: return .show(questions)
    case .change(let what): return change(what)
    case .restart: return .happened(.restarted)
    case .save(let name): return .save(name)
    case .quit: return .leave
    }
  }

  private var nothingAsked: Screen.Paragraph { .init(.text, ChatWording.nothingAsked) }

  private var helpScreen: Screen {
    Screen(ChatWording.help.enumerated().map { .init($0 == 0 ? .text : .hint, $1) })
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
      return Screen(texts: [ChatWording.noTerm(word, nearest: nearest)])
    }
    return Screen(texts: [term.short, term.more].compactMap(\.self).map(session.say))
  }

  private mutating func goBack() -> Response {
    if case .steps(let place) = focus {
      focus = place > 0 ? .steps(place - 1) : .turn
      return .moved
    }
    if isBeside { return leaveAside() }
    guard session.record.count > 1 else {
      return .show(Screen(texts: [ChatWording.nothingToGoBackTo]))
    }
    return .happened(.steppedBack)
  }

  private mutating func skip() -> Response {
    if isBeside { return leaveAside() }
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
      return Screen(texts: [ChatWording.noSteps])
    }
    let blocks = proposal.plan.blocks + [proposal.plan.verify].compactMap(\.self)
    return blocks.map(Screen.init).reduce(Screen([]), +)
  }

  private var questions: Screen {
    let enquiries = session.report.enquiries
    return enquiries.isEmpty ? Screen(texts: [ChatWording.noQuestions]) : Screen(asking: enquiries)
  }
}
