extension Page {
  /// What a symptom says about a fact, and how specific it is.
  private struct FindingClaim {
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
    var best: [FactID: FindingClaim] = [:]
    let only = onlySide
    for hit in symptomHits {
      let symptom = knowledge.symptoms[hit.symptom]
      guard !symptom.findings.isEmpty else { continue }
      let isSided = symptom.findings.contains { if case .sided = $0.fact { true } else { false } }
      let side = isSided ? symptom.side ?? side(ofWordsAt: hit.range) ?? only : nil
      for finding in symptom.findings {
        guard let fact = finding.fact.fact(on: side) else { continue }
        let claim = FindingClaim(value: finding.value, hit: hit, isVague: symptom.isVague)
        if let known = best[fact], !claim.beats(known) { continue }
        best[fact] = claim
      }
    }
    for (fact, claim) in best { claims.add(fact, claim.value, .finding) }
  }
}
