/// Puts the stretches of a text together to patterns, one after the other.
struct SymptomFinder {
  private let text: TokenText
  private let shelf: Shelf
  /// What may be followed by something, in the order of the text, as far back as `...` may reach.
  private var waiting: [(number: Int32, followers: Sieve, range: Range<Int>, skipped: Int32)] = []
  private var first = 0

  /// What was found.
  private(set) var found: [SymptomHit] = []
  /// What was skipped in it.
  private(set) var skips = Skips()
  /// Whether something found is made of several stretches.
  private var hasJoined = false

  /// How many words `...` may skip.
  private static let longestSkip = 6
  /// Marks count for nothing, but a run of them must not be looked through for long.
  private static let longestGap = longestSkip * 4

  /// Finds every pattern, by its first token, the longest last.
  init(_ text: TokenText, _ stretches: [Hits.Hit<Int32>], _ shelf: Shelf) {
    self.text = text
    self.shelf = shelf
    found.reserveCapacity(stretches.count)
    for hit in stretches { take(hit.meaning, hit.range, skipped: Skips.none) }
    // Only what skips words comes late.
    guard hasJoined else { return }
    found.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.symptom)
        < ($1.range.lowerBound, $1.range.upperBound, $1.symptom)
    }
  }

  /// Takes the next stretch of the text.
  private mutating func take(_ number: Int32, _ range: Range<Int>, skipped: Int32) {
    let entry = shelf.lexicon.phrases[number]
    var place = entry.pattern
    while place >= 0 {
      let pattern = shelf.lexicon.patterns[Int(place)]
      found.append(
        SymptomHit(
          symptom: pattern.symptom, place: pattern.place, range: range, length: pattern.length,
          skipped: skipped))
      place = shelf.lexicon.phrases.other(after: place)
    }
    if entry.follows { join(number, range) }
    if let followers = entry.followers { waiting.append((number, followers, range, skipped)) }
  }

  private mutating func join(_ number: Int32, _ range: Range<Int>) {
    while first < waiting.count,
      waiting[first].range.upperBound + Self.longestGap < range.lowerBound
    {
      first += 1
    }
    for place in first..<max(first, waiting.count) {
      let before = waiting[place]
      guard before.followers.mayContain(UInt64(number)) else { continue }
      let joint = shelf.lexicon.phrases.joint(of: before.number, number)
      guard joint != 0, follows(range, before.range) else { continue }
      hasJoined = true
      let gap = before.range.upperBound..<range.lowerBound
      take(
        joint, before.range.lowerBound..<range.upperBound,
        skipped: skips.add(gap, after: before.skipped))
    }
  }

  private func follows(_ part: Range<Int>, _ before: Range<Int>) -> Bool {
    let skipped = part.lowerBound - before.upperBound
    guard (0...Self.longestGap).contains(skipped),
      text.tokens[before.upperBound - 1].sentence == text.tokens[part.lowerBound].sentence
    else { return false }
    let words = (before.upperBound..<part.lowerBound).reduce(0) {
      $0 + (text.tokens[$1].isWord ? 1 : 0)
    }
    return words <= Self.longestSkip
  }
}
