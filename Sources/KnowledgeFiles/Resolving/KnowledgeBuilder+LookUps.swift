internal import Troubleshooting

extension KnowledgeBuilder {
  /// How a fact follows from another one, by a table or by the directory.
  func lookUp(_ written: Written, for fact: FactID) -> LookUp? {
    guard isMap(written, what: "a look-up such as `{from: email.domain}`") else { return nil }
    guard let from = written["from"] else {
      report.add(
        .missingKey, at: written.place, "Here `from:` is missing: which fact does it follow from?")
      return nil
    }
    guard let base = self.fact(from.name, at: from.place) else { return nil }
    let rows = written.entries.filter { $0.key.name != "from" }
    if rows.isEmpty { return directoryLookUp(from: base, for: fact, at: from.place) }
    var lookUp = LookUp(base: base, table: [:])
    var ways: [String: Place] = [:]
    for row in rows {
      checkTwoWays(row.key, &ways, of: knowledge.facts[base].name)
      guard let result = value(row.value.name, of: fact, at: row.value.place) else { continue }
      for value in values(row.key, of: base) { lookUp.table[value] = .value(result) }
    }
    return lookUp
  }

  private func directoryLookUp(from base: FactID, for fact: FactID, at place: Place) -> LookUp? {
    switch (knowledge.facts[fact].kind, knowledge.facts[base].kind) {
    case (.provider, .domain): return LookUp(base: base, table: providersByDomain())
    case (.provider, .host): return LookUp(base: base, table: providersByHost())
    default:
      report.add(
        .badValue, at: place,
        "The directory leads from a domain or a host to a provider. For anything else write a table: "
          + "`{from: incoming.port, 110 995: pop3}`.")
      return nil
    }
  }

  private func providersByDomain() -> [Value: LookUp.Result] {
    var table: [Value: LookUp.Result] = [:]
    for (provider, body) in zip(knowledge.providers.all, notes.providerBodies) {
      for domain in body["domains"]?.names ?? [] {
        let key = Value(domain.text.lowercased())
        if case .value(let other)? = table[key], other.text != provider.name {
          report.add(
            .twoWays, at: domain.place,
            "'\(domain.text)' leads to two providers, '\(other)' and '\(provider.name)'. Keep it in one."
          )
        }
        table[key] = .value(Value(provider.name))
      }
    }
    return table
  }

  /// Who runs a server is whoever wrote it down, not who is `like` that one or run by it.
  private func providersByHost() -> [Value: LookUp.Result] {
    var table: [Value: LookUp.Result] = [:]
    let all = zip(knowledge.providers.all, zip(notes.ownProviderBodies, notes.providerBodies))
    let add = { (host: String, provider: Provider) in
      let key = Value(host.lowercased())
      if table[key] == nil { table[key] = .value(Value(provider.name)) }
    }
    for (provider, (own, _)) in all where own["operator"] == nil {
      Self.hosts(of: own).forEach { add($0, provider) }
    }
    for (provider, (own, _)) in all { Self.hosts(of: own).forEach { add($0, provider) } }
    for (provider, (_, body)) in all { Self.hosts(of: body).forEach { add($0, provider) } }
    return table
  }

  private static func hosts(of body: Written) -> [String] {
    let lists = endpointLists.flatMap { body[$0]?.list ?? [] }
    return lists.compactMap { $0["host"]?.name } + (body["old-hosts"]?.names.map(\.text) ?? [])
  }
}
