/// Whether conditions hold on a walk.
///
/// Spans, because a loop over an array would copy what each element holds; and what a condition asks of the
/// past is looked at only when its tests pass.
extension State {
  /// The first row that holds; nil if none does.
  func firstRow(of rows: [Row], _ walk: inout Walk) -> Int? {
    let rows = rows.span
    for row in rows.indices
    where holds(rows[row].condition.tests, &walk) && held(rows[row].condition, walk) {
      return row
    }
    return nil
  }

  /// Tells whether the day and what was tried are as a condition demands.
  func held(_ condition: Condition, _ walk: Walk) -> Bool {
    if let today = condition.today, !holds(today) { return false }
    return condition.tried.isEmpty || wasTried(condition.tried, walk)
  }

  /// Tells whether every test passes, and notes the facts that were read to decide.
  func holds(_ tests: [FactTest], _ walk: inout Walk) -> Bool {
    let tests = tests.span
    for test in tests.indices {
      walk.reads.append(tests[test].fact)
      if !view.accepts(tests[test]) { return false }
    }
    return true
  }

  private func holds(_ today: Condition.Today) -> Bool {
    switch today {
    case .from(let day): Value(date) >= Value(day)
    case .before(let day): Value(date) < Value(day)
    }
  }

  /// Tells whether facts were seen together in an earlier round, or after an attempt that changed
  /// nothing. Of the attempts only those count whose diagnosis was passed on this walk, so that an
  /// outcome never changes the way that led to it.
  private func wasTried(_ tests: [FactTest], _ walk: Walk) -> Bool {
    let facts = tests.map(\.fact)
    for round in rounds where counts(facts, at: round.tick) {
      if tests.allSatisfy(round.view.accepts) { return true }
    }
    return attempts.has { attempt in
      guard attempt.outcome == .same, attempt.round == rounds.count,
        let fix = attempt.fix, walk.passed.contains(knowledge.fixes[fix].diagnosis),
        counts(attempt)
      else { return false }
      return tests.allSatisfy { $0.accepts(value($0.fact, after: attempt)) }
    }
  }
}
