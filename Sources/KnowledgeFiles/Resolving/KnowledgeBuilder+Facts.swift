internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives facts, also those that follow from a guide or the directory, their indices.
  func declareFacts() {
    for subject in subjects.facts.all {
      checkID(subject.id, at: subject.place, dots: true)
      let fact = Fact(name: subject.id, kind: kind(of: subject), label: "")
      knowledge.facts.add(fact)
      notes.placeOfFact.append(subject.place)
    }
    declareImpliedFacts()
  }

  private func kind(of subject: Subject) -> Fact.Kind {
    guard let type = subject.body["type"] else { return .choice }
    if let kind = Fact.Kind(rawValue: type.name), kind != .choice { return kind }
    let kinds = Fact.Kind.allCases.filter { $0 != .choice }.map(\.rawValue)
    report.add(
      .unknownValue, at: type.place,
      "'\(type.name)' is no type. Types are \(kinds.joined(separator: ", ")); without one the answers "
        + "decide." + report.suggestion(for: type.name, among: kinds))
    // What was probably meant, so that nothing more is said about it.
    return Nearest.nearest(to: type.name, among: kinds).flatMap(Fact.Kind.init) ?? .host
  }

  /// Fills every declared fact, then what may follow from it.
  func fillFacts() {
    for (index, subject) in subjects.facts.all.enumerated() { fill(FactID(index), subject) }
    fillImpliedFacts()
    for (index, subject) in subjects.facts.all.enumerated() {
      checkSamples(subject.body["samples"], of: FactID(index))
      knowledge.facts[FactID(index)].heard = subject.body["heard"].map { heard($0, FactID(index)) }
      guard let written = subject.body["look-up"] else { continue }
      knowledge.facts[FactID(index)].lookUp = lookUp(written, for: FactID(index))
    }
    fillRoles()
  }

  private func fill(_ index: FactID, _ subject: Subject) {
    defer { notes.domains.append(domain(of: index)) }
    let keys = notes.implied.contains(index) ? Keys.impliedFact : .fact
    guard let fields = fields(subject.body, keys, at: subject.place) else { return }
    var fact = knowledge.facts[index]
    fact.isSetting = flag(fields["setting"])
    fact.isFromWords = flag(fields["from-words"])
    fact.owners = owners(fields["belongs-to"], isSetting: fact.isSetting, index)
    fact.side = side(of: subject)
    fact.whom = fields["whom"].flatMap { whom($0.name, at: $0.place) }
    fact.label = text(fields["label"])
    fact.ask = fields["ask"].map { text($0) }
    fact.why = fields["why"].map { text($0) }
    fact.findOut = steps(fields["find-out"])
    fact.readOut = fields["read-out"].map { text($0) }
    fact.answers = answers(fields["answers"])
    knowledge.facts[index] = fact
    guard fact.kind == .choice, fact.answers.isEmpty, keys.required == Keys.fact.required else {
      return
    }
    report.add(
      .missingKey, at: subject.place,
      "Here `answers:` is missing, or a `type:`: what can '\(fact.name)' be?")
  }

  /// What a declared fact may be; one that follows from a guide may be whatever guides say.
  private func domain(of index: FactID) -> ValueDomain {
    let fact = knowledge.facts[index]
    if fact.kind == .choice, fact.answers.isEmpty { return .any }
    return domain(of: fact)
  }

  /// Settings belong to the program and the provider, whatever else they belong to.
  private func owners(_ written: Written?, isSetting: Bool, _ index: FactID) -> [FactID] {
    var owners = isSetting ? ["program", "provider"].compactMap { knowledge.facts[$0] } : []
    for owner in facts(written) where !owners.contains(owner) { owners.append(owner) }
    return owners.filter { $0 != index }
  }

  /// The side a fact was written for, or that its first or second part names.
  private func side(of subject: Subject) -> SideID? {
    if let side = subject.side { return knowledge.sides[side.name] }
    let parts = subject.id.split(separator: ".").prefix(2)
    return parts.lazy.compactMap { self.knowledge.sides[String($0)] }.first
  }

  private func answers(_ written: Written?) -> [Fact.Answer] {
    guard let written else { return [] }
    if let list = written.list {
      return list.map { Fact.Answer(value: Value($0.name), label: Text($0.name)) }
    }
    return entries(written, what: "answers").map { entry in
      let value = Value(entry.key.name)
      guard entry.value.isMap, let fields = fields(entry.value, .answer) else {
        return Fact.Answer(value: value, label: text(entry.value))
      }
      return Fact.Answer(value: value, label: text(fields["label"]), also: lines(fields["also"]))
    }
  }

  private func checkSamples(_ written: Written?, of fact: FactID) {
    for entry in entries(written ?? .noEntries, what: "samples")
    where entry.value.name != "rejected" && entry.value.name != "unknown" {
      _ = value(entry.value.name, of: fact, at: entry.value.place)
    }
  }

  private func heard(_ written: Written, _ fact: FactID) -> [Value: Text] {
    let pairs = entries(written, what: "values").compactMap { entry in
      value(entry.key.name, of: fact, at: entry.key.place).map { ($0, text(entry.value)) }
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func fillRoles() {
    knowledge.roles.program = knowledge.facts["program"]
    knowledge.roles.version = knowledge.facts["program.version"]
    knowledge.roles.provider = knowledge.facts["provider"]
    knowledge.roles.security = knowledge.facts["security"]
    knowledge.roles.system = knowledge.facts["system"]
  }
}
