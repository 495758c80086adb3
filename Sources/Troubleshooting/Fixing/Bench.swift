/// Where fixes are weighed: which applies, and if none does, why.
struct Bench {
  /// What comes of a diagnosis.
  enum Verdict {
    /// A fact is missing before a fix can be chosen: the program.
    case needs(FactID)
    case propose(ResolvedFix)
    /// Ruled out; whether because something was tried.
    case refuted(wasTried: Bool)
    /// Found, but nothing could be done, and why.
    case open([String])
  }

  /// What is known at this place of the walk, and what it rules out. States are large: each is held once
  /// and never handed on by value.
  private let refusing: Refusing
  /// The same with everything that is known, if that is more: nothing is advised that was tried further
  /// on.
  private let whole: Refusing?
  /// Whether steps are given in general words rather than asking for the program.
  private let asksNothing: Bool
  /// The facts that were read to decide.
  private(set) var reads: [FactID] = []

  /// Makes a bench at the place of a walk that has passed these diagnoses.
  init(_ state: State, passed: [DiagnosisID], asksNothing: Bool = false) {
    let seen = state.seen(after: passed)
    refusing = Refusing(seen ?? state)
    whole = seen == nil ? nil : Refusing(state)
    self.asksNothing = asksNothing
  }

  private init(_ refusing: Refusing) {
    self.refusing = refusing
    whole = nil
    asksNothing = true
  }

  private var state: State { _read { yield refusing.state } }
  private var knowledge: Knowledge { _read { yield refusing.state.knowledge } }

  /// Tells whether a fix worked and what the diagnosis cures still holds.
  func isClosed(_ diagnosis: DiagnosisID) -> Bool {
    let cures = knowledge.diagnoses[diagnosis].cures
    guard !cures.isEmpty, cures.allSatisfy({ state.view.value($0.fact) == $0.value }) else {
      return false
    }
    return state.attempts.contains {
      $0.outcome == .works && isOf(diagnosis, $0) && state.counts($0)
    }
  }

  /// The first fix that applies, or what is to be said if none does.
  mutating func verdict(on diagnosis: DiagnosisID) -> Verdict {
    let fixes = knowledge.diagnoses[diagnosis].fixes
    guard !fixes.isEmpty else { return .open([]) }
    let resolver = FixResolver(view: state.view)
    let whole = self.whole.map { Bench($0) }
    var reasons: [String] = []
    var weighed = 0
    var idle = 0
    var wasTried = hasFailed(diagnosis)
    for fix in fixes where holds(knowledge.fixes[fix].when) {
      if let lack = refusing.signInLacking(for: fix), !reasons.contains(lack.because) {
        reasons.append(lack.because)
      }
      for variant in resolver.variants(of: fix) {
        weighed += 1
        switch obstacle(to: variant) ?? whole?.obstacle(to: variant) {
        case .idle: idle += 1
        case .done(let failed): wasTried = wasTried || failed
        case .forbidden(let inability): add(inability, of: variant, to: &reasons)
        case nil:
          if let missing { return .needs(missing) }
          guard
            let inability = refusing.inability(to: variant) ?? self.whole?.inability(to: variant)
          else { return .propose(variant) }
          add(inability, of: variant, to: &reasons)
        }
      }
    }
    if wasTried { return .refuted(wasTried: true) }
    if weighed > 0, idle == weighed { return .refuted(wasTried: false) }
    return .open(reasons)
  }

  /// Says what cannot be done, and why: the reason alone would hang in the air.
  private func add(
    _ inability: Inability, of fix: ResolvedFix, to reasons: inout [String]
  ) {
    let title = Speech(state.view, endpoint: fix.endpoint).say(knowledge.fixes[fix.fix].title)
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
    return refusing.prohibition(of: fix).map(Obstacle.forbidden)
  }

  private func isIdle(_ fix: ResolvedFix) -> Bool {
    fix.tasks.isEmpty && fix.changes.allSatisfy { state.valueNow($0.fact) == $0.value }
  }

  private mutating func holds(_ condition: Condition) -> Bool {
    for test in condition.tests {
      reads.append(test.fact)
      if !state.view.accepts(test) { return false }
    }
    return true
  }

  /// What must be known, or known not to be known, before steps are given: the program, its version.
  private var missing: FactID? {
    guard let program = knowledge.roles.program, !asksNothing else { return nil }
    if !state.view.isSet(program) { return knowledge.facts[program].ask.map { _ in program } }
    guard let version = knowledge.roles.version, !state.view.isSet(version),
      state.view.guide(.program)?.version != nil
    else { return nil }
    return version
  }

  // MARK: What was tried before

  private func isOf(_ diagnosis: DiagnosisID, _ attempt: Attempt) -> Bool {
    attempt.fix.map { knowledge.fixes[$0].diagnosis == diagnosis } ?? false
  }

  private func hasFailed(_ diagnosis: DiagnosisID) -> Bool {
    state.attempts.contains {
      $0.outcome == .same && isOf(diagnosis, $0) && state.counts($0)
    }
  }

  /// Whether the effect was attempted before, whichever diagnosis asked for it; nil if not, else whether
  /// it was done and did not help.
  private func wasDone(_ fix: ResolvedFix) -> Bool? {
    var verdict: Bool?
    for attempt in state.attempts where state.counts(attempt) && hasEffect(of: fix, attempt) {
      if attempt.outcome != .couldNot { return true }
      verdict = false
    }
    if hasFailedBefore(fix) { return true }
    return verdict
  }

  /// Compares everything that either of them sets, as it stands after each.
  private func hasEffect(of fix: ResolvedFix, _ attempt: Attempt) -> Bool {
    guard fix.tasks.allSatisfy(attempt.tasks.contains) else { return false }
    let facts = (fix.changes + attempt.changes).map(\.fact)
    return facts.allSatisfy { fact in
      let wanted = fix.value(of: fact) ?? state.valueNow(fact)
      return wanted != nil && wanted == attempted(fact, attempt)
    }
  }

  private func attempted(_ fact: FactID, _ attempt: Attempt) -> Value? {
    attempt.changes.last { $0.fact == fact }?.value ?? state.value(fact, after: attempt)
  }

  /// Tells whether the settings would be as they were known to fail, in this round or an earlier one:
  /// all that were known of the same side, and all that the fix sets.
  private func hasFailedBefore(_ fix: ResolvedFix) -> Bool {
    guard !fix.changes.isEmpty, fix.tasks.allSatisfy(wasEverDone) else { return false }
    let sides = Set(fix.changes.map { knowledge.facts[$0.fact].side })
    let settings = knowledge.settings.filter { sides.contains(knowledge.facts[$0].side) }
    func failed(_ view: FactView) -> Bool {
      settings.allSatisfy { setting in
        let after = fix.value(of: setting)
        guard let then = view.value(setting) else { return after == nil }
        return then == after ?? state.valueNow(setting)
      }
    }
    if !state.overlay.isEmpty, failed(state.view) { return true }
    let cures = knowledge.diagnoses[knowledge.fixes[fix.fix].diagnosis].cures
    let facts = (fix.changes + cures).map(\.fact)
    return state.rounds.contains { round in
      state.counts(facts, at: round.tick)
        && failed(state.view.with(facts: round.facts))
    }
  }

  private func wasEverDone(_ task: TaskID) -> Bool {
    state.attempts.contains {
      $0.tasks.contains(task) && $0.outcome != .couldNot && state.counts($0)
    }
  }
}

extension ResolvedFix {
  /// The value that it gives a setting, if it sets it.
  func value(of fact: FactID) -> Value? { changes.last { $0.fact == fact }?.value }
}
