extension Knowledge {
  /// Computes what follows from the tables alone, so that no walk has to. A loader does it last; a
  /// session reads what was sealed, so a later change of a table counts only once it is sealed again.
  public mutating func seal() {
    cured = [:]
    for cure in diagnoses.all.flatMap(\.cures) where cured[cure.fact]?.contains(cure.value) != true
    {
      cured[cure.fact, default: []].append(cure.value)
    }
    followers = [:]
    var owned: [FactID: [FactID]] = [:]
    for fact in facts.indices {
      if let base = facts[fact].lookUp?.base { followers[base, default: []].append(fact) }
      for owner in facts[fact].owners { owned[owner, default: []].append(fact) }
    }
    belongings = owned.keys.sorted().map { ($0, owned[$0] ?? []) }
    movers = Set(owned.keys).union(owned.keys.flatMap(basesOf))
    heirs = allHeirs()
    isPlain = facts.indices.map {
      cured[$0] == nil && followers[$0] == nil && !movers.contains($0)
    }
    isOnlyTold = facts.all.map { $0.lookUp == nil && $0.kind != .version }
    following = facts.indices.filter { !isOnlyTold[$0.raw] }
    let verbs = sides.all.map(\.verb)
    sideFacts = facts.indices.filter { fact in
      verbs.count > 1 && verbs.allSatisfy { facts[fact].answers.map(\.value.text).contains($0) }
    }
    settings = facts.indices.filter { facts[$0].isSetting }
    circumstances = symptoms.indices.filter { symptoms[$0].when != nil }
    reaches = reachableDiagnoses()
    needsProgram = diagnosesOfPrograms()
    sealed = nil
    sealed = Book(self)
  }

  /// What a fact is looked up from, however indirectly.
  private func basesOf(_ fact: FactID) -> [FactID] {
    guard let lookUp = facts[fact].lookUp else { return [] }
    return [lookUp.base, lookUp.refiner].compactMap(\.self).flatMap { [$0] + basesOf($0) }
  }

  /// What follows from each fact: look-ups form no circle.
  private func allHeirs() -> [[FactID]] {
    var next = Array(repeating: [FactID](), count: facts.all.count)
    for fact in facts.indices {
      for source in facts[fact].lookUp?.sources ?? [] { next[source.raw].append(fact) }
    }
    return facts.indices.map { fact in
      var seen: Set<FactID> = []
      var backwards: [FactID] = []
      func follow(_ fact: FactID) {
        for heir in next[fact.raw] where seen.insert(heir).inserted {
          follow(heir)
          backwards.append(heir)
        }
      }
      follow(fact)
      return backwards.reversed()
    }
  }

  /// The diagnoses of each flow and of the flows it visits; visits form no circle.
  private func reachableDiagnoses() -> [Set<DiagnosisID>] {
    var own = Array(repeating: Set<DiagnosisID>(), count: flows.all.count)
    var visited = Array(repeating: [FlowID](), count: flows.all.count)
    for node in nodes.all {
      switch node.kind {
      case .diagnose(let diagnosis, _): own[node.flow.raw].insert(diagnosis)
      case .visit(let flows, _): visited[node.flow.raw] += flows
      default: continue
      }
    }
    var done: [Set<DiagnosisID>?] = Array(repeating: nil, count: flows.all.count)
    func close(_ flow: Int) -> Set<DiagnosisID> {
      if let known = done[flow] { return known }
      let all = visited[flow].reduce(own[flow]) { $0.union(close($1.raw)) }
      done[flow] = all
      return all
    }
    return own.indices.map(close)
  }
}

/// A Knowledge that is shared. Copying the value itself would count two dozen references, on every step
/// of every walk.
public final class Book: Sendable {
  /// What it holds.
  public let knowledge: Knowledge
  let chart: Chart

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    chart = Chart(knowledge)
  }
}
