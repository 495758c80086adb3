internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// What authors promised, and what does not hold or may not.
  var promising: [AuditFinding] {
    knowledge.promises.indices.compactMap { place in
      let suspects = found.suspects(of: .promise(place))
      guard let suspect = suspects.first else { return pointless(place) }
      let goal = goal(of: knowledge.promises[place])
      guard let witness = witnesses.witness(suspects, until: goal) else {
        return unproved(place, suspect)
      }
      return broken(place, witness.session)
    }
  }

  private func goal(of promise: Promise) -> Goal {
    switch promise.goal {
    case .fix(let fix): .fix(fix, without: promise.passes, when: promise.when)
    case .diagnosis(let diagnosis):
      .diagnosis(diagnosis, without: promise.passes, when: promise.when)
    }
  }

  // MARK: What is said

  private func pointless(_ place: Int) -> AuditFinding? {
    let promise = knowledge.promises[place]
    guard explorer.isComplete, !isReached(promise.goal) else { return nil }
    return AuditFinding(
      .promiseWithoutSubject, .promise(place),
      "No conversation comes to \(name(of: promise.goal)), so nothing is promised here.")
  }

  private func isReached(_ goal: Promise.Goal) -> Bool {
    switch goal {
    case .fix(let fix): found.isSeen(.fix(fix))
    case .diagnosis(let diagnosis):
      knowledge.nodes.indices.contains { node in
        guard case .diagnose(diagnosis, _) = knowledge.nodes[node].kind else { return false }
        return found.isSeen(.node(node))
      }
    }
  }

  private func broken(_ place: Int, _ session: Session) -> AuditFinding {
    let promise = knowledge.promises[place]
    return AuditFinding(
      .promiseBroken, .promise(place),
      "A conversation comes to \(name(of: promise.goal)) \(exception(promise)). It was promised not to: "
        + session.say(promise.because), witness: session)
  }

  private func unproved(_ place: Int, _ suspect: Sightings.Sight) -> AuditFinding {
    let promise = knowledge.promises[place]
    return AuditFinding(
      .promiseNotProved, .promise(place),
      "I cannot prove that no conversation comes to \(name(of: promise.goal)) \(exception(promise)). "
        + "I suspect this way: \(way(to: suspect.situation)). I found no conversation that goes it. Test on "
        + "it what the promise is about.")
  }

  private func name(of goal: Promise.Goal) -> String {
    switch goal {
    case .diagnosis(let diagnosis): "'\(knowledge.diagnoses[diagnosis].name)'"
    case .fix(let fix): "'\(knowledge.fixes[fix].name)'"
    }
  }

  private func exception(_ promise: Promise) -> String {
    promise.passes.isEmpty
      ? "with \(names(promise.when.map(\.fact))) as the promise excludes"
      : "without passing \(promise.passes.map(name).joined(separator: " or "))"
  }
}
