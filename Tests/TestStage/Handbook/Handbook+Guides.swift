internal import Troubleshooting

/// What each guide has a person do, version by version; what is as in a version before is not said again.
extension Handbook {
  /// A day on which nothing depends.
  private static let date = "2026-11-20"

  func chapter(of id: GuideID) -> Chapter {
    let guide = knowledge.guides[id]
    let parts = ([nil] + guide.versions.map(\.name)).flatMap { self.parts(of: id, version: $0) }
    var said: Set<String> = []
    return chapter("\(guide.kind)-\(guide.name)", parts.filter { said.insert($0).inserted })
  }

  private func parts(of id: GuideID, version: String?) -> [String] {
    let guide = knowledge.guides[id]
    let known = given(guide, version)
    let session = Session(knowledge, Event.Start(date: Handbook.date, given: known))
    let shown = session.explanation(of: id, version: version)
    let instructions = guide.kind == .program ? self.instructions(known, shown) : []
    return [head(shown, guide, version)] + shown.settings.map(entry) + instructions
      + shown.tasks.map(entry)
  }

  /// What is known of whoever uses it.
  private func given(_ guide: Guide, _ version: String?) -> [Assignment] {
    let roles = knowledge.roles
    let known: [(FactID?, String)] =
      switch guide.kind {
      case .program: [(roles.program, guide.name), (roles.version, version ?? Assignment.unknown)]
      case .provider: [(roles.provider, guide.name)]
      case .security: [(roles.security, guide.name)]
      case .system: [(roles.system, guide.name)]
      }
    return known.compactMap { fact, value in
      fact.map { Assignment(knowledge.facts[$0].name, value) }
    }
  }

  private func head(_ shown: Explanation, _ guide: Guide, _ version: String?) -> String {
    let refusals = shown.refusals.map { "\($0.what.joined(separator: " with ")): \($0.because)" }
    let lines: [String?] =
      [line("known", about(guide, version))] + shown.warnings.map { line("warning", $0) }
      + shown.open.map { line("open", $0) } + refusals.map { line("cannot", $0) }
    return (["## " + shown.title] + lines.compactMap(\.self)).joined(separator: "\n")
  }

  /// What follows from the program, or from one version of it.
  private func about(_ guide: Guide, _ version: String?) -> [String] {
    let base: FactID? =
      switch guide.kind {
      case .program: knowledge.roles.program
      case .provider: knowledge.roles.provider
      case .security: knowledge.roles.security
      case .system: knowledge.roles.system
      }
    guard let version else { return following(from: base, Value(guide.name)) }
    return knowledge.facts.all.compactMap { fact in
      fact.lookUp.flatMap { $0.refined[Value(guide.name)]?[Value(version)] }
        .map { "\(fact.name) \(words($0))" }
    }
  }

  private func entry(_ setting: Explanation.Setting) -> String {
    if setting.isMissing { return "\(setting.fact): the program has no such setting" }
    let lines = [
      line("seen", (setting.places + [setting.see]).joined(separator: " > ")),
      line("general", setting.isGeneral ? "yes" : nil),
      line("called", setting.words.map { "\($0.values.joined(separator: "/")) \"\($0.word)\"" }),
      line("cannot be", setting.cannot), line("by itself", setting.byItself),
    ]
    return ([setting.fact] + lines.compactMap(\.self)).joined(separator: "\n")
  }

  private func entry(_ task: Explanation.Task) -> String {
    let steps = task.impossible.map { ["It cannot be done: \($0)"] } ?? task.steps
    return ([task.title] + (steps.isEmpty ? ["comes by itself"] : steps).map { "  " + $0 })
      .joined(separator: "\n")
  }

  // MARK: Settings

  /// What most people need, for those settings that are to be changed together.
  private static let usual = [
    "tls", "password", "full-address", "465", "993", "mail.isp.example",
  ].map { Value($0) }

  /// The steps of all settings of a side together, then what is new in those of each value.
  private func instructions(
    _ known: [Assignment], _ shown: Explanation
  ) -> [String] {
    let names = shown.settings.filter { !$0.isMissing }.map(\.fact)
    let facts = names.compactMap { knowledge.facts[$0] }
    let usual = facts.flatMap { fact in
      values(of: fact).filter(Handbook.usual.contains).prefix(1).map { assignment(fact, $0) }
    }
    let sides = knowledge.sides.indices.map { side in
      usual.filter { wanted in
        knowledge.facts[wanted.fact].map { knowledge.facts[$0].side == side } ?? false
      }
    }
    let single = facts.flatMap { fact in values(of: fact).map { [assignment(fact, $0)] } }
    var said: Set<String> = []
    return (sides + single).filter { !$0.isEmpty }.map { wanted in
      // Whether a value is safe depends on the others.
      let others = usual.filter { other in !wanted.contains { $0.fact == other.fact } }
      let session = Session(knowledge, Event.Start(date: Handbook.date, given: known + others))
      let lines = steps(session.instructions(setting: wanted))
      defer { said.formUnion(lines) }
      let title = wanted.map { "\($0.fact) = \($0.value)" }.joined(separator: ", ")
      return ([title] + lines.filter { !said.contains($0) || $0.hasPrefix(Handbook.refused) })
        .joined(separator: "\n")
    }
  }

  private func assignment(_ fact: FactID, _ value: Value) -> Assignment {
    Assignment(knowledge.facts[fact].name, value.text)
  }

  private static let refused = "  refused: "

  private func steps(_ instructions: Instructions) -> [String] {
    switch instructions {
    case .refused(let inability): return [Handbook.refused + inability.because]
    case .steps(let plan):
      return plan.blocks.flatMap { block in
        ["  [\(block.heading)]"] + block.steps.map { "  \($0)" } + block.hints.map { "  or: \($0)" }
      }
    }
  }

  /// Some values that a setting can get.
  private func values(of fact: FactID) -> [Value] {
    let authored = knowledge.facts[fact]
    switch authored.kind {
    case .port: return authored.side.map { knowledge.sides[$0].ports } ?? []
    case .host: return [Value("mail.isp.example")]
    case .yesNo: return [.yes, .no]
    default: return authored.answers.map(\.value)
    }
  }
}
