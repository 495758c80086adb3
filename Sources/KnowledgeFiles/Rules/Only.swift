extension KnowledgeBuilder {
  /// Where sides were told apart no `only` is left; where one is, there are no sides.
  func checkNoOnly(_ written: Written) {
    guard let only = written.entries.first(where: { $0.key.scalar == "only" }) else { return }
    report.add(
      .sideNeeded, at: only.key.place,
      "`only:` has a meaning only in something that is `for: [smtp, incoming]`. Add `for:`, or take "
        + "`only:` away.")
  }

  /// Each `only` names a side; a misspelt one would be left out on both.
  func checkOnly(in written: Written) {
    for item in written.list ?? [] { checkOnly(in: item) }
    for entry in written.entries {
      if entry.key.scalar == "only" {
        for name in entry.value.names where !notes.sides.contains(where: { $0.name == name.text }) {
          report.addUnknown(.side, name.text, at: name.place, among: notes.sides.map(\.name))
        }
      }
      checkOnly(in: entry.value)
    }
  }
}
