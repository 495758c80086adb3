/// Who does not know an answer has often given it in other words: "it wants my password every five minutes"
/// speaks for what only a refused log-in leads to.
extension State {
  /// So many points at least must one thing that was said lend before an answer is taken from it.
  private static let leastPoints = 4

  /// Takes each answer that the person does not know from what their words speak for, if they do.
  mutating func suppose(after event: Event) {
    switch event {
    case .said, .didNotKnow: break
    default: return
    }
    guard !recognised.isEmpty else { return }
    for fact in knowledge.facts.indices where knowledge.facts[fact].isFromWords {
      guard case .unknown(let source) = view[fact], source == .told || source == .given,
        let sign = supposed(fact)
      else { continue }
      let name = knowledge.facts[fact].name
      excerpts[name] = excerpts[knowledge.symptoms[sign.because].name]
      assign(Assignment(name, sign.value.text), from: .read)
    }
  }

  /// The answer that leads to what the words speak for most, and the strongest of these words; nil where
  /// nothing speaks clearly.
  ///
  /// Once something was tried in vain the words have been followed, and in later rounds the symptoms are
  /// other ones.
  func supposed(_ fact: FactID) -> (value: Value, because: SymptomID)? {
    guard knowledge.facts[fact].isFromWords, attempts.isEmpty, rounds.isEmpty, !recognised.isEmpty
    else { return nil }
    let signs = knowledge.signs(of: fact)
    let spoken = spokenFor
    let points = spoken.flatMap(\.evidence).reduce(into: [DiagnosisID: Int]()) {
      $0[$1.diagnosis, default: 0] += $1.points
    }
    guard let (value, diagnosis) = signs.isSymptom ? symptom(signs, points) : answer(signs, points),
      let because = spoken.max(by: { share(of: diagnosis, $0) < share(of: diagnosis, $1) }),
      share(of: diagnosis, because) >= Self.leastPoints
    else { return nil }
    return (value, because.symptom)
  }

  /// What was recognised, but for what support said: that is not what happens.
  private var spokenFor: [Evidence.Piece] {
    Set(recognised).sorted().compactMap { index in
      let symptom = knowledge.symptoms[index]
      guard excerpts[symptom.name]?.isAdvice != true else { return nil }
      return Evidence.Piece(symptom: index, evidence: symptom.evidence)
    }
  }

  private func share(of diagnosis: DiagnosisID, _ piece: Evidence.Piece) -> Int {
    piece.evidence.first { $0.diagnosis == diagnosis }?.points ?? 0
  }

  /// The symptom that leads to the likeliest of all that symptoms lead to; where several do, the one that the
  /// words speak for besides.
  private func symptom(
    _ signs: Knowledge.Signs, _ points: [DiagnosisID: Int]
  ) -> (Value, DiagnosisID)? {
    let possible = points.filter { point in
      signs.values.contains { $0.diagnoses.contains(point.key) }
    }
    guard let best = likeliest(possible).first else { return nil }
    let fitting = signs.values.filter { $0.diagnoses.contains(best) }
    let sums = fitting.map { sign in
      points.filter { sign.diagnoses.contains($0.key) }.values.reduce(0, +)
    }
    return sums.max().flatMap(sums.firstIndex).map { (fitting[$0].value, best) }
  }

  /// The only answer that leads to the likeliest of all.
  private func answer(
    _ signs: Knowledge.Signs, _ points: [DiagnosisID: Int]
  ) -> (Value, DiagnosisID)? {
    let best = likeliest(points)
    let fitting = signs.values.filter { !$0.diagnoses.isDisjoint(with: best) }
    guard fitting.count == 1, let sign = fitting.first,
      let diagnosis = best.first(where: sign.diagnoses.contains)
    else { return nil }
    return (sign.value, diagnosis)
  }

  /// What has the most points, in the order of the Knowledge.
  private func likeliest(_ points: [DiagnosisID: Int]) -> [DiagnosisID] {
    let most = points.values.max()
    return points.filter { $0.value == most }.keys.sorted()
  }
}
