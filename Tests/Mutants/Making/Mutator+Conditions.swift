/// Slips in a condition, wherever it stands: facts and what they must be.
extension Mutator {
  /// Every test of a condition; `besides` are keys of the same map that are none.
  mutating func changeTests(_ kind: String, of map: Piece, besides: Set<String> = []) {
    for (place, entry) in map.entries.enumerated() where !besides.contains(entry.name) {
      drop(
        entry.name == "only" ? "\(kind).side-drop" : "\(kind).test-drop", place, of: map.entries,
        in: map)
      if entry.name == "tried" {
        changeTests(kind, of: entry.value)
      } else if entry.name != "only", entry.name != "today" {
        changeTest(kind, entry)
      }
    }
  }

  private mutating func changeTest(_ kind: String, _ entry: Piece.Entry) {
    guard let text = entry.value.word else { return }
    let words = text.split(separator: " ").map(String.init)
    let isNot = words.first == "not"
    let values = isNot ? Array(words.dropFirst()) : words
    if let opposite = ["known": "unknown", "unknown": "known"][text] {
      put("\(kind).test-negate", opposite, for: entry.value)
    } else {
      put(
        "\(kind).test-negate", isNot ? values.joined(separator: " ") : "not \(text)",
        for: entry.value)
      retype("\(kind).test-retype", entry, values, prefix: isNot ? ["not"] : [])
    }
    guard values.count > 1 else { return }
    for place in values.indices {
      let left = values.enumerated().filter { $0.offset != place }.map(\.element)
      put(
        "\(kind).value-drop", ((isNot ? ["not"] : []) + left).joined(separator: " "),
        for: entry.value)
    }
  }

  /// Another value of the same fact in place of the last one.
  private mutating func retype(
    _ kind: String, _ entry: Piece.Entry, _ values: [String], prefix: [String]
  ) {
    guard let place = values.lastIndex(where: { $0 != "unknown" && $0 != "known" }),
      let other = choices.value(
        of: entry.name, besides: values.filter { $0 != values[place] } + [values[place]])
    else { return }
    var words = values
    words[place] = other
    put(kind, (prefix + words).joined(separator: " "), for: entry.value)
  }

  /// Facts and the values they are given.
  mutating func changeValues(_ kind: String, of map: Piece) {
    for (place, entry) in map.entries.enumerated() {
      drop("\(kind).drop", place, of: map.entries, in: map)
      guard let word = entry.value.word else { continue }
      if let other = otherValue(of: entry.name, than: word) {
        put("\(kind).retype", other, for: entry.value)
      }
    }
  }

  private func otherValue(of fact: String, than word: String) -> String? {
    if word.hasPrefix("$advice.") {
      let isSending = word.contains(".smtp.")
      return isSending
        ? word.replacing(".smtp.", with: ".incoming.")
        : word.replacing(".incoming.", with: ".smtp.")
    }
    return choices.value(of: fact, besides: [word])
  }

  /// Names in a list or behind each other: each left out, each two changed round, one made another.
  mutating func changeNames(
    _ kind: String, _ key: String, of map: Piece, among names: [String] = [],
    isOrdered: Bool = true
  ) {
    guard let piece = map[key] else { return }
    let items = piece.list
    for place in items.indices {
      drop("\(kind).drop", place, ofListAt: key, in: map)
      if isOrdered, place + 1 < items.count {
        swap("\(kind).swap", items[place].span, items[place + 1].span)
      }
    }
    if let first = piece.items.first, let word = first.word,
      let other = Choices.next(after: word, in: names)
    {
      put("\(kind).retype", other, for: first)
    }
  }
}
