/// Who does not know which symptom it is has often said so in other words: "it wants my password every five
/// minutes" speaks for what only a refused log-in leads to.
extension State {
  /// So many points at least must speak for something before a symptom is taken from it.
  private static let leastPoints = 3

  /// Takes each symptom that the person does not know from what their words speak for, if they do.
  ///
  /// Once something was tried in vain the words have been followed, and in later rounds the symptoms are
  /// other ones.
  mutating func suppose() {
    guard !recognised.isEmpty else { return }
    for (fact, _) in knowledge.signs {
      guard case .unknown(let source) = view.facts[fact.raw], source == .told || source == .given,
        let sign = supposed(fact)
      else { continue }
      excerpts[knowledge.facts[fact].name] = excerpts[knowledge.symptoms[sign.because].name]
      assign(Assignment(knowledge.facts[fact].name, sign.value.text), from: .read)
    }
  }

  /// The value of a symptom fact whose diagnoses the words speak for most, and the strongest of these words;
  /// nil where nothing speaks clearly.
  func supposed(_ fact: FactID) -> (value: Value, because: SymptomID)? {
    guard attempts.isEmpty, rounds.isEmpty,
      let signs = knowledge.signs.first(where: { $0.fact == fact })?.signs
    else { return nil }
    // What support says is not what happens.
    let spoken = Set(recognised).sorted().filter {
      excerpts[knowledge.symptoms[$0].name]?.isAdvice != true
    }.map { ($0, knowledge.symptoms[$0].evidence) }
    let points = spoken.flatMap(\.1).reduce(into: [DiagnosisID: Int]()) {
      $0[$1.diagnosis, default: 0] += $1.points
    }
    guard let best = points.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value >= Self.leastPoints
    else { return nil }
    let fitting = signs.filter { $0.diagnoses.contains(best.key) }
    // Where several symptoms come of it, the one that the words speak for besides.
    let sums = fitting.map { sign in
      points.filter { sign.diagnoses.contains($0.key) }.values.reduce(0, +)
    }
    guard let most = sums.max(), let place = sums.firstIndex(of: most),
      let because = spoken.max(by: { share(of: best.key, $0.1) < share(of: best.key, $1.1) })?.0
    else { return nil }
    return (fitting[place].value, because)
  }

  private func share(of diagnosis: DiagnosisID, _ evidence: [Symptom.Evidence]) -> Int {
    evidence.first { $0.diagnosis == diagnosis }?.points ?? 0
  }
}
