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
  /// The tokens that `...` skipped: nobody knows what they are, and they are never quoted.
  var skipped: [Range<Int>] = []

  /// Every pattern found, by its first token, the longest last.
  static func find(in text: TokenText, _ hits: Hits, _ lexicon: Lexicon) -> [SymptomHit] {
    var finder = SymptomFinder(text, lexicon)
    for hit in hits.stretches { finder.take(hit.meaning, hit.range) }
    // Only what skips words comes late.
    guard finder.hasJoined else { return finder.found }
    return finder.found.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.symptom)
        < ($1.range.lowerBound, $1.range.upperBound, $1.symptom)
    }
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
