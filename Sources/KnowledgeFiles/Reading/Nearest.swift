/// Finds the name that somebody probably meant.
enum Nearest {
  /// The end of a message: the nearest of some names as a question, or nothing.
  static func suggestion(for typed: String, among names: some Sequence<String>) -> String {
    guard let name = name(for: typed, among: names) else { return "" }
    return " Did you mean '\(name)'?"
  }

  /// The nearest of some names, if one is near enough; the first by alphabet of equals.
  static func name(for typed: String, among names: some Sequence<String>) -> String? {
    let word = Array(typed.utf8)
    var best: (distance: Int, name: String)?
    for name in names where !name.isEmpty {
      let other = Array(name.utf8)
      let limit = max(1, min(word.count, other.count) / 3)
      guard abs(word.count - other.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit else { continue }
      if let best, (best.distance, best.name) <= (distance, name) { continue }
      best = (distance, name)
    }
    return best?.name
  }

  /// Damerau-Levenshtein: letters inserted, left out, replaced, or swapped with their neighbour.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let isSame = left[row] == right[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = last
      last = current
    }
    return last[right.count]
  }
}
