internal import Troubleshooting

extension KnowledgeBuilder {
  /// Fills every guide, for each version of its program.
  func fillGuides() {
    var fallback: Manual?
    if let source = notes.guideSources.first(where: {
      $0.kind == .program && $0.id == "any-program"
    }) {
      fallback = manual(source.body)
    }
    for (index, source) in notes.guideSources.enumerated() {
      fill(GuideID(index), source, fallback: source.kind == .program ? fallback : nil)
    }
  }

  private func fill(_ index: GuideID, _ source: GuideSource, fallback: Manual?) {
    guard let fields = fields(source.body, .guide, at: source.place) else { return }
    checkProvider(of: source)
    var guide = knowledge.guides[index]
    guide.title = fields["name"].map(plain) ?? ""
    guide.also = lines(fields["also"])
    guide.isCommon = flag(fields["common"])
    guide.confidence = fields["confidence"].map(confidence) ?? .high
    if let question = fields["version"], let version = self.fields(question, .versionQuestion) {
      guide.version = (text(version["ask"]), steps(version["find-out"]))
    }
    guide.manual = manual(source.body).completed(with: fallback)
    guide.versions = source.versions.compactMap { version($0, fallback: fallback) }
    knowledge.guides[index] = guide
  }

  private func checkProvider(of source: GuideSource) {
    guard source.kind == .provider, source.id != "any-provider" else { return }
    _ = provider(source.id, at: source.place)
  }

  private func version(_ source: GuideSource.Version, fallback: Manual?) -> Guide.Version? {
    guard let fields = fields(source.own, .version, at: source.place) else { return nil }
    var version = Guide.Version(
      name: source.id, title: fields["name"].map(plain) ?? "",
      numbers: fields["numbers"].map(numbers) ?? (nil, nil),
      manual: manual(source.body).completed(with: fallback))
    version.also = lines(fields["also"])
    return version
  }

  /// Reads `10`, `to 9`, `12 to 13` or `18 up`.
  private func numbers(_ written: Written) -> (low: VersionNumber?, high: VersionNumber?) {
    let words = written.names.map(\.text)
    let figures = words.map { VersionNumber($0) }
    switch (words.count, words.dropFirst().first) {
    case (1, _): if let number = figures[0] { return (number, number) }
    case (2, "up"): if let low = figures[0] { return (low, nil) }
    case (2, _) where words[0] == "to": if let high = figures[1] { return (nil, high) }
    case (3, "to"): if let low = figures[0], let high = figures[2] { return (low, high) }
    default: break
    }
    report.add(
      .badValue, at: written.place,
      "'\(written.scalar ?? "")' is no range of versions. Write `10`, `to 9`, `12 to 13` or `18 up`."
    )
    return (nil, nil)
  }

  /// What a guide, or one version of it, says.
  private func manual(_ body: Written) -> Manual {
    var manual = Manual()
    manual.open = steps(body["open"])
    manual.close = steps(body["close"])
    manual.places = places(body["places"])
    let names = manual.places.map(\.name)
    manual.settings = entries(body["settings"] ?? .noEntries, what: "settings").compactMap {
      setting($0, places: names)
    }
    for entry in entries(body["tasks"] ?? .noEntries, what: "tasks") {
      guard let task = task(entry.key.name, at: entry.key.place) else { continue }
      manual.tasks[task] = taskGuide(entry.value)
    }
    manual.refusals = refusals(body["cannot"])
    manual.warnings = entries(body["warnings"] ?? .noEntries, what: "warnings, each with an id")
      .map { text($0.value) }
    return manual
  }

  private func taskGuide(_ written: Written) -> TaskGuide {
    if written.isMap, let because = written["cannot"] { return .cannot(text(because)) }
    return switch written.scalar {
    case "nothing": .nothing
    case "cannot": .cannot(nil)
    default: .steps(steps(written))
    }
  }

  private func refusals(_ written: Written?) -> [Manual.Refusal] {
    guard let written else { return [] }
    guard let rows = written.list else {
      report.add(
        .wrongShape, at: written.place,
        "Here a list is expected: `- FACT: VALUE`, and below it `because:`.")
      return []
    }
    return rows.compactMap { row in
      guard let because = row["because"] else {
        report.add(
          .missingKey, at: row.place, "Here `because:` is missing: why can it not do this?")
        return nil
      }
      let tests = condition(row, ignoring: ["because"]).tests
      return Manual.Refusal(tests: tests, because: text(because))
    }
  }

  private func places(_ written: Written?) -> [Manual.Place] {
    let entries = entries(written ?? .noEntries, what: "places")
    let names = entries.map(\.key.name)
    var places = entries.map { entry in
      checkID(entry.key.name, at: entry.key.place)
      let fields = fields(entry.value, .place, at: entry.key.place)
      var place = Manual.Place(
        name: entry.key.name, go: steps(fields?["go"]), leave: steps(fields?["leave"]),
        inside: fields?["in"].flatMap { self.place($0, among: names) })
      place.title = fields?["name"].map { text($0) }
      return place
    }
    for (index, entry) in entries.enumerated() where isInsideItself(index, places) {
      report.add(
        .badValue, at: entry.key.place, "The place '\(entry.key.name)' stands inside itself.")
      places[index].inside = nil
    }
    return places
  }

  private func isInsideItself(_ start: Int, _ places: [Manual.Place]) -> Bool {
    var place = places[start].inside
    for _ in places {
      guard let here = place, here != start else { break }
      place = places[here].inside
    }
    return place == start
  }

  /// The position of a named place.
  func place(_ written: Written, among names: [String]) -> Int? {
    if let index = names.firstIndex(of: written.name) { return index }
    report.addUnknown(.place, written.name, at: written.place, among: names)
    return nil
  }
}
