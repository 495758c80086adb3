internal import Troubleshooting

/// What a name can stand for.
enum Naming: String {
  case fact, flow, node, diagnosis, task, provider, network, side, way, check, version, family
  case program = "program's guide"
  case security = "security program's guide"
  case system = "system's guide"
  case providerGuide = "provider's guide"
  case whom = "one to ask"
  case sharedFix = "shared fix"
  case place

  /// The folders that can hold one: if a file there was not read, the name may stand in it.
  var rooms: Set<Room> {
    switch self {
    case .fact: [.facts, .guides, .directory, .house]
    case .flow, .node: [.flows, .house]
    case .diagnosis, .sharedFix: [.diagnoses, .house]
    case .task, .program, .security, .system, .providerGuide, .version, .place: [.guides]
    case .provider, .network: [.directory]
    case .side, .way, .whom, .family: [.house]
    case .check: [.checks]
    }
  }
}

extension Report {
  /// Adds that a name stands for nothing, unless a file that was not read may have held it.
  func addUnknown(
    _ naming: Naming, _ name: String, at place: Place, among names: some Sequence<String>
  ) {
    guard incomplete.isDisjoint(with: naming.rooms) else { return }
    let nearest = suggestion(for: name, among: names)
    let hint = name.contains("$side") ? " `$side` needs `for: [smtp, incoming]`." : nearest
    add(.unknownName, at: place, "There is no \(naming.rawValue) '\(name)'.\(hint)")
  }
}

extension KnowledgeBuilder {
  private func find<Element: Named>(
    _ name: String, in table: Table<Element>, _ naming: Naming, at place: Place
  ) -> Index<Element>? {
    if let index = table[name] { return index }
    report.addUnknown(naming, name, at: place, among: table.all.lazy.map(\.name))
    return nil
  }

  func fact(_ name: String, at place: Place) -> FactID? {
    find(name, in: knowledge.facts, .fact, at: place)
  }

  func flow(_ name: String, at place: Place) -> FlowID? {
    find(name, in: knowledge.flows, .flow, at: place)
  }

  func diagnosis(_ name: String, at place: Place) -> DiagnosisID? {
    find(name, in: knowledge.diagnoses, .diagnosis, at: place)
  }

  func check(_ name: String, at place: Place) -> CheckID? {
    find(name, in: knowledge.checks, .check, at: place)
  }

  func provider(_ name: String, at place: Place) -> ProviderID? {
    find(name, in: knowledge.providers, .provider, at: place)
  }

  func way(_ name: String, at place: Place) -> WayID? {
    find(name, in: knowledge.ways, .way, at: place)
  }

  func whom(_ name: String, at place: Place) -> WhomID? {
    find(name, in: knowledge.whom, .whom, at: place)
  }

  /// A task; each has default steps in a guide `any-…`, and that is where it begins to exist.
  func task(_ name: String, at place: Place) -> TaskID? {
    if let index = knowledge.tasks[name] { return index }
    guard !report.incomplete.contains(.guides) else { return nil }
    report.add(
      .taskWithoutSteps, at: place,
      "The task '\(name)' has no default steps. Add them to the `tasks:` of any-program, any-provider, "
        + "any-security or any-system, by who does it."
        + report.suggestion(for: name, among: knowledge.tasks.all.lazy.map(\.name)))
    return nil
  }

  /// Several facts, in a list or separated by spaces.
  func facts(_ written: Written?) -> [FactID] {
    (written?.names ?? []).compactMap { fact($0.text, at: $0.place) }
  }
}
