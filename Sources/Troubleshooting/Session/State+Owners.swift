extension State {
  /// Notices new values of the facts that others belong to; a second value begins a round.
  mutating func settleOwners() {
    guard news.contains(where: { !knowledge.isPlain[$0.raw] && knowledge.movers.contains($0) })
    else { return }
    var changed: [Int] = []
    for (place, belonging) in knowledge.belongings.enumerated() {
      guard let value = identity(of: belonging.owner), value != owners[place].values.last?.value
      else { continue }
      if let last = owners[place].values.indices.last {
        if isUnlisted(owners[place].values[last].value, belonging.owner) {
          // It had no name in the directory and has one now: it had it all along.
          owners[place].values[last].value = value
          continue
        }
        changed.append(place)
      }
      owners[place].values.append((tick, value))
    }
    guard !changed.isEmpty else { return }
    beginRound()
    for place in changed { setBelongingsAside(of: place) }
  }

  /// The value of an owner; one that is looked up but not in the directory is known by what it is looked
  /// up from.
  private func identity(of owner: FactID) -> Value? {
    view.value(owner) ?? unlisted(owner)
  }

  private func unlisted(_ owner: FactID) -> Value? {
    knowledge.facts[owner].lookUp.flatMap { view.value($0.base) }.map { Value("?" + $0.text) }
  }

  private func isUnlisted(_ value: Value, _ owner: FactID) -> Bool {
    value == unlisted(owner) && view.value(owner) != nil
  }

  /// What belonged to the former value is not used, but offered as the suggested answer.
  private mutating func setBelongingsAside(of place: Int) {
    let owner = knowledge.belongings[place].owner
    for fact in knowledge.belongings[place].facts where fact != owner {
      // What the same event said of it is said of the new one.
      if news.contains(fact) { continue }
      if let value = view[fact].value { setAside[fact] = value }
      doubts.remove(fact)
      view[fact] = .unset
      conflicts.removeAll { $0.fact == fact }
    }
    doubtfulSave = nil
  }

  /// Tells whether something that was tried still counts: every owner has the value it had then.
  func counts(_ facts: some Sequence<FactID>, at time: Int) -> Bool {
    guard hasMoved else { return true }
    for fact in facts {
      for owner in knowledge.facts[fact].owners where !isUnchanged(owner, since: time) {
        return false
      }
    }
    return true
  }

  /// Tells whether any owner ever changed: mostly none did, and all that was tried counts.
  private var hasMoved: Bool { owners.has { $0.values.count > 1 } }

  private func isUnchanged(_ owner: FactID, since time: Int) -> Bool {
    guard let place = knowledge.belongings.firstIndex(where: { $0.owner == owner }) else {
      return true
    }
    return owners[place].value(at: time) == owners[place].values.last?.value
  }

  /// Tells whether an attempt still counts.
  func counts(_ attempt: Attempt) -> Bool {
    guard hasMoved else { return true }
    guard counts(attempt.changes.lazy.map(\.fact), at: attempt.tick) else { return false }
    guard let fix = attempt.fix else { return true }
    let cures = knowledge.diagnoses[knowledge.fixes[fix].diagnosis].cures
    return counts(cures.lazy.map(\.fact), at: attempt.tick)
  }

  /// How often something else happened, with what is now in use.
  var surprises: Int {
    var count = 0
    _ = attempts.has { attempt in
      if attempt.outcome == .other, counts(attempt) { count += 1 }
      return false
    }
    return count
  }

  /// The values of an attempt's settings and of everything else when it had been made.
  func value(_ fact: FactID, after attempt: Attempt) -> Value? {
    if let change = attempt.overlay.last(where: { $0.fact == fact }) { return change.value }
    return attempt.round < rounds.count
      ? rounds[attempt.round].view.value(fact) : view.value(fact)
  }
}
