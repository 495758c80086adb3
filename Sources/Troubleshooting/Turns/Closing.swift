/// Decides how a conversation ends, and what is left to ask somebody.
struct Closing {
  let state: State
  let walk: Walk

  init(_ state: State, _ walk: Walk) {
    self.state = state
    self.walk = walk
  }

  private var knowledge: Knowledge { _read { yield state.knowledge } }

  var ending: Ending { Ending(kind: kind, enquiries: enquiries) }

  private var enquiries: [Enquiry] { facts.map(enquiry) }

  /// What is left to ask, that for one company together.
  var facts: [FactID] {
    let all = walk.enquiries.map { (fact: $0, company: company($0)) }
    var companies: [String] = []
    for each in all where !companies.contains(each.company) { companies.append(each.company) }
    return companies.flatMap { company in all.filter { $0.company == company }.map(\.fact) }
  }

  var kind: Ending.Kind {
    guard !state.isGivenUp || hasMendedSince, walk.open.isEmpty,
      !knowledge.cured.keys.contains(where: isStillWrong)
    else { return .handOver }
    if state.attempts.contains(where: { $0.outcome == .works && state.counts($0) })
      || knowledge.cured.keys.contains(where: wentAway)
    {
      return .solved
    }
    return walk.notes.isEmpty ? .handOver : .explained
  }

  /// Tells whether an answer that came after we handed over made a fix possible, and the fix worked.
  private var hasMendedSince: Bool {
    state.hasHeardBack && state.attempts.last?.outcome == .works
  }

  /// Tells whether a symptom is there: known, or *don't know*, or never asked while something that should
  /// have cured it did not.
  private func isStillWrong(_ fact: FactID) -> Bool {
    switch state.view.facts[fact.raw] {
    case .known(let value, _): knowledge.cured[fact]?.contains(value) != true
    case .unknown: true
    case .unset: hasFailedToCure(fact)
    }
  }

  private func hasFailedToCure(_ fact: FactID) -> Bool {
    let last = state.attempts.last { attempt in
      guard let fix = attempt.fix else { return false }
      return state.counts(attempt)
        && knowledge.diagnoses[knowledge.fixes[fix].diagnosis].cures.contains { $0.fact == fact }
    }
    return last.map { $0.outcome != .works } ?? false
  }

  /// Tells whether something was wrong once and is no more.
  private func wentAway(_ fact: FactID) -> Bool {
    let good = knowledge.cured[fact] ?? []
    guard let now = state.view.value(fact), good.contains(now) else { return false }
    return state.everFelt.contains { $0.fact == fact && !good.contains($0.value) }
  }

  // MARK: Enquiries

  private func enquiry(_ fact: FactID) -> Enquiry {
    let authored = knowledge.facts[fact]
    let speech = Speech(state.view)
    let ask = authored.readOut ?? authored.ask ?? authored.label
    guard let whom = authored.whom.map({ knowledge.whom[$0] }) else {
      return Enquiry(
        fact: authored.name, whom: "", company: "", numberFound: "", ask: speech.say(ask))
    }
    let answerer = answerer(whom)
    return Enquiry(
      fact: authored.name, whom: whom.name, company: answerer.name,
      numberFound: answerer.numberFound.map(speech.say) ?? "", ask: speech.say(ask))
  }

  private func company(_ fact: FactID) -> String {
    knowledge.facts[fact].whom.map { answerer(knowledge.whom[$0]).name } ?? ""
  }

  /// The company that must answer: the one that runs the mailbox, not the one it is named after.
  private func answerer(_ whom: Whom) -> (name: String, numberFound: Text?) {
    guard let fact = whom.knownAs, let value = state.view.value(fact) else {
      return (whom.title, nil)
    }
    if let index = knowledge.providers[value.text], knowledge.facts[fact].kind == .provider {
      let named = knowledge.providers[index]
      let company = named.runBy.map { knowledge.providers[$0] } ?? named
      return (company.title, company.numberFound)
    }
    if let index = knowledge.networks[value.text] {
      return (knowledge.networks[index].title, knowledge.networks[index].numberFound)
    }
    return (whom.title, nil)
  }
}
