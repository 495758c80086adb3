internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives providers and networks their indices.
  func declareDirectory() {
    notes.providerBodies = subjects.providers.bodiesAfterLike(naming: .provider, report: report)
    for subject in subjects.providers.all {
      checkID(subject.id, at: subject.place)
      knowledge.providers.add(Provider(name: subject.id, title: ""))
      notes.ownProviderBodies.append(subject.body)
    }
    for subject in subjects.networks.all {
      checkID(subject.id, at: subject.place)
      knowledge.networks.add(Network(name: subject.id, title: ""))
      notes.networkBodies.append(subject.body)
    }
  }

  /// Fills providers and networks.
  func fillDirectory() {
    for (index, body) in notes.providerBodies.enumerated() { fill(ProviderID(index), body) }
    for (index, body) in notes.networkBodies.enumerated() { fill(NetworkID(index), body) }
  }

  private func fill(_ index: ProviderID, _ body: Written) {
    guard let fields = fields(body, .provider, at: subjects.providers.all[index.raw].place) else {
      return
    }
    var provider = knowledge.providers[index]
    provider.title = fields["name"].map(plain) ?? ""
    provider.also = lines(fields["also"])
    provider.domains = (fields["domains"]?.names ?? []).map(\.text)
    provider.ways = (fields["takes"]?.names ?? []).compactMap { way($0.text, at: $0.place) }
    provider.user = fields["user"].flatMap { userName($0) }
    provider.notes = entries(fields["notes"] ?? .noEntries, what: "notes, each with an id")
      .map { text($0.value) }
    provider.runBy = fields["operator"].flatMap { self.provider($0.name, at: $0.place) }
    provider.numberFound = fields["number-found"].map { text($0) }
    provider.confidence = fields["confidence"].map(confidence) ?? .low
    provider.sources = lines(fields["sources"])
    provider.asOf = fields["as-of"].map(plain) ?? ""
    for list in Self.endpointLists {
      guard let written = fields[list] else { continue }
      provider.endpoints[list] = endpoints(written, user: provider.user)
    }
    knowledge.providers[index] = provider
  }

  private func fill(_ index: NetworkID, _ body: Written) {
    guard let fields = fields(body, .network, at: subjects.networks.all[index.raw].place) else {
      return
    }
    var network = knowledge.networks[index]
    network.title = fields["name"].map(plain) ?? ""
    network.also = lines(fields["also"])
    network.numberFound = fields["number-found"].map { text($0) }
    network.confidence = fields["confidence"].map(confidence) ?? .low
    network.sources = lines(fields["sources"])
    network.asOf = fields["as-of"].map(plain) ?? ""
    knowledge.networks[index] = network
  }

  func confidence(_ written: Written) -> Confidence {
    if let confidence = Confidence(rawValue: written.name) { return confidence }
    report.add(
      .badValue, at: written.place,
      "'\(written.scalar ?? "")' is no confidence. Write `high`, `medium` or `low`.")
    return .low
  }

  private func endpoints(_ written: Written, user: Value?) -> [Endpoint] {
    guard let items = written.list else {
      report.add(
        .wrongShape, at: written.place,
        "Here a list of servers is expected: `- {host: …, port: …, security: …}`.")
      return []
    }
    var names: [String: Place] = [:]
    return items.compactMap { item in
      guard let endpoint = endpoint(item, user: user) else { return nil }
      if let first = names.updateValue(item.place, forKey: endpoint.name) {
        report.add(
          .duplicateID, at: item.place,
          "A server '\(endpoint.name)' is there already, in "
            + "\(report.naming(first, seenFrom: item.place)). Give one of them a `name:`.")
      }
      return endpoint
    }
  }

  private func endpoint(_ written: Written, user: Value?) -> Endpoint? {
    guard let fields = fields(written, .endpoint) else { return nil }
    var values: [Endpoint.Field: Value] = [:]
    values[.user] = user
    values[.host] = fields["host"].map { Value(plain($0)) }
    values[.port] = fields["port"].flatMap { port($0) }
    values[.security] = fields["security"].flatMap { like("security", $0) }
    if let own = fields["user"] { values[.user] = userName(own) }
    let name = fields["name"].map(plain) ?? values[.port]?.text ?? ""
    return Endpoint(
      name: name, fields: values, first: fields["first"].flatMap { task($0.name, at: $0.place) })
  }

  private func port(_ written: Written) -> Value? {
    guard let number = Int(written.name), (1...65_535).contains(number) else {
      report.add(
        .unknownValue, at: written.place,
        "'\(written.name)' is no port. A port is a number from 1 to 65535.")
      return nil
    }
    return Value(written.name)
  }

  private func userName(_ written: Written) -> Value? { like("user", written) }

  /// A value that some setting `SIDE.KEY` will get, checked against what that one may be.
  private func like(_ key: String, _ written: Written) -> Value? {
    let facts = knowledge.sides.all.compactMap { knowledge.facts[$0.name + "." + key] }
    guard let fact = facts.first else { return Value(written.name) }
    return value(written.name, of: fact, at: written.place)
  }
}
