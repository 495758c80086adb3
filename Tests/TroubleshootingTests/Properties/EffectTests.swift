import Testing

@testable import Troubleshooting

@Suite struct `An effect` {
  @Test(arguments: Trial.Ground.allCases)
  func `is never advised twice`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .plain, sessions: 400) { steps in
      var effects: [Effect] = []
      for (place, step) in steps.enumerated() {
        guard case .tried(.fix, _) = step.event, let effect = Effect(step.before) else { continue }
        if let twice = effects.first(where: { $0.covers(effect) }) {
          return "\(effect.name) is \(twice.name) again" + Array(steps[...place]).story
        }
        effects.append(effect)
      }
      return nil
    }
    #expect(complaints == [])
  }
}

/// What a fix came to: the settings after it, what was done for it, and whose they were.
private struct Effect {
  var name: String
  var set: Set<FactID>
  var after: [Value?]
  var tasks: Set<TaskID>
  var owners: [FactID: Value]

  init?(_ session: Session) {
    guard let proposed = Proposed(session) else { return nil }
    let knowledge = session.knowledge
    name = proposed.fix.name
    set = Set(proposed.fix.changes.map(\.fact))
    after = knowledge.facts.indices.map(proposed.after)
    tasks = Set(proposed.fix.tasks)
    let cures = knowledge.diagnoses[knowledge.fixes[proposed.fix.fix].diagnosis].cures
    let owning = (proposed.fix.changes + cures).flatMap { knowledge.facts[$0.fact].owners }
    owners = [:]
    for owner in owning { owners[owner] = session.value(of: owner) }
  }

  /// Tells whether another effect is nothing new: all that either sets stands the same, nothing more is
  /// done, and it is still the same program, provider and network.
  func covers(_ other: Effect) -> Bool {
    guard other.tasks.isSubset(of: tasks),
      owners.allSatisfy({ other.owners[$0.key] == nil || other.owners[$0.key] == $0.value })
    else { return false }
    let both = set.union(other.set)
    if both.isEmpty { return tasks == other.tasks }
    return both.allSatisfy { after[$0.raw] != nil && after[$0.raw] == other.after[$0.raw] }
  }
}
