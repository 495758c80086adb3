/// Slips in a guide: where settings stand, how they are called, and the steps.
extension Mutator {
  mutating func changeGuide() {
    changeManual(page.root)
    guard let versions = page.root["versions"] else { return }
    for (place, version) in versions.entries.enumerated() {
      drop("version.drop", place, of: versions.entries, in: versions)
      changeManual(version.value, over: page.root)
    }
  }

  private mutating func changeManual(_ manual: Piece, over base: Piece? = nil) {
    if let about = manual["about"] { changeValues("about", of: about, in: "program.") }
    changeRefusals(of: manual)
    for key in ["open", "close"] {
      guard let steps = manual[key] else { continue }
      drop("guide.\(key)-drop", key, of: manual)
      changeSteps("step", steps)
    }
    if let places = manual["places"] { changePlaces(places) }
    if let settings = manual["settings"] { changeSettings(settings, in: manual, over: base) }
    for warning in manual["warnings"]?.entries ?? [] {
      drop("warning.drop", warning.name, of: manual["warnings"] ?? warning.value)
    }
    for (place, task) in (manual["tasks"]?.entries ?? []).enumerated() {
      guard let tasks = manual["tasks"] else { continue }
      drop("task.drop", place, of: tasks.entries, in: tasks)
      changeSteps("step", task.value)
    }
  }

  private mutating func changeValues(_ kind: String, of map: Piece, in prefix: String) {
    for (place, entry) in map.entries.enumerated() {
      drop("\(kind).drop", place, of: map.entries, in: map)
      if let word = entry.value.word,
        let other = choices.value(of: prefix + entry.name, besides: [word])
      {
        put("\(kind).retype", other, for: entry.value)
      }
    }
  }

  private mutating func changeRefusals(of manual: Piece) {
    for (place, refusal) in (manual["cannot"]?.list ?? []).enumerated() {
      drop("cannot.drop", place, ofListAt: "cannot", in: manual)
      changeTests("cannot", of: refusal, besides: ["because"])
    }
  }

  /// In each text one step is left out, and two are changed round: those in its middle.
  private mutating func changeSteps(_ kind: String, _ text: Piece) {
    let steps = lines(of: text)
    guard steps.count > 1 else { return }
    let middle = (steps.count - 1) / 2
    let isLast = middle + 1 == steps.count
    let end = isLast ? steps[middle].upperBound : steps[middle + 1].lowerBound
    change(
      "\(kind).drop", [(steps[middle].lowerBound..<end, "")], before: page.text(steps[middle]),
      after: "")
    swap("\(kind).swap", steps[middle], steps[middle + 1])
  }

  // MARK: Places and settings

  private mutating func changePlaces(_ places: Piece) {
    for (place, entry) in places.entries.enumerated() {
      drop("place.drop", place, of: places.entries, in: places)
      if place + 1 < places.entries.count {
        swap("place.swap", entry.value.span, places.entries[place + 1].value.span)
      }
      for key in ["go", "leave", "in"] { drop("place.\(key)-drop", key, of: entry.value) }
    }
  }

  private mutating func changeSettings(_ settings: Piece, in manual: Piece, over base: Piece?) {
    let all = settings.entries
    // A version keeps the order of the guide that it is laid over.
    let placed = base?["settings"]?.entries.map(\.name) ?? []
    let places = (manual["places"] ?? page.root["places"])?.entries.map(\.name) ?? []
    for (place, entry) in all.enumerated() {
      drop("setting.drop", place, of: all, in: settings)
      if place + 1 < all.count, !placed.contains(entry.name), !placed.contains(all[place + 1].name)
      {
        swap("setting.swap", entry.span, all[place + 1].span)
      }
      changeSetting(entry.value, places)
    }
  }

  private mutating func changeSetting(_ setting: Piece, _ places: [String]) {
    for key in ["see", "set", "at", "overwrites", "words"] where setting[key] != nil {
      drop("setting.\(key)-drop", key, of: setting)
    }
    if let at = setting["at"], let word = at.word, let other = Choices.next(after: word, in: places)
    {
      put("setting.at-retype", other, for: at)
    }
    if let words = setting["words"] { changeWords("words", words) }
    guard let set = setting["set"] else { return }
    if set.word == nil { changeWords("set", set) } else { changeSteps("step", set) }
    for part in set.entries.map(\.value) { changeSteps("step", part) }
  }

  /// What stands behind each value: left out, or that of the next one.
  private mutating func changeWords(_ kind: String, _ words: Piece) {
    for (place, entry) in words.entries.enumerated() {
      drop("\(kind).drop", place, of: words.entries, in: words)
      if place + 1 < words.entries.count {
        swap("\(kind).swap", entry.value.span, words.entries[place + 1].value.span)
      }
    }
  }
}
