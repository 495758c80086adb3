/// Puts the stretches of a text together to patterns, one after the other.
struct SymptomFinder {
  private let text: TokenText
  private let lexicon: Lexicon
  /// What may be followed by something, in the order of the text, as far back as `...` may reach.
  private var waiting: [(number: Int32, range: Range<Int>, skipped: [Range<Int>])] = []
  private var first = 0

  /// What was found.
  private(set) var found: [SymptomHit] = []
  /// Whether something found is made of several stretches.
  private(set) var hasJoined = false

  /// How many words `...` may skip.
  private static let longestSkip = 6
  /// Marks count for nothing, but a run of them must not be looked through for long.
  private static let longestGap = longestSkip * 4

  init(_ text: TokenText, _ lexicon: Lexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  /// Takes the next stretch of the text.
  mutating func take(_ number: Int32, _ range: Range<Int>, skipped: [Range<Int>] = []) {
    for pattern in lexicon.phrases.complete[Int(number)] {
      let pattern = lexicon.patterns[Int(pattern)]
      found.append(
        SymptomHit(
          symptom: pattern.symptom, place: pattern.place, range: range, length: pattern.length,
          skipped: skipped))
    }
    if lexicon.phrases.follows[Int(number)] { join(number, range) }
    if lexicon.phrases.leads[Int(number)] { waiting.append((number, range, skipped)) }
  }

  private mutating func join(_ number: Int32, _ range: Range<Int>) {
    while first < waiting.count,
      waiting[first].range.upperBound + Self.longestGap < range.lowerBound
    {
      first += 1
    }
    for place in first..<max(first, waiting.count) {
      let before = waiting[place]
      let joint = lexicon.phrases.joint(of: before.number, number)
      guard joint != 0, follows(range, before.range) else { continue }
      hasJoined = true
      take(
        joint, before.range.lowerBound..<range.upperBound,
        skipped: before.skipped + [before.range.upperBound..<range.lowerBound])
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
