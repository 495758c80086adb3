/// A symptom recognised at a place in the text.
struct SymptomHit: Sendable {
  /// The symptom.
  var symptom: SymptomID
  /// The 0-based place of the pattern among those of the symptom.
  var place: Int
  /// The tokens of the pattern, with what it skipped.
  var range: Range<Int>
  /// The length of the pattern in bytes.
  var length: Int

  /// How many words `...` may skip.
  private static let longestSkip = 6

  /// Every pattern found, by its first token, the longest last.
  static func find(
    in text: TokenText, hits: [Hits.Hit<Hits.Part>], patterns: [Pattern]
  ) -> [SymptomHit] {
    // How far each pattern has come: where it began, and the part last seen.
    var reached: [Int: Range<Int>] = [:]
    var found: [SymptomHit] = []
    for hit in hits {
      let (index, part) = (hit.meaning.pattern, hit.meaning.number)
      let pattern = patterns[index]
      var range = hit.range
      if part > 0 {
        guard let before = reached[pattern.first + part - 1], follows(hit.range, before, in: text)
        else {
          continue
        }
        range = before.lowerBound..<hit.range.upperBound
      }
      if part + 1 < pattern.parts {
        reached[pattern.first + part] = range
        continue
      }
      found.append(
        SymptomHit(
          symptom: pattern.symptom, place: pattern.place, range: range, length: pattern.length))
    }
    // Only what skips words comes late.
    guard hits.contains(where: { $0.meaning.number > 0 }) else { return found }
    return found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.symptom)
        < ($1.range.lowerBound, $1.range.upperBound, $1.symptom)
    }
  }

  private static func follows(
    _ part: Range<Int>, _ before: Range<Int>, in text: TokenText
  ) -> Bool {
    let skipped = part.lowerBound - before.upperBound
    // NB: marks count for nothing, but a run of them must not make this loop long.
    guard (0...longestSkip * 4).contains(skipped),
      text.tokens[before.upperBound - 1].sentence == text.tokens[part.lowerBound].sentence
    else { return false }
    let words = (before.upperBound..<part.lowerBound).reduce(0) {
      $0 + (text.tokens[$1].isWord ? 1 : 0)
    }
    return words <= longestSkip
  }

  /// Leaves out what stands where the text speaks of something else, and what only wraps the rest.
  static func counting(
    _ hits: [SymptomHit], scopes: [Symptom.Subject?], _ traits: [Lexicon.Trait]
  ) -> [SymptomHit] {
    let own = hits.filter {
      let scope = scopes[$0.range.lowerBound]
      return traits[$0.symptom.raw].speaksFor != nil || scope == nil || scope == .advice
    }
    let clear = own.lazy.map { traits[$0.symptom.raw] }
      .filter { !$0.isVague && $0.speaksFor == nil }
    let tells = clear.contains(where: \.tells)
    let lends = clear.contains(where: \.lends)
    return own.filter { hit in
      let trait = traits[hit.symptom.raw]
      // Mere evidence does not put aside what a vague word tells.
      return !(trait.isVague && (tells || lends && !trait.tells))
    }
  }
}
