extension KnowledgeBuilder {
  /// Lays each fix that is `shared` over the one written once.
  ///
  /// Before the sides are told apart, so that `$side` and `only` in the shared one mean the side of the
  /// diagnosis.
  func shareFixes() {
    var result = SubjectList()
    for var subject in subjects.diagnoses.all {
      if let fixes = subject.body["fixes"], fixes.isMap {
        let shared = fixes.entries.map { Written.Entry(key: $0.key, value: sharing($0)) }
        var written = fixes
        written.content = .map(shared)
        let entries = subject.body.entries.map { entry in
          entry.key.scalar == "fixes" ? Written.Entry(key: entry.key, value: written) : entry
        }
        subject.body.content = .map(entries)
      }
      _ = result.add(subject)
    }
    subjects.diagnoses = result
  }

  private func sharing(_ entry: Written.Entry) -> Written {
    if entry.value.scalar == "shared" {
      return sharedFix(entry.key.name, at: entry.key.place)
    }
    guard let name = entry.value["shared"] else { return entry.value }
    let own = entry.value.without(["shared"])
    return sharedFix(name.name, at: name.place).overlaid(with: own)
  }

  /// The fix of a name; one that is not there has at least a title, so that this is not missed too.
  private func sharedFix(_ name: String, at place: Place) -> Written {
    if let subject = subjects.sharedFixes[name] { return subject.body }
    report.addUnknown(
      .sharedFix, name, at: place, among: subjects.sharedFixes.all.lazy.map(\.id))
    let title = Written(.scalar("title"), at: place)
    let words = Written(.scalar(name), at: place)
    return Written(.map([Written.Entry(key: title, value: words)]), at: place)
  }
}
