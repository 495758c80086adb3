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
    in text: TokenText, hits: [Lexicon.Hit], patterns: [Pattern]
  ) -> [SymptomHit] {
    // How far each pattern has come: where it began, and the part last seen.
    var reached: [Int: [Int: Range<Int>]] = [:]
    var found: [SymptomHit] = []
    for hit in hits {
      guard case .pattern(let index, let part) = hit.meaning else { continue }
      let pattern = patterns[index]
      var range = hit.range
      if part > 0 {
        guard let before = reached[index]?[part - 1], follows(hit.range, before, in: text) else {
          continue
        }
        range = before.lowerBound..<hit.range.upperBound
      }
      if part + 1 < pattern.parts { reached[index, default: [:]][part] = range; continue }
      found.append(
        SymptomHit(
          symptom: pattern.symptom, place: pattern.place, range: range, length: pattern.length))
    }
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
    _ hits: [SymptomHit], scopes: [Symptom.Subject?], _ knowledge: Knowledge
  ) -> [SymptomHit] {
    let own = hits.filter {
      let scope = scopes[$0.range.lowerBound]
      return knowledge.symptoms[$0.symptom].speaksFor != nil || scope == nil || scope == .advice
    }
    let clear = own.map { knowledge.symptoms[$0.symptom] }
      .filter { !$0.isVague && $0.speaksFor == nil }
    let tells = clear.contains { !$0.findings.isEmpty }
    let lends = clear.contains { !$0.evidence.isEmpty }
    return own.filter { hit in
      let symptom = knowledge.symptoms[hit.symptom]
      // Mere evidence does not put aside what a vague word tells.
      return !(symptom.isVague && (tells || lends && symptom.findings.isEmpty))
    }
  }
}
