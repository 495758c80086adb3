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
    guard counting.contains(where: { traits[$0.symptom.raw].isVague }) else { return counting }
    var (told, lends) = ([Change](), false)
    for hit in counting {
      let trait = traits[hit.symptom.raw]
      guard !trait.isVague, trait.speaksFor == nil else { continue }
      told += trait.told
      lends = lends || trait.lends
    }
    counting.removeAll {
      let trait = traits[$0.symptom.raw]
      guard trait.isVague else { return false }
      guard trait.tells else { return lends || !told.isEmpty }
      // What a vague word tells is put aside where clear words tell it otherwise, or all of it.
      return trait.told.allSatisfy(told.contains)
        || trait.told.contains { vague in
          told.contains { $0.fact == vague.fact && $0.value != vague.value }
        }
    }
    return counting
  }
}
