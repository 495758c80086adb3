extension Page {
  /// What a symptom says about a fact, and how specific it is.
  private struct FindingClaim {
    var fact: FactID
    var value: Value
    var hit: SymptomHit
    var isVague: Bool

    /// The specific beats the general: the longer pattern, then the one that is not vague, then the
    /// one written first.
    func beats(_ other: FindingClaim) -> Bool {
      if hit.length != other.hit.length { return hit.length > other.hit.length }
      if isVague != other.isVague { return other.isVague }
      return hit.symptom < other.hit.symptom
    }
  }

  /// Reads what the symptoms tell.
  mutating func readFindings() {
    var best: [FindingClaim] = []
    var only: SideID??
    for hit in symptomHits {
      let symptom = lexicon.traits[hit.symptom.raw]
      guard symptom.tells else { continue }
      let side = symptom.isSided ? symptom.side ?? side(of: hit.range, orElse: &only) : nil
      for finding in knowledge.symptoms[hit.symptom].findings {
        guard let fact = finding.fact.fact(on: side) else { continue }
        let claim = FindingClaim(
          fact: fact, value: finding.value, hit: hit, isVague: symptom.isVague)
        if let known = best.firstIndex(where: { $0.fact == fact }) {
          if claim.beats(best[known]) { best[known] = claim }
        } else {
          best.append(claim)
        }
      }
    }
    for claim in best { claims.add(claim.fact, claim.value, .finding, at: claim.hit.range) }
  }

  /// The side of some words, else the only one of the text, which is looked for once.
  private func side(of range: Range<Int>, orElse only: inout SideID??) -> SideID? {
    if let side = side(ofWordsAt: range) { return side }
    let known = only ?? onlySide
    only = .some(known)
    return known
  }
}
