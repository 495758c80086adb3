/// Finds the name that somebody may have meant.
public enum Nearest {
  private static let longestWord = 64

  /// The name nearest to a word, if it is near enough to suggest: one slip in three letters, at most 3.
  ///
  /// Capitals do not matter. A slip is a letter too many, too few, a wrong one, or two swapped.
  /// Of equally near names the first one is given.
  public static func nearest(
    to word: String, among names: some Sequence<String>
  ) -> String? {
    let typed = letters(word)
    guard (1...longestWord).contains(typed.count) else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let known = letters(name)
      let limit = min(3, max(1, max(typed.count, known.count) / 3), (best?.distance ?? 4) - 1)
      guard limit >= 0, known.count <= longestWord, abs(known.count - typed.count) <= limit,
        min(typed.count, known.count) > 1
      else { continue }
      let distance = distance(typed, known)
      if distance <= limit { best = (name, distance) }
    }
    return best?.name
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] {
    Array(word.unicodeScalars.prefix(longestWord + 1)).flatMap {
      $0.properties.lowercaseMapping.unicodeScalars
    }
  }

  /// The Damerau-Levenshtein distance in which no stretch is changed twice.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var best = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        let isSwapped =
          row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
        if isSwapped { best = min(best, before[column - 1] + 1) }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
