extension State {
  /// The state as it is seen from a place on the walk: without what was tried in this round for diagnoses
  /// that come only behind it, so that an outcome never changes the way that led to it. Nil if nothing was.
  func seen(after passed: [DiagnosisID]) -> State? {
    guard attempts.has({ isFurtherOn($0, passed) }) else { return nil }
    let further = attempts.filter { isFurtherOn($0, passed) }
    var seen = self
    seen.attempts.removeAll { isFurtherOn($0, passed) }
    for fact in Set(further.flatMap(\.changes).map(\.fact)).sorted() {
      seen.undo(fact, isLearned: isLearned(fact))
    }
    return seen
  }

  private func isFurtherOn(_ attempt: Attempt, _ passed: [DiagnosisID]) -> Bool {
    guard attempt.round == rounds.count, let fix = attempt.fix else { return false }
    return !passed.contains(knowledge.fixes[fix].diagnosis)
  }

  /// Tells whether a setting is known only because an attempt of this round set it.
  private func isLearned(_ fact: FactID) -> Bool {
    guard view[fact].source == .tried else { return false }
    for attempt in attempts where attempt.round == rounds.count && attempt.outcome == .same {
      guard let place = attempt.changes.firstIndex(where: { $0.fact == fact }) else { continue }
      return attempt.before[place] == nil
    }
    return false
  }

  /// Gives a setting the value that the attempts which are left gave it.
  private mutating func undo(_ fact: FactID, isLearned: Bool) {
    let left = attempts.last { attempt in
      attempt.round == rounds.count && attempt.outcome == .same
        && attempt.changes.contains { $0.fact == fact }
    }
    let change = left?.changes.last { $0.fact == fact }
    overlay.removeAll { $0.fact == fact && $0 != change }
    if let change, !overlay.contains(change) { overlay.append(change) }
    if isLearned { view[fact] = change.map { .known($0.value, .tried) } ?? .unset }
  }
}
