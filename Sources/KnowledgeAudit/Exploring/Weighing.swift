internal import Troubleshooting

/// What can come of a diagnosis in a situation.
struct Weighing {
  /// What can come of it.
  struct Outcome {
    /// The fixes that may be proposed, and with what known.
    var offers: [(fix: FixID, part: Explorer.Part)] = []
    var canBeRefuted = false
    var canBeOpen = false

    var isOffered: Bool { !offers.isEmpty }
  }

  private let explorer: Explorer
  private let situation: Situation

  init(_ explorer: Explorer, _ situation: Situation) {
    self.explorer = explorer
    self.situation = situation
  }

  private var knowledge: Knowledge { _read { yield explorer.knowledge } }

  /// A fix that is proposed may change nothing, which refutes the diagnosis, or prove impossible, which
  /// leaves it open. Where none is proposed it is open, or refuted because everything is as it should be.
  func outcome(of diagnosis: DiagnosisID) -> Outcome {
    var outcome = Outcome()
    for fix in knowledge.diagnoses[diagnosis].fixes {
      let authored = knowledge.fixes[fix]
      for part in explorer.split(
        Explorer.Part(box: situation.box), by: authored.when, situation.memory
      ).yes {
        for part in resolvable(authored, part) {
          let (idle, busy) = idle(authored, part)
          if !idle.isEmpty { outcome.canBeRefuted = true }
          outcome.offers += busy.map { (fix, $0) }
        }
      }
    }
    outcome.canBeOpen = true
    if outcome.isOffered { outcome.canBeRefuted = true }
    return outcome
  }

  /// The parts in which every value that the fix needs is known.
  private func resolvable(_ fix: Fix, _ part: Explorer.Part) -> [Explorer.Part] {
    var facts = fix.set.compactMap { setting -> FactID? in
      if case .fact(let fact) = setting.source { fact } else { nil }
    }
    if fix.needsProvider, let provider = knowledge.roles.provider { facts.append(provider) }
    return facts.reduce([part]) { parts, fact in
      parts.flatMap { part in
        explorer.split(part.box, by: fact) { $0 != nil }.yes.map {
          Explorer.Part(box: $0.box, narrowings: part.narrowings + $0.narrowings)
        }
      }
    }
  }

  /// The parts in which the fix would change nothing, and in which it would.
  private func idle(
    _ fix: Fix, _ part: Explorer.Part
  ) -> (idle: [Explorer.Part], busy: [Explorer.Part]) {
    guard fix.before.isEmpty, fix.after.isEmpty else { return ([], [part]) }
    guard !fix.needsProvider else { return ([part], [part]) }
    var idle = [part]
    var busy: [Explorer.Part] = []
    for setting in fix.set {
      guard case .literal(let value) = setting.source else {
        busy += idle
        continue
      }
      var same: [Explorer.Part] = []
      for part in idle {
        let parts = explorer.split(part.box, by: setting.fact) { $0 == value }
        same += parts.yes.map {
          Explorer.Part(box: $0.box, narrowings: part.narrowings + $0.narrowings)
        }
        busy += parts.no.map {
          Explorer.Part(box: $0.box, narrowings: part.narrowings + $0.narrowings)
        }
      }
      idle = same
    }
    return (idle, busy)
  }
}
