extension State {
  /// Gives a fact a value, by the rules of precedence: the person's latest word wins; what is read or
  /// found against it becomes a question; of symptoms the newest counts.
  mutating func assign(_ assignment: Assignment, from source: Source) {
    guard let fact = known(fact: assignment.fact) else { return }
    guard assignment.value != Assignment.unknown else {
      return set(fact, .unknown(source))
    }
    let value = Value(assignment.value)
    guard accepts(value, for: fact) else {
      return dropped.append("\(assignment.fact)=\(assignment.value)")
    }
    if let held = contradiction(of: fact, with: value, from: source) {
      conflicts.removeAll { $0.fact == fact }
      conflicts.append(
        Conflict(
          fact: fact, held: held.value, heldSource: held.source, found: value, foundSource: source))
      return
    }
    // What was set and is now read again is no news: the facts stay those of the failure.
    if source == .read, valueNow(fact) == value, view.value(fact) != nil { return }
    assume(Change(fact, value), from: source)
  }

  /// Tells whether this Knowledge has the value; ports, hosts and domains are free.
  func accepts(_ value: Value, for fact: FactID) -> Bool {
    switch knowledge.facts[fact].kind {
    case .choice: return knowledge.facts[fact].answers.contains { $0.value == value }
    case .yesNo: return value == .yes || value == .no
    case .port: return value.number.map { (1...65535).contains($0) } ?? false
    case .program: return hasGuide(value, .program)
    case .security: return hasGuide(value, .security)
    case .system: return hasGuide(value, .system)
    case .provider: return knowledge.providers[value.text] != nil
    case .network: return knowledge.networks[value.text] != nil
    case .version: return view.guide(.program)?.versions.contains { $0.name == value.text } ?? false
    case .host, .domain, .reach: return true
    }
  }

  private func hasGuide(_ value: Value, _ kind: Guide.Kind) -> Bool {
    knowledge.guides[value.text].map { knowledge.guides[$0].kind == kind } ?? false
  }

  private func contradiction(
    of fact: FactID, with value: Value, from source: Source
  ) -> (value: Value, source: Source)? {
    guard source == .read || source == .checked, isGuarded(fact) else { return nil }
    let set = overlay.last { $0.fact == fact }.map { Knowing.known($0.value, .tried) }
    // What follows from a told address is the person's word too.
    guard case .known(let held, let heldSource) = set ?? view.knowing(fact), held != value,
      [.told, .given, .tried, .lookedUp].contains(heldSource)
    else { return nil }
    return (held, heldSource)
  }

  /// Settings and owners are guarded; of everything else the newest counts.
  private func isGuarded(_ fact: FactID) -> Bool {
    knowledge.facts[fact].isSetting || knowledge.belongings.contains { $0.owner == fact }
  }

  /// Takes a value as it is, with all that follows from it.
  private mutating func assume(_ change: Change, from source: Source) {
    let fact = change.fact
    if source == .told, !conflicts.isEmpty { conflicts.removeAll { $0.fact == fact } }
    if !knowledge.isPlain[fact.raw] {
      if knowledge.cured[fact] != nil { return feel(change, from: source) }
      forgetWhatFollows(from: change, source)
    }
    if !overlay.isEmpty { overlay.removeAll { $0.fact == fact && $0.value != change.value } }
    set(fact, .known(change.value, source))
  }

  /// A newer word about what a fact is looked up from overrules what that fact was read as. A first word
  /// does so only for an owner, which begins a round: an answer must not change the way that led to it.
  private mutating func forgetWhatFollows(from change: Change, _ source: Source) {
    guard source == .told else { return }
    guard let followers = knowledge.followers[change.fact] else { return }
    let isFirst = view[change.fact] == .unset
    for follower in followers
    where knowledge.facts[follower].lookUp?.table[change.value] != nil {
      if isFirst, !knowledge.belongings.contains(where: { $0.owner == follower }) { continue }
      view[follower] = .unset
    }
  }

  /// A symptom: it may end the round, or show that nothing has changed.
  private mutating func feel(_ change: Change, from source: Source) {
    if case .known(let old, .tried) = view[change.fact], old != change.value,
      knowledge.cured[change.fact]?.contains(old) == true
    {
      beginRound()
    }
    set(change.fact, .known(change.value, source))
    everFelt.append(change)
    settleReopened()
  }

  /// Writes what is known, and nothing else.
  mutating func set(_ fact: FactID, _ knowing: Knowing) {
    view[fact] = knowing
    news.append(fact)
    guard case .known = knowing else { return }
    if !doubts.isEmpty { doubts.remove(fact) }
    if !setAside.isEmpty { setAside[fact] = nil }
  }

  /// Which of two values is right, as the person says.
  mutating func settle(_ name: String, _ value: String) {
    guard let fact = known(fact: name),
      let conflict = conflicts.first(where: { $0.fact == fact })
    else { return }
    conflicts.removeAll { $0.fact == fact }
    if value != conflict.held.text { assign(Assignment(name, value), from: .told) }
  }
}
