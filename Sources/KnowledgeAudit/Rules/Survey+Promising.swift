internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// What authors promised, and what does not hold.
  var promising: [AuditFinding] {
    knowledge.promises.indices.compactMap { place in
      let promise = knowledge.promises[place]
      let (sightings, isReached) = sightings(of: promise, place)
      if !isReached {
        guard explorer.isComplete else { return nil }
        return AuditFinding(
          .promiseWithoutSubject, .promise(place),
          "No conversation comes to \(name(of: promise.goal)), so nothing is promised here.")
      }
      return sightings.lazy.compactMap { witness(promise, $0.situation, $0.narrowings) }.first.map {
        AuditFinding(
          .promiseBroken, .promise(place),
          "A conversation comes to \(name(of: promise.goal)) \(exception(promise)). It was promised not to: "
            + $0.say(promise.because), witness: $0)
      }
    }
  }

  private typealias Sighting = (situation: Int, narrowings: [Situation.Narrowing])

  /// The situations in which a promise may be broken, and whether there is any that it is about.
  private func sightings(of promise: Promise, _ place: Int) -> ([Sighting], isReached: Bool) {
    let cuts = promise.when.map { Cut($0, in: explorer.spectrum) }
    var all: [(situation: Int, part: Part)] = []
    switch promise.goal {
    case .fix(let fix): all = (found.offers[fix] ?? []).map { ($0.situation, $0.part) }
    case .diagnosis(let diagnosis):
      for (number, situation) in explorer.situations.enumerated() {
        guard let node = explorer.spots[situation.spot].node,
          case .diagnose(diagnosis, _) = knowledge.nodes[node].kind
        else { continue }
        all.append((number, Part(box: situation.box)))
      }
    }
    let broken = all.filter { sighting in
      let memory = explorer.situations[sighting.situation].memory
      return promise.passes.isEmpty || !memory.contains(.passed(promise: place))
    }
    let sightings = broken.flatMap { number, part in
      part.split(by: cuts, in: explorer.spectrum).yes.map { (number, $0.narrowings) }
    }
    return (sightings, !all.isEmpty)
  }

  private func witness(
    _ promise: Promise, _ situation: Int, _ narrowings: [Situation.Narrowing]
  ) -> Session? {
    switch promise.goal {
    case .fix(let fix):
      guard
        let session = witnesses.session(
          to: situation, narrowings, until: .fix(fix, when: promise.when)),
        session.walk.path.allSatisfy({ !promise.passes.contains($0) })
      else { return nil }
      return session
    case .diagnosis(let diagnosis):
      return witnesses.session(
        to: situation, narrowings,
        until: .diagnosis(diagnosis, without: promise.passes, when: promise.when))
    }
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
