extension State {
  /// Takes in what happened when something was tried.
  mutating func take(_ trial: Event.Trial, _ outcome: Outcome) {
    misses = 0
    switch trial {
    case .fix(let name):
      guard let fix = FixResolver(view: view).resolve(named: name) else {
        return dropped.append(name)
      }
      record(
        fix: fix.fix, name: name, changes: fix.changes, tasks: fix.tasks, outcome: outcome,
        cures: knowledge.diagnoses[knowledge.fixes[fix.fix].diagnosis].cures)
    case .own(let set):
      let changes = set.compactMap { each -> Change? in
        guard let fact = known(fact: each.fact), knowledge.facts[fact].isSetting,
          accepts(Value(each.value), for: fact)
        else { return nil }
        return Change(fact, Value(each.value))
      }
      record(
        fix: nil, name: "", changes: changes, tasks: [], outcome: outcome,
        cures: symptoms(besides: changes))
    }
  }

  /// The symptoms of the sides on which somebody changed something alone.
  private func symptoms(besides changes: [Change]) -> [Change] {
    let sides = Set(changes.compactMap { knowledge.facts[$0.fact].side })
    return knowledge.cured.sorted { $0.key < $1.key }.compactMap { fact, values in
      guard let side = knowledge.facts[fact].side, sides.contains(side) else { return nil }
      return values.first.map { Change(fact, $0) }
    }
  }

  private mutating func record(
    fix: FixID?, name: String, changes: [Change], tasks: [TaskID], outcome: Outcome,
    cures: [Change]
  ) {
    doubtfulSave = nil
    reopened = nil
    let before = changes.map { valueNow($0.fact) }
    let made = outcome == .couldNot ? [] : changes
    var after = overlay.filter { old in !made.contains { $0.fact == old.fact } }
    after += made
    attempts.append(
      Attempt(
        fix: fix, name: name, changes: changes, tasks: tasks, outcome: outcome,
        round: rounds.count, overlay: after, before: before, tick: tick))
    switch outcome {
    case .couldNot: return
    case .same:
      overlay = after
      learn(from: changes)
    case .works:
      overlay = after
      beginRound()
      for cure in cures { set(cure.fact, .known(cure.value, .tried)) }
    case .other:
      reopen(after, cures)
    }
  }

  /// A setting that was never asked is known from what was set.
  private mutating func learn(from changes: [Change]) {
    for change in changes where view[change.fact] == .unset {
      set(change.fact, .known(change.value, .tried))
    }
  }

  private mutating func reopen(_ after: [Change], _ cures: [Change]) {
    let before = cures.compactMap { cure in
      view.value(cure.fact).map { Change(cure.fact, $0) }
    }
    let attempt = attempts.count - 1
    overlay = after
    beginRound()
    for cure in cures {
      view[cure.fact] = .unset
      doubts.remove(cure.fact)
    }
    if !before.isEmpty { reopened = Reopened(attempt: attempt, before: before) }
  }

  /// Ends the round: the settings now become the facts of the next one.
  mutating func beginRound() {
    // It ended before this event: a new owner that the event brings is not its owner.
    rounds.append(Round(view: view, tick: tick - 1))
    view = now
    overlay = []
    reopened = nil
  }

  /// When all symptoms turn out as before, the `else` was a `same`: the round goes on.
  mutating func settleReopened() {
    guard let mark = reopened else { return }
    guard mark.before.allSatisfy({ view[$0.fact] != .unset }) else { return }
    reopened = nil
    guard mark.before.allSatisfy({ view.value($0.fact) == $0.value }), let former = rounds.popLast()
    else { return }
    attempts[mark.attempt].outcome = .same
    overlay = attempts[mark.attempt].overlay
    for change in overlay {
      let old = former.view[change.fact]
      view[change.fact] = old == .unset ? .known(change.value, .tried) : old
    }
  }
}

/// What the person says or pastes while the outcome of a fix is awaited.
extension State {
  /// Takes the words as the outcome of a fix.
  mutating func conclude(_ name: String, from said: Event.Said) {
    guard let fix = FixResolver(view: view).resolve(named: name) else {
      dropped.append(name)
      return take(said.read)
    }
    let contradicted = said.read.contains { read in
      fix.changes.contains {
        knowledge.facts[$0.fact].name == read.fact && $0.value.text != read.value
      }
    }
    if contradicted {
      doubtfulSave = DoubtfulSave(fix: name, said: said)
    } else {
      settle(fix, said.read)
    }
  }

  /// The answer to "Was it saved?"
  mutating func settleSave(_ wasSaved: Bool) {
    guard let doubt = doubtfulSave,
      let fix = FixResolver(view: view).resolve(named: doubt.fix)
    else { return }
    doubtfulSave = nil
    if wasSaved {
      // What the person says wins over an older message: its settings are not those of now.
      let set = Set(fix.changes.map { knowledge.facts[$0.fact].name })
      settle(fix, doubt.said.read.filter { !set.contains($0.fact) })
    } else if takenBack.insert(doubt.fix).inserted {
      return
    } else {
      take(.fix(doubt.fix), .couldNot)
    }
  }

  private mutating func settle(_ fix: ResolvedFix, _ read: [Assignment]) {
    let cures = knowledge.diagnoses[knowledge.fixes[fix.fix].diagnosis].cures
    let felt = read.filter { each in cures.contains { knowledge.facts[$0.fact].name == each.fact } }
    guard !felt.isEmpty else {
      // That it reads as we set it is no news.
      let made = Set(fix.changes.map { knowledge.facts[$0.fact].name })
      return take(read.filter { !made.contains($0.fact) })
    }
    // A text about one side says nothing of the other one.
    let isCured = cures.allSatisfy { cure in
      felt.contains { knowledge.facts[cure.fact].name == $0.fact && cure.value.text == $0.value }
        || view.value(cure.fact) == cure.value
    }
    let isSame = felt.allSatisfy { each in
      knowledge.facts[each.fact].flatMap(view.value)?.text == each.value
    }
    take(.fix(fix.name), isCured ? .works : isSame ? .same : .other)
    take(isCured || isSame ? read.filter { !felt.contains($0) } : read)
  }
}
