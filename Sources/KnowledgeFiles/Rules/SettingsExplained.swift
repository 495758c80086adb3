internal import Troubleshooting

extension KnowledgeBuilder {
  /// Each setting is explained in some guide, best in any-program.
  func checkSettingsAreExplained() {
    guard report.incomplete.isDisjoint(with: [.guides, .facts]) else { return }
    var explained: Set<FactID> = []
    for guide in knowledge.guides.all where guide.kind == .program {
      explained.formUnion(guide.manual.settings.map(\.fact))
      for version in guide.versions {
        explained.formUnion(version.manual.settings.map(\.fact))
      }
    }
    for index in knowledge.facts.indices {
      let fact = knowledge.facts[index]
      guard fact.isSetting, !explained.contains(index) else { continue }
      report.add(
        .settingUnexplained, at: notes.placeOfFact[index.raw],
        "No guide explains the setting '\(fact.name)'. Add it to `settings:` in any-program.")
    }
  }
}
