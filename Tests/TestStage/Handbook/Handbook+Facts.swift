internal import Troubleshooting

/// What can be known, and how it is asked.
extension Handbook {
  var facts: Chapter { chapter("facts", knowledge.facts.all.map(entry)) }

  private func entry(_ fact: Fact) -> String {
    let lines: [String?] =
      [
        line("is", [fact.kind.rawValue] + (fact.isSetting ? ["a setting"] : [])),
        line("belongs to", fact.owners.map { knowledge.facts[$0].name }),
        line("side", fact.side.map { knowledge.sides[$0].name }),
        line("asked of", fact.whom.map { knowledge.whom[$0].title }),
        line("question", fact.ask.map(plain)), line("why", fact.why.map(plain)),
      ] + fact.findOut.map { line("find out", plain($0)) } + [
        line("read out", fact.readOut.map(plain))
      ]
      + lookedUp(fact).map { line("follows", $0) }
      + fact.answers.map { line($0.value.text, [plain($0.label)] + $0.also) }
    let title = "\(fact.name), \(plain(fact.label))"
    return ([title] + lines.compactMap(\.self)).joined(separator: "\n")
  }

  /// From what it follows; what follows from guides and the directory stands there.
  private func lookedUp(_ fact: Fact) -> [String] {
    guard let lookUp = fact.lookUp else { return [] }
    let base = knowledge.facts[lookUp.base]
    guard ![.program, .provider, .network, .security, .system].contains(base.kind) else {
      return ["from " + base.name]
    }
    return lookUp.table.keys.sorted { $0.text < $1.text }.compactMap { value in
      lookUp.table[value].map { "\(words($0)) from \(base.name) \(value.text)" }
    }
  }
}
