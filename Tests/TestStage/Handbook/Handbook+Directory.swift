internal import Troubleshooting

/// Whom there is mail at, and who supplies lines.
extension Handbook {
  var directory: Chapter {
    chapter("directory", knowledge.providers.all.map(entry) + knowledge.networks.all.map(entry))
  }

  private func entry(_ provider: Provider) -> String {
    let lists = provider.endpoints.keys.sorted()
    let lines: [String?] =
      [
        line("also", provider.also), line("addresses", provider.domains),
        line("signing in", provider.ways.map { knowledge.ways[$0].name }),
        line("user name", provider.user?.text),
      ] + lists.map { line($0, (provider.endpoints[$0] ?? []).map(server)) } + [
        line("known", following(from: knowledge.roles.provider, Value(provider.name))),
        line("run by", provider.runBy.map { knowledge.providers[$0].title }),
        line("number", provider.numberFound.map(plain)),
        line("sure", provider.confidence.rawValue),
      ] + provider.notes.map { line("note", plain($0)) }
    return ([provider.title] + lines.compactMap(\.self)).joined(separator: "\n")
  }

  private func server(_ endpoint: Endpoint) -> String {
    let fields = Endpoint.Field.allCases.compactMap { endpoint.fields[$0]?.text }
    let first = endpoint.first.map { " after \(knowledge.tasks[$0].name)" } ?? ""
    return fields.joined(separator: " ") + first
  }

  private func entry(_ network: Network) -> String {
    let fact = knowledge.facts.indices.first { knowledge.facts[$0].kind == .network }
    let lines = [
      line("also", network.also), line("known", following(from: fact, Value(network.name))),
      line("number", network.numberFound.map(plain)), line("sure", network.confidence.rawValue),
    ]
    return ([network.title] + lines.compactMap(\.self)).joined(separator: "\n")
  }
}
