/// Why something is asked, computed from the walk.
public struct Why: Hashable, Sendable {
  /// What the author says about it; may be empty.
  public var reason: String
  /// What led here: `outgoing port: 25`.
  public var path: [String]
  /// What may still come out of it.
  public var open: [String]
  /// What each answer would lead to.
  public var leads: [Lead]

  /// An answer and what would come next.
  public struct Lead: Hashable, Sendable {
    /// The answer.
    public var answer: String
    /// What it would lead to.
    public var next: String
  }
}

extension Session {
  /// Why the present question is asked, or the present fix proposed; nil if nothing is waited for.
  public var why: Why? {
    switch turn.waits {
    case .question(let question):
      why(question.why, leads: question.choices) { .answered(question.name, value: $0.text) }
    case .outcome(let proposal):
      why(proposal.because, leads: proposal.outcomes) { value in
        .tried(.fix(proposal.fix), Outcome(rawValue: value.text) ?? .couldNot)
      }
    case .opening, .check, .ended: nil
    }
  }

  private func why(
    _ reason: String, leads choices: [Choice], by event: (Value) -> Event
  ) -> Why {
    let speech = Speech(state.view)
    let diagnoses = Ahead(state, walk).diagnoses.filter { !walk.refuted.contains($0) }
    return Why(
      reason: reason, path: path(of: walk),
      open: diagnoses.map { speech.say(knowledge.diagnoses[$0].title) },
      leads: choices.map { lead($0.label, to: event($0.value)) })
  }

  private func path(of walk: Walk) -> [String] {
    let speech = Speech(state.view)
    var seen: Set<FactID> = []
    return walk.reads.compactMap { fact in
      guard seen.insert(fact).inserted, let value = state.view.value(fact),
        knowledge.facts[fact].ask != nil
      else { return nil }
      return "\(speech.say(knowledge.facts[fact].label)): \(speech.shown(value, of: fact))"
    }
  }

  private func lead(_ answer: String, to event: Event) -> Why.Lead {
    var next = self
    next.apply(event)
    return Why.Lead(answer: answer, next: Wording.leads(to: next.turn.waits))
  }
}

extension Wording {
  /// What comes next, in a few words.
  static func leads(to wait: Turn.Wait) -> String {
    switch wait {
    case .opening(let prompt): prompt
    case .question(let question): question.prompt
    case .check: "a look at the server"
    case .outcome(let proposal): "\(proposal.found): \(proposal.title)"
    case .ended(let ending): end(ending.kind)
    }
  }

  private static func end(_ kind: Ending.Kind) -> String {
    switch kind {
    case .solved: "nothing more to do"
    case .explained: "nothing to mend"
    case .handOver: "the questions for somebody who can help"
    }
  }
}
