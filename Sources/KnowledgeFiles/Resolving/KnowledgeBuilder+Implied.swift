internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives the facts that follow from guides and directory an index, unless an author declared them.
  func declareImpliedFacts() {
    for owner in knowledge.facts.indices {
      for implication in implications(of: knowledge.facts[owner].kind) {
        let name = knowledge.facts[owner].name + "." + implication.key
        let index = knowledge.facts[name] ?? addImplied(name, like: owner)
        notes.implied.insert(index)
      }
    }
  }

  private func addImplied(_ name: String, like owner: FactID) -> FactID {
    notes.placeOfFact.append(notes.placeOfFact[owner.raw])
    return knowledge.facts.add(Fact(name: name, label: ""))
  }

  /// Fills what follows from guides and directory.
  func fillImpliedFacts() {
    let declared = subjects.facts.all.count
    while notes.domains.count < knowledge.facts.all.count { notes.domains.append(.any) }
    for owner in knowledge.facts.indices.prefix(declared) {
      let base = knowledge.facts[owner]
      for implication in implications(of: base.kind) {
        guard let index = knowledge.facts[base.name + "." + implication.key] else { continue }
        var fact = knowledge.facts[index]
        if fact.label.isEmpty { fact.label = base.label }
        if fact.kind == .choice, fact.answers.isEmpty { complete(&fact, implication) }
        fact.lookUp = lookUp(implication, owner: owner)
        knowledge.facts[index] = fact
        if fact.kind != .choice { notes.domains[index.raw] = domain(of: fact) }
      }
    }
  }

  private func complete(_ fact: inout Fact, _ implication: Implication) {
    let all = implication.table.map(\.value) + implication.refined.map(\.value)
    let values = all.filter { $0 != "system" }
    let isFlag = !values.isEmpty && values.allSatisfy { $0 == "yes" || $0 == "no" }
    fact.kind = implication.kind ?? (isFlag ? .yesNo : .choice)
    guard fact.kind == .choice else { return }
    // A form of user name is called as it is where it is asked.
    let asked = knowledge.sides.all.compactMap { knowledge.facts[$0.name + "." + implication.key] }
    let labels = asked.first.map { knowledge.facts[$0].answers } ?? []
    var seen: Set<String> = []
    for text in values where seen.insert(text).inserted {
      let known = labels.first { $0.value.text == text }
      fact.answers.append(known ?? Fact.Answer(value: Value(text), label: Text(text)))
    }
  }

  private func lookUp(_ implication: Implication, owner: FactID) -> LookUp {
    var lookUp = LookUp(base: owner, table: [:])
    let system = systemFact(of: implication, owner: owner)
    let isProgram = knowledge.facts[owner].kind == .program
    let result = { (text: String) -> LookUp.Result? in
      // Where nothing is known about the system, nothing is known about the program either.
      isProgram && text == "system" ? system.map { .fact($0) } : .value(Value(text))
    }
    for row in implication.table { lookUp.table[Value(row.id)] = result(row.value) }
    lookUp.refiner = implication.refined.isEmpty ? nil : versionFact(of: owner)
    if lookUp.refiner != nil {
      for row in implication.refined {
        lookUp.refined[Value(row.id), default: [:]][Value(row.version)] = result(row.value)
      }
    }
    return lookUp
  }

  /// The system's own fact of the same key: `tls: system` in a program's guide.
  private func systemFact(of implication: Implication, owner: FactID) -> FactID? {
    guard knowledge.facts[owner].kind == .program,
      let system = knowledge.facts.all.first(where: { $0.kind == .system })
    else { return nil }
    return knowledge.facts[system.name + "." + implication.key]
  }

  private func versionFact(of owner: FactID) -> FactID? {
    let facts = knowledge.facts
    return facts.indices.first { version in
      let fact = facts[version]
      return fact.kind == .version
        && (fact.name == facts[owner].name + ".version" || fact.owners.contains(owner))
    }
  }
}
