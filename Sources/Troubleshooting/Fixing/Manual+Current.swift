extension Manual {
  /// The manual of the person's mail program and version; the general one if either is not known.
  static func current(in view: FactView) -> Manual {
    guard let guide = view.guideID(.program) else { return general(.program, in: view.knowledge) }
    return manual(of: guide, in: view)
  }

  /// The manuals that may explain a task, the most particular first: the program's own, if it has other
  /// steps than its system or the provider; then the guide of whoever does it.
  static func explaining(_ kind: Guide.Kind, in view: FactView) -> [Manual] {
    let program = view.guideID(.program).map { [manual(of: $0, in: view)] } ?? []
    if kind == .program { return program + [general(kind, in: view.knowledge)] }
    var manuals = program
    if kind == .provider {
      let ids = [
        view.provider?.name, view.provider?.runBy.map { view.knowledge.providers[$0].name },
      ]
      manuals += ids.compactMap(\.self).compactMap { manual(named: $0, kind, in: view) }
    } else if let guide = view.guideID(kind) {
      manuals.append(view.knowledge.guides[guide].manual)
    }
    return manuals + [general(kind, in: view.knowledge)]
  }

  private static func manual(of program: GuideID, in view: FactView) -> Manual {
    guard let role = view.knowledge.roles.version, let name = view.value(role),
      let place = view.knowledge.guides[program].versions.firstIndex(where: {
        $0.name == name.text
      })
    else { return view.knowledge.guides[program].manual }
    return view.knowledge.guides[program].versions[place].manual
  }

  private static func manual(
    named name: String, _ kind: Guide.Kind, in view: FactView
  ) -> Manual? {
    guard let guide = view.knowledge.guides[name], view.knowledge.guides[guide].kind == kind
    else { return nil }
    return view.knowledge.guides[guide].manual
  }

  /// The guide in general words, for whatever has none of its own: `any-program` and its like.
  static func general(_ kind: Guide.Kind, in knowledge: Knowledge) -> Manual {
    knowledge.guides[kind.general].map { knowledge.guides[$0].manual } ?? Manual()
  }
}
