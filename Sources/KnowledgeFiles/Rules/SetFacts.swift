internal import Troubleshooting

/// What asking, checking and mending do to facts.
struct SetFacts {
  private let knowledge: Knowledge
  private let notes: BuildNotes
  /// The facts that follow from each fact, for certain or perhaps.
  private var following: [FactID: [FactID]] = [:]
  private var certainFollowing: [FactID: [FactID]] = [:]

  init(knowledge: Knowledge, notes: BuildNotes) {
    self.knowledge = knowledge
    self.notes = notes
    for fact in knowledge.facts.indices {
      guard let lookUp = knowledge.facts[fact].lookUp else { continue }
      following[lookUp.base, default: []].append(fact)
      if let refiner = lookUp.refiner { following[refiner, default: []].append(fact) }
      for other in lookUp.otherFacts { following[other, default: []].append(fact) }
      // A provider follows from a domain only if somebody knows the domain; else it is asked. What a guide
      // says is never asked once the program is known.
      // What the program's version can change is not settled by the program alone.
      if lookUp.refiner == nil, notes.implied.contains(fact) || knowledge.facts[fact].ask == nil {
        certainFollowing[lookUp.base, default: []].append(fact)
      }
    }
  }

  /// What is certainly set once a fact was asked: what it follows from, and what follows from these.
  func certainly(by fact: FactID) -> Set<FactID> {
    closure(of: origins(of: fact), over: certainFollowing)
  }

  /// What can be set when a fact is asked.
  func perhaps(by fact: FactID) -> Set<FactID> { closure(of: origins(of: fact), over: following) }

  /// What can be set when some facts get new values by themselves.
  func perhaps(with facts: [FactID]) -> Set<FactID> { closure(of: facts, over: following) }

  /// What can be set when the fixes of a diagnosis are tried; the program is asked for first.
  func perhaps(mending diagnosis: DiagnosisID) -> Set<FactID> {
    let settings = knowledge.diagnoses[diagnosis].fixes.flatMap { fix in
      knowledge.fixes[fix].set.map(\.fact)
    }
    let program = [knowledge.roles.program, knowledge.roles.version].compactMap(\.self)
    return closure(of: settings + program, over: following)
  }

  /// A fact, what it follows from, and so on.
  private func origins(of fact: FactID) -> [FactID] {
    var origins = [fact]
    while let base = origins.last.flatMap({ knowledge.facts[$0].lookUp?.base }),
      !origins.contains(base)
    {
      origins.append(base)
    }
    return origins
  }

  private func closure(of facts: [FactID], over arrows: [FactID: [FactID]]) -> Set<FactID> {
    var found = Set(facts)
    var open = facts
    while let fact = open.popLast() {
      for next in arrows[fact] ?? [] where found.insert(next).inserted { open.append(next) }
    }
    return found
  }
}

extension LookUp {
  /// The facts whose values stand in the table.
  var otherFacts: Set<FactID> {
    let results = Array(table.values) + refined.values.flatMap(\.values)
    return Set(results.compactMap { if case .fact(let fact) = $0 { fact } else { nil } })
  }
}
