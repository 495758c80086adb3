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
  /// The number of what its `...` skipped, in ``Skips``.
  var skipped: Int32

  /// Leaves out what stands where the text speaks of something else, and what only wraps the rest.
  static func counting(
    _ hits: [SymptomHit], scopes: [Symptom.Subject?], _ traits: [Lexicon.Trait]
  ) -> [SymptomHit] {
    var counting = hits
    counting.removeAll {
      let scope = scopes[$0.range.lowerBound]
      return traits[$0.symptom.raw].speaksFor == nil && scope != nil && scope != .advice
    }
    var (tells, lends) = (false, false)
    for hit in counting {
      let trait = traits[hit.symptom.raw]
      guard !trait.isVague, trait.speaksFor == nil else { continue }
      tells = tells || trait.tells
      lends = lends || trait.lends
    }
    counting.removeAll {
      let trait = traits[$0.symptom.raw]
      // Mere evidence does not put aside what a vague word tells.
      return trait.isVague && (tells || lends && !trait.tells)
    }
    return counting
  }
}
