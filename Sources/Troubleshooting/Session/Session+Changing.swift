extension Session {
  /// What would be set aside if a fact got another value than it has, by label; empty if nothing would,
  /// or if there is no other value.
  ///
  /// Which other value is all the same: what belongs to the old one never belongs to a new one.
  public func setAside(changing fact: FactID) -> [String] {
    guard knowledge.belongings.contains(where: { isOwner($0.owner, following: fact) }),
      let value = anotherValue(of: fact)
    else { return [] }
    var next = self
    next.apply(.changed([Assignment(knowledge.facts[fact].name, value.text)]))
    return knowledge.facts.indices.filter { other in
      next.state.setAside[other] != nil && next.state.setAside[other] != state.setAside[other]
    }.map(label)
  }

  /// Tells whether a fact is an owner, or an owner is looked up from it.
  private func isOwner(_ owner: FactID, following fact: FactID) -> Bool {
    owner == fact || knowledge.facts[owner].lookUp?.base == fact
  }

  private func anotherValue(of fact: FactID) -> Value? {
    let now = value(of: fact)
    let values: [Value] =
      switch knowledge.facts[fact].kind {
      case .provider: knowledge.providers.all.map { Value($0.name) }
      case .network: knowledge.networks.all.map { Value($0.name) }
      case .program, .security, .system: knowledge.guides.all.map { Value($0.name) }
      // No company has a name below this one, so it can be nobody's by chance.
      case .domain, .host: [Value("another.invalid")]
      default: question(for: fact).choices.map(\.value)
      }
    return values.first { $0 != now && state.accepts($0, for: fact) }
  }
}
