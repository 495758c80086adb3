extension Session {
  /// What is waited for now, without what is said first.
  public var waits: Turn.Wait {
    let awaited = awaited
    if let question = Questioner(state).question(awaited) { return .question(question) }
    switch awaited {
    case .opening: return .opening(prompt: Speech(state.view).say(knowledge.opening))
    case .check(let check): return .check(request(check))
    case .outcome(let fix, let diagnosis):
      return .outcome(Proposer(state).proposal(fix, of: diagnosis))
    default: return .ended(state.ending(of: walk))
    }
  }

  /// The question that is waited for, not put into words; nil if it is none.
  public var asked: QuestionName? {
    switch awaited {
    case .saved: .saved
    case .which(let conflict): .which(knowledge.facts[conflict.fact].name)
    case .handOver: .handOver
    case .fact(let fact): .fact(knowledge.facts[fact].name)
    case .consent(let check): .consent(knowledge.checks[check].name)
    case .opening, .check, .outcome, .end: nil
    }
  }

  /// What is waited for, before it is put into words.
  package var awaited: Awaited { Awaited(state, walk) }

  /// How it ends, if nothing is waited for.
  package var endingKind: Ending.Kind { state.endingKind(of: walk) }

  private func request(_ check: CheckID) -> CheckRequest {
    let speech = Speech(state.view)
    let authored = knowledge.checks[check]
    return CheckRequest(
      check: authored.name, run: authored.run.map { Assignment($0.key, speech.say($0.text)) })
  }
}
