internal import Troubleshooting

/// The entries of a map whose keys were checked.
struct Fields {
  let written: Written
  subscript(key: String) -> Written? { written[key] }
  var place: Place { written.place }
}

extension KnowledgeBuilder {
  /// The entries of a map, after checking that it has the keys it should have.
  func fields(_ written: Written, _ keys: Keys, at place: Place? = nil) -> Fields? {
    guard isMap(written, what: keys.what) else { return nil }
    checkNoOnly(written)
    var previous: Written.Entry?
    var meant: Set<String> = []
    for entry in written.entries {
      if !keys.allows(entry.key.name) {
        reportUnknown(entry, after: previous, keys)
        if let key = Nearest.nearest(to: entry.key.name, among: keys.required) { meant.insert(key) }
      }
      previous = entry
    }
    for key in keys.required where written[key] == nil && !meant.contains(key) {
      report.add(
        .missingKey, at: place ?? written.place,
        "Here `\(key):` is missing. Every one of these has it: \(keys.what).")
    }
    return Fields(written: written)
  }

  /// Tells whether something is a map, and says what to do if not.
  func isMap(_ written: Written, what: String) -> Bool { report.isMap(written, what: what) }

  private func reportUnknown(_ entry: Written.Entry, after previous: Written.Entry?, _ keys: Keys) {
    let key = entry.key.name
    if entry.value.isNothing, let previous, previous.value.scalar != nil {
      reportComma(at: entry.key, after: previous.key)
    } else if key.contains(" ") {
      report.add(.colonMakesKey, at: entry.key.place, YAMLTrouble.colon)
    } else if keys.required.contains("title") || !key.isEmpty {
      report.add(
        .unknownKey, at: entry.key.place,
        "'\(key)' is no key of \(keys.what)."
          + report.suggestion(for: key, among: keys.required + keys.optional))
    }
  }

  /// Adds that a comma cut a sentence in two inside `{…}`.
  func reportComma(at key: Written, after previous: Written) {
    report.add(
      .commaCuts, at: key.place,
      "A comma cut this sentence, and '\(key.name)' became a key. Put `\(previous.name):` on a line "
        + "of its own.")
  }

  /// The entries of a map whose keys are ids or names.
  func entries(_ written: Written?, what: String) -> [Written.Entry] {
    guard let written, isMap(written, what: what) else { return [] }
    return written.entries
  }

  /// A value that is one word or line, such as an id.
  func plain(_ written: Written) -> String {
    guard written.scalar != nil else {
      report.add(.wrongShape, at: written.place, "One word or line is expected here.")
      return ""
    }
    return written.sentence.trimming([" ", "\n"])
  }

  /// Several short things: a list, the lines below `|`, or one.
  func lines(_ written: Written?) -> [String] {
    guard let written else { return [] }
    if let list = written.list { return list.map(plain) }
    return plain(written).split(separator: "\n").map { $0.trimming([" "]) }
  }

  /// `yes` or `no`.
  func flag(_ written: Written?) -> Bool {
    guard let written else { return false }
    let word = written.name
    if word != "yes" && word != "no" {
      report.add(.badValue, at: written.place, "'\(word)' stands here. Write `yes` or `no`.")
    }
    return word == "yes"
  }

  /// Checks an id: words in lower case with hyphens, dots where they are allowed.
  func checkID(_ id: String, at place: Place, dots: Bool = false) {
    if Self.reserved.contains(id) {
      report.add(
        .reservedID, at: place, "'\(id)' has a meaning of its own and cannot be an id.")
      return
    }
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    let isSound = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy(\.isNamePart) && part.first != "-" && part.last != "-"
    }
    guard !isSound || (parts.count > 1 && !dots) else { return }
    report.add(
      .badID, at: place,
      "'\(id)' is no id. Ids are words in lower case with hyphens, such as 'port25-blocked'.")
  }

  static let reserved: Set<String> = [
    "else", "unknown", "known", "not", "end", "nothing", "cannot", "shared", "today", "tried", "go",
    "only", "because",
  ]
}
