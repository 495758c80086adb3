extension Piece {
  /// Whether the order of two rows has a meaning: both can hold at once, and they lead to different places.
  func competes(with other: Piece) -> Bool {
    meets(other) && self["go"]?.word != other["go"]?.word
      && !entries.contains { entry in
        guard let own = entry.value.word, let theirs = other[entry.name]?.word,
          !["go", "else"].contains(entry.name)
        else { return false }
        return Test(own).excludes(Test(theirs))
      }
  }
}

/// The values that a condition allows for one fact.
private struct Test {
  var values: Set<Substring>
  var isNot: Bool

  init(_ text: String) {
    let words = text.split(separator: " ")
    isNot = words.first == "not"
    values = Set(isNot ? words.dropFirst() : words[...])
  }

  /// Whether no value is allowed by both.
  func excludes(_ other: Test) -> Bool {
    switch (isNot, other.isNot) {
    case (true, true): false
    case (true, false): other.values.subtracting(["unknown"]).isSubset(of: values) && !other.isKnown
    case (false, true): other.excludes(self)
    case (false, false):
      isKnown
        ? other.values == ["unknown"]
        : other.isKnown ? other.excludes(self) : values.isDisjoint(with: other.values)
    }
  }

  private var isKnown: Bool { values == ["known"] }
}
