/// Weighs fixes: which applies, and if none does, why.
///
/// The state weighs for itself: whatever else did so would have to copy it.
extension State {
  /// What comes of a diagnosis.
  enum Verdict {
    /// A fix worked, and what the diagnosis cures still holds.
    case closed
    /// A fact is missing before a fix can be chosen: the program.
    case needs(FactID)
    case propose(ResolvedFix)
    /// Ruled out; whether because something was tried.
    case refuted(wasTried: Bool)
    /// Found, but nothing could be done, and why.
    case open([String])
  }

  /// What comes of a diagnosis at the place of a walk, which keeps the facts that were read to decide.
  ///
  /// It is judged by what is known at that place; but nothing is advised that was tried further on.
  func verdict(on diagnosis: DiagnosisID, _ walk: inout Walk) -> Verdict {
    if let seen = seen(after: walk.passed) { return seen.verdict(on: diagnosis, self, &walk) }
    return verdict(on: diagnosis, nil, &walk)
  }

  private func verdict(
    on diagnosis: DiagnosisID, _ whole: State?, _ walk: inout Walk
  ) -> Verdict {
    if isClosed(diagnosis) { return .closed }
    return firstFix(for: diagnosis, whole, &walk)
  }

  /// Tells whether a fix worked and what the diagnosis cures still holds.
  private func isClosed(_ diagnosis: DiagnosisID) -> Bool {
    let cures = knowledge.diagnoses[diagnosis].cures
    guard !cures.isEmpty, cures.allSatisfy({ view.value($0.fact) == $0.value }) else {
      return false
    }
    return attempts.has { $0.outcome == .works && isOf(diagnosis, $0) && counts($0) }
  }

  /// The first fix that applies, or what is to be said if none does.
  private func firstFix(
    for diagnosis: DiagnosisID, _ whole: State?, _ walk: inout Walk
  ) -> Verdict {
    let fixes = knowledge.diagnoses[diagnosis].fixes
    guard !fixes.isEmpty else { return .open([]) }
    let resolver = FixResolver(view: view)
    var reasons: [String] = []
    var weighed = 0
    var idle = 0
    var wasTried = hasFailed(diagnosis)
    for fix in fixes where holds(knowledge.fixes[fix].when.tests, &walk) {
      if let lack = signInLacking(for: fix), !reasons.contains(lack.because) {
        reasons.append(lack.because)
      }
      let verdict: Verdict? = resolver.first(of: fix) { variant in
        weighed += 1
        switch obstacle(to: variant) ?? whole?.obstacle(to: variant) {
        case .idle: idle += 1
        case .done(let failed): wasTried = wasTried || failed
        case .forbidden(let inability): add(inability, of: variant, to: &reasons)
        case nil:
          if let missing = missing(for: diagnosis, walk.passing) { return .needs(missing) }
          guard let inability = inability(to: variant) ?? whole?.inability(to: variant) else {
            return .propose(variant)
          }
          add(inability, of: variant, to: &reasons)
        }
        return nil
      }
      if let verdict { return verdict }
    }
    if wasTried { return .refuted(wasTried: true) }
    if weighed > 0, idle == weighed { return .refuted(wasTried: false) }
    return .open(reasons)
  }

  /// Says what cannot be done, and why: the reason alone would hang in the air.
  private func add(
    _ inability: Inability, of fix: ResolvedFix, to reasons: inout [String]
  ) {
    let title = Speech(view, endpoint: fix.endpoint).say(knowledge.fixes[fix.fix].title)
    let reason = Wording.notPossible(title, inability.because)
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  // MARK: Applying

  private enum Obstacle {
    /// It would change nothing.
    case idle
    /// Its effect was attempted; whether it was done and failed, rather than could not be done.
    case done(failed: Bool)
    /// It must not be done, and why.
    case forbidden(Inability)
  }

  private func obstacle(to fix: ResolvedFix) -> Obstacle? {
    if isIdle(fix) { return .idle }
    if let failed = wasDone(fix) { return .done(failed: failed) }
    return prohibition(of: fix).map(Obstacle.forbidden)
  }

  private func isIdle(_ fix: ResolvedFix) -> Bool {
    fix.tasks.isEmpty && fix.changes.allSatisfy { valueNow($0.fact) == $0.value }
  }

  /// What must be known, or known not to be known, before steps are given: the program, its version.
  private func missing(for diagnosis: DiagnosisID, _ passing: Walk.Passing) -> FactID? {
    guard let program = knowledge.roles.program, knowledge.needsProgram[diagnosis.raw],
      !passing.contains(.questions)
    else { return nil }
    if !view.isSet(program) { return knowledge.facts[program].ask.map { _ in program } }
    guard let version = knowledge.roles.version, !view.isSet(version),
      let guide = view.guideID(.program), knowledge.guides[guide].version != nil
    else { return nil }
    return version
  }

  // MARK: What was tried before

  private func isOf(_ diagnosis: DiagnosisID, _ attempt: Attempt) -> Bool {
    guard let fix = attempt.fix else { return false }
    return knowledge.fixes[fix].diagnosis == diagnosis
  }

  private func hasFailed(_ diagnosis: DiagnosisID) -> Bool {
    attempts.has { $0.outcome == .same && isOf(diagnosis, $0) && counts($0) }
  }

  /// Whether the effect was attempted before, whichever diagnosis asked for it; nil if not, else whether
  /// it was done and did not help.
  private func wasDone(_ fix: ResolvedFix) -> Bool? {
    var wasGivenUp = false
    let wasDone = attempts.has { attempt in
      guard hasEffect(of: fix, attempt), counts(attempt) else { return false }
      wasGivenUp = true
      return attempt.outcome != .couldNot
    }
    if wasDone || hasFailedBefore(fix) { return true }
    return wasGivenUp ? false : nil
  }

  /// Compares everything that either of them sets, as it stands after each.
  private func hasEffect(of fix: ResolvedFix, _ attempt: Attempt) -> Bool {
    guard fix.tasks.allSatisfy(attempt.tasks.contains) else { return false }
    func isSame(_ change: Change) -> Bool {
      let wanted = fix.value(of: change.fact) ?? valueNow(change.fact)
      return wanted != nil && wanted == attempted(change.fact, attempt)
    }
    return fix.changes.allSatisfy(isSame) && attempt.changes.allSatisfy(isSame)
  }

  private func attempted(_ fact: FactID, _ attempt: Attempt) -> Value? {
    attempt.changes.last { $0.fact == fact }?.value ?? value(fact, after: attempt)
  }

  /// Tells whether the settings would be as they were known to fail, in this round or an earlier one:
  /// all that were known of the same side, and all that the fix sets.
  private func hasFailedBefore(_ fix: ResolvedFix) -> Bool {
    guard !overlay.isEmpty || !rounds.isEmpty, !fix.changes.isEmpty,
      fix.tasks.allSatisfy(wasEverDone)
    else { return false }
    func failed(_ view: FactView) -> Bool {
      knowledge.settings.allSatisfy { setting in
        let side = knowledge.facts[setting].side
        guard fix.changes.contains(where: { knowledge.facts[$0.fact].side == side }) else {
          return true
        }
        let after = fix.value(of: setting)
        guard let then = view.value(setting) else { return after == nil }
        return then == after ?? valueNow(setting)
      }
    }
    if !overlay.isEmpty, failed(view) { return true }
    let cures = knowledge.diagnoses[knowledge.fixes[fix.fix].diagnosis].cures
    let facts = (fix.changes + cures).map(\.fact)
    return rounds.contains { round in
      counts(facts, at: round.tick)
        && failed(round.view)
    }
  }

  private func wasEverDone(_ task: TaskID) -> Bool {
    attempts.has { $0.tasks.contains(task) && $0.outcome != .couldNot && counts($0) }
  }
}

extension ResolvedFix {
  /// The value that it gives a setting, if it sets it.
  func value(of fact: FactID) -> Value? { changes.last { $0.fact == fact }?.value }
}
