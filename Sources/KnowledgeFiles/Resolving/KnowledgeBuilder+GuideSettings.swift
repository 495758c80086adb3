internal import Troubleshooting

extension KnowledgeBuilder {
  /// How a guide says one setting is seen and changed.
  func setting(_ entry: Written.Entry, places: [String]) -> SettingGuide? {
    guard let fact = fact(entry.key.name, at: entry.key.place) else { return nil }
    if entry.value.scalar == "cannot" {
      var setting = SettingGuide(fact: fact, place: nil, see: "")
      setting.cannot = true
      return setting
    }
    guard let fields = fields(entry.value, .setting, at: entry.key.place) else { return nil }
    var setting = SettingGuide(
      fact: fact, place: fields["at"].flatMap { place($0, among: places) },
      see: text(fields["see"]))
    setting.words = words(fields["words"], of: fact)
    setting.steps = stepsByValue(fields["set"], of: fact)
    setting.overwrites = facts(fields["overwrites"])
    return setting
  }

  /// Our values and somebody's words for them; a value whose word is `cannot` has none.
  func words(_ written: Written?, of fact: FactID) -> [SettingGuide.Word] {
    guard let written else { return [] }
    return entries(written, what: "our values and their words").compactMap { entry in
      let word = plain(entry.value)
      guard word != "cannot" else { return nil }
      return SettingGuide.Word(values: values(entry.key, of: fact), word: word)
    }
  }

  /// The values that a key names, which spaces separate.
  func values(_ written: Written, of fact: FactID) -> [Value] {
    written.names.compactMap { value($0.text, of: fact, at: $0.place) }
  }

  private func stepsByValue(
    _ written: Written?, of fact: FactID
  ) -> [(values: [Value], steps: [Text])] {
    guard let written else { return [] }
    guard written.isMap else { return valueSteps(written).map { [([], $0)] } ?? [] }
    var ways: [String: Place] = [:]
    return written.entries.compactMap { entry in
      guard !entry.key.name.contains(where: \.isUppercase) else {
        report.add(.colonMakesKey, at: entry.key.place, YAMLTrouble.colon)
        return nil
      }
      checkTwoWays(entry.key, &ways, of: knowledge.facts[fact].name)
      let isRest = entry.key.name == "else"
      let values = isRest ? [] : values(entry.key, of: fact)
      return valueSteps(entry.value).map { (values, $0) }
    }
  }

  /// Steps, none for `nothing`, nil for `cannot`.
  private func valueSteps(_ written: Written) -> [Text]? {
    switch written.scalar {
    case "nothing": []
    case "cannot": nil
    default: steps(written, TextScope(hasWord: true))
    }
  }

  /// Notes the ways of the values a key names, and says where one has two.
  func checkTwoWays(_ key: Written, _ ways: inout [String: Place], of fact: String) {
    for name in key.names {
      if let first = ways[name.text] {
        report.add(
          .twoWays, at: name.place,
          "'\(name.text)' of '\(fact)' has two ways here, in \(report.naming(first, seenFrom: name.place)) "
            + "and line \(name.place.line). Keep one of them.")
      }
      ways[name.text] = name.place
    }
  }
}
