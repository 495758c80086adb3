/// How a conversation ends, and what is left to ask somebody.
///
/// The state decides itself: whatever else did so would have to copy it.
extension State {
  func ending(of walk: Walk) -> Ending {
    Ending(kind: endingKind(of: walk), enquiries: enquired(on: walk).map(enquiry))
  }

  /// What is left to ask, that for one company together.
  func enquired(on walk: Walk) -> [FactID] {
    guard walk.enquiries.count > 1 else { return walk.enquiries }
    let all = walk.enquiries.map { (fact: $0, company: company($0)) }
    var companies: [String] = []
    for each in all where !companies.contains(each.company) { companies.append(each.company) }
    return companies.flatMap { company in all.filter { $0.company == company }.map(\.fact) }
  }

  func endingKind(of walk: Walk) -> Ending.Kind {
    guard !isGivenUp && !walk.isCutShort || hasMendedSince, walk.open.isEmpty,
      !knowledge.cured.keys.contains(where: isStillWrong)
    else { return .handOver }
    if attempts.has({ $0.outcome == .works && counts($0) })
      || knowledge.cured.keys.contains(where: wentAway)
    {
      return .solved
    }
    return walk.notes.isEmpty ? .handOver : .explained
  }

  /// Tells whether an answer that came after we handed over made a fix possible, and the fix worked.
  private var hasMendedSince: Bool {
    hasHeardBack && attempts.last?.outcome == .works
  }

  /// Tells whether a symptom is there: known, or *don't know*, or never asked while something that should
  /// have cured it did not.
  private func isStillWrong(_ fact: FactID) -> Bool {
    switch view[fact] {
    case .known(let value, _): knowledge.cured[fact]?.contains(value) != true
    case .unknown: true
    case .unset: hasFailedToCure(fact)
    }
  }

  private func hasFailedToCure(_ fact: FactID) -> Bool {
    let last = attempts.last { attempt in
      guard let fix = attempt.fix else { return false }
      return counts(attempt)
        && knowledge.diagnoses[knowledge.fixes[fix].diagnosis].cures.contains { $0.fact == fact }
    }
    return last.map { $0.outcome != .works } ?? false
  }

  /// Tells whether something was wrong once and is no more.
  func wentAway(_ fact: FactID) -> Bool {
    let good = knowledge.cured[fact] ?? []
    guard let now = view.value(fact), good.contains(now) else { return false }
    return everFelt.contains { $0.fact == fact && !good.contains($0.value) }
  }

  // MARK: Enquiries

  func enquiry(_ fact: FactID) -> Enquiry {
    let authored = knowledge.facts[fact]
    let speech = Speech(view)
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
    guard let fact = whom.knownAs, let value = view.value(fact) else {
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
