extension State {
  /// What to ask so that a fact becomes known: what it is looked up from, what decides between two
  /// meanings of the program's word for it, or the fact itself. Nil if there is no question.
  func wanted(for fact: FactID) -> FactID? {
    if let lookUp = knowledge.facts[fact].lookUp {
      if !view.isSet(lookUp.base), let wanted = wanted(for: lookUp.base) { return wanted }
      if let refiner = view.refiner(wantedFor: lookUp) { return wanted(for: refiner) }
    }
    if knowledge.facts[fact].isSetting, let decider = decider(for: fact) { return decider }
    let canBeAsked = knowledge.facts[fact].ask != nil || knowledge.facts[fact].kind == .version
    return canBeAsked ? fact : nil
  }

  /// The unset fact that decides what the program's word for a setting means.
  private func decider(for fact: FactID) -> FactID? {
    guard view.guideID(.program) != nil, let words = view.manual.setting(fact)?.words,
      words.contains(where: { $0.values.count > 1 })
    else { return nil }
    return view.manual.refusals.lazy.filter { $0.tests.contains { $0.fact == fact } }
      .flatMap(\.tests).map(\.fact)
      .first { $0 != fact && !view.isSet($0) && knowledge.facts[$0].ask != nil }
  }
}
