extension FactView {
  /// The manual of the person's mail program and version; the general one if either is not known.
  ///
  /// It is lent, because manuals are large.
  var manual: Manual {
    _read {
      let program = guideID(.program)
      if let program, let version = versionPlace(of: program) {
        yield knowledge.guides[program].versions[version].manual
      } else if let guide = program ?? knowledge.guides[Guide.Kind.program.general] {
        yield knowledge.guides[guide].manual
      } else {
        yield Manual()
      }
    }
  }

  /// The place of the version that is known among those of a program.
  fileprivate func versionPlace(of program: GuideID) -> Int? {
    guard !knowledge.guides[program].versions.isEmpty, let role = knowledge.roles.version,
      let name = value(role)
    else { return nil }
    return knowledge.guides[program].versions.firstIndex { $0.name == name.text }
  }
}

extension Manual {
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
    guard let version = view.versionPlace(of: program) else {
      return view.knowledge.guides[program].manual
    }
    return view.knowledge.guides[program].versions[version].manual
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
