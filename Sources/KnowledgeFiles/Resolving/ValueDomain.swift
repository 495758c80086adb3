internal import Troubleshooting

/// What values a fact may have, as far as the loader can tell.
enum ValueDomain {
  /// Anything: a host, a domain, what a guide says about itself.
  case any
  /// A whole number from 1 to 65535.
  case port
  /// One of these; the folders that could hold more.
  case oneOf(Set<String>, Naming?)
}

extension KnowledgeBuilder {
  /// A value of a fact, or nil after saying that it cannot be one.
  func value(_ word: String, of fact: FactID, at place: Place) -> Value? {
    let name = knowledge.facts[fact].name
    switch notes.domains[fact.raw] {
    case .any: break
    case .port:
      guard let number = Int(word), (1...65_535).contains(number), String(number) == word else {
        report.add(
          .unknownValue, at: place,
          "'\(word)' is no port. '\(name)' is a number from 1 to 65535.")
        return nil
      }
    case .oneOf(let words, let naming):
      guard words.contains(word) else {
        if let naming, !report.incomplete.isDisjoint(with: naming.rooms) { return nil }
        reportUnknown(value: word, of: name, among: words, at: place)
        return nil
      }
    }
    return Value(word)
  }

  private func reportUnknown(
    value: String, of fact: String, among words: Set<String>, at place: Place
  ) {
    let nearest = report.suggestion(for: value, among: words.sorted())
    let list = words.count <= 12 ? " It can be \(words.sorted().joined(separator: ", "))." : ""
    report.add(
      .unknownValue, at: place,
      "'\(value)' is no value of '\(fact)'." + (nearest.isEmpty ? list : nearest))
  }

  /// What a fact may be, by its kind and answers.
  func domain(of fact: Fact) -> ValueDomain {
    switch fact.kind {
    case .host, .domain: .any
    case .port: .port
    case .yesNo: .oneOf(["yes", "no"], nil)
    case .reach: .oneOf(["open", "blocked", "closed"], nil)
    case .choice: .oneOf(Set(fact.answers.map(\.value.text)), nil)
    case .program: .oneOf(guideNames(.program), .program)
    case .security: .oneOf(guideNames(.security), .security)
    case .system: .oneOf(guideNames(.system), .system)
    case .provider: .oneOf(Set(knowledge.providers.all.map(\.name)), .provider)
    case .network: .oneOf(Set(knowledge.networks.all.map(\.name)), .network)
    case .version:
      .oneOf(Set(notes.guideSources.flatMap { $0.versions.map(\.id) }), .version)
    }
  }

  private func guideNames(_ kind: Guide.Kind) -> Set<String> {
    Set((notes.guides[kind] ?? [:]).keys)
  }
}
