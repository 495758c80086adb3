internal import Troubleshooting

/// A fact that follows from a guide or the directory: `program.tls`, `provider.takes.oauth2`.
struct Implication {
  let key: String
  /// What follows from each id; a value may be the name of another fact's owner, `system`.
  var table: [(id: String, value: String)] = []
  /// What differs for a version.
  var refined: [(id: String, version: String, value: String)] = []
  /// The kind, if it does not follow from the values.
  var kind: Fact.Kind?
}

extension KnowledgeBuilder {
  /// What follows from a fact of some kind; computed once for each kind.
  func implications(of kind: Fact.Kind) -> [Implication] {
    if let known = notes.implications[kind] { return known }
    let found: [Implication]
    switch kind {
    case .program: found = aboutImplications(.program)
    case .security: found = aboutImplications(.security)
    case .system: found = aboutImplications(.system)
    case .provider: found = providerImplications()
    case .network: found = networkImplications()
    default: found = []
    }
    notes.implications[kind] = found
    return found
  }

  private func aboutImplications(_ kind: Guide.Kind) -> [Implication] {
    var found: [Implication] = []
    var places: [String: Int] = [:]
    let place = { (key: String) -> Int in
      if let place = places[key] { return place }
      places[key] = found.count
      found.append(Implication(key: key))
      return found.count - 1
    }
    for source in notes.guideSources where source.kind == kind {
      var general: [String: String] = [:]
      for entry in GuideSource.about(source.body) {
        let value = plain(entry.value)
        general[entry.key.name] = value
        let index = place(entry.key.name)
        if value != "unknown" { found[index].table.append((source.id, value)) }
      }
      for version in source.versions {
        for entry in GuideSource.about(version.body) {
          let value = plain(entry.value)
          let index = place(entry.key.name)
          guard value != general[entry.key.name], value != "unknown" else { continue }
          found[index].refined.append((source.id, version.id, value))
        }
      }
    }
    return found
  }

  private func providerImplications() -> [Implication] {
    let ways = knowledge.ways.all.map(\.name)
    var found = ways.map { Implication(key: "takes." + $0, kind: .yesNo) }
    var webmail = Implication(key: "webmail", kind: .host)
    var user = Implication(key: "user")
    for (provider, body) in zip(knowledge.providers.all, notes.providerBodies) {
      if let taken = body["takes"]?.names.map(\.text) {
        for (index, way) in ways.enumerated() {
          found[index].table.append((provider.name, taken.contains(way) ? "yes" : "no"))
        }
      }
      if let name = body["webmail"] { webmail.table.append((provider.name, plain(name))) }
      if let name = body["user"] { user.table.append((provider.name, plain(name))) }
    }
    return found + [webmail, user] + offers()
  }

  /// Which lists of servers a provider has: `provider.offers.pop3`.
  private func offers() -> [Implication] {
    Self.endpointLists.map { list in
      var offers = Implication(key: "offers." + list, kind: .yesNo)
      for (provider, body) in zip(knowledge.providers.all, notes.providerBodies) {
        offers.table.append((provider.name, body[list]?.list?.isEmpty == false ? "yes" : "no"))
      }
      return offers
    }
  }

  private func networkImplications() -> [Implication] {
    var found: [Implication] = []
    for (network, body) in zip(knowledge.networks.all, notes.networkBodies) {
      for entry in body["blocks"]?.entries ?? [] {
        for port in entry.key.names {
          let index = found.firstIndex { $0.key == "blocks." + port.text } ?? found.count
          if index == found.count {
            found.append(Implication(key: "blocks." + port.text, kind: .yesNo))
          }
          if entry.value.name != "unknown" {
            found[index].table.append((network.name, flag(entry.value) ? "yes" : "no"))
          }
        }
      }
    }
    return found
  }
}
