extension Written {
  /// This value as it is for one side: `$side` has a meaning, and what is `only` for another is left out.
  func expanded(for side: WrittenSide) -> Written {
    var result = self
    result.side = side
    switch content {
    case .scalar: break
    case .list(let items):
      result.content = .list(items.filter { $0.isFor(side) }.map { $0.expanded(for: side) })
    case .map(let entries):
      let kept = entries.filter { $0.key.scalar != "only" && $0.value.isFor(side) }
      result.content = .map(
        kept.map { Entry(key: $0.key.expanded(for: side), value: $0.value.expanded(for: side)) })
    }
    return result
  }

  private func isFor(_ side: WrittenSide) -> Bool {
    guard let only = self["only"] else { return true }
    return only.names.contains { $0.text == side.name }
  }
}
