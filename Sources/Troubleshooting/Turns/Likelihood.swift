/// A diagnosis, and how much speaks for it.
public struct Likelihood: Hashable, Sendable {
  /// The diagnosis, by id.
  public var diagnosis: String
  /// Its family.
  public var family: String
  /// Whole thousandths; all likelihoods of a session sum to 1,000.
  public var weight: Int
  /// What speaks for it, in plain words, and the words of the person that say so.
  public var because: [String]
}

/// What a session may come to: reckoned together, because both look at all that can still come.
public struct Prospects: Sendable {
  /// The diagnoses that are made or can still be made and for which something speaks, likeliest first.
  public var likely: [Likelihood]
  /// The facts still needed on the likeliest way to a diagnosis, by id; empty if nothing is asked.
  public var missing: [String]
}

extension Session {
  /// The diagnoses that are made or can still be made and for which something speaks, likeliest first.
  public var likely: [Likelihood] { ranking(Ahead(state, walk)).likely }

  /// The facts still needed on the likeliest way to a diagnosis, by id; empty if nothing is asked.
  public var missing: [String] { prospects.missing }

  /// What the session may come to.
  public var prospects: Prospects {
    let ahead = Ahead(state, walk)
    let ranking = ranking(ahead)
    return Prospects(
      likely: ranking.likely, missing: missing(ahead, likeliest: ranking.first))
  }

  private func ranking(_ ahead: Ahead) -> (likely: [Likelihood], first: DiagnosisID?) {
    let evidence = Evidence(state)
    let found = found(in: walk)
    var isPossible = Array(repeating: false, count: knowledge.diagnoses.all.count)
    for diagnosis in walk.open.map(\.diagnosis) + ahead.diagnoses {
      isPossible[diagnosis.raw] = true
    }
    for diagnosis in walk.refuted { isPossible[diagnosis.raw] = false }
    for diagnosis in found { isPossible[diagnosis.raw] = true }
    var points = evidence.points
    // What is found outweighs whatever merely speaks for something else.
    for diagnosis in found { points[diagnosis.raw] += Session.certainty }
    let diagnoses = knowledge.diagnoses.all.span
    let ranked = diagnoses.indices.filter { points[$0] > 0 && isPossible[$0] }
      // How usual something is tells equals apart, and is never as much as a point.
      .map { (key: DiagnosisID($0), value: points[$0] * 10 + diagnoses[$0].prior) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let weights = Session.thousandths(ranked.map(\.value))
    let reasons = reasons(of: evidence)
    let likely = zip(ranked, weights).map { ranked, weight in
      let diagnosis = knowledge.diagnoses[ranked.key]
      return Likelihood(
        diagnosis: diagnosis.name, family: diagnosis.family, weight: weight,
        because: (reasons[ranked.key] ?? []) + (diagnosis.prior > 0 ? [Wording.usual] : []))
    }
    return (likely, ranked.first?.key)
  }

  private static let certainty = 100

  /// The diagnosis whose fix is proposed, or the last one that was cured or stayed open.
  private func found(in walk: Walk) -> [DiagnosisID] {
    if case .propose(_, let diagnosis) = walk.stop { return [diagnosis] }
    return (walk.open.map(\.diagnosis).last ?? walk.closed.last).map { [$0] } ?? []
  }

  /// Whole thousandths in proportion, by largest remainder; ties go to the earlier one.
  static func thousandths(_ points: [Int]) -> [Int] {
    let sum = points.reduce(0, +)
    guard sum > 0 else { return points }
    var shares = points.map { $0 * 1000 / sum }
    let order = points.indices.sorted {
      (points[$1] * 1000 % sum, $0) < (points[$0] * 1000 % sum, $1)
    }
    for index in order.prefix(1000 - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }
}

extension Session {
  private func missing(_ ahead: Ahead, likeliest: DiagnosisID?) -> [String] {
    guard case .ask(let next) = walk.stop else { return [] }
    var facts = ahead.missing(to: likeliest)
    if !facts.contains(next) { facts.insert(next, at: 0) }
    return facts.map { knowledge.facts[$0].name }
  }

  /// What speaks for each diagnosis, in plain words: each piece of evidence is put into words once.
  private func reasons(of evidence: Evidence) -> [DiagnosisID: [String]] {
    let speech = Speech(state.view)
    return evidence.pieces.reduce(into: [:]) { reasons, piece in
      let symptom = knowledge.symptoms[piece.symptom]
      let words = Wording.because(speech.say(symptom.title), state.excerpts[symptom.name]?.words)
      for diagnosis in Set(piece.evidence.map(\.diagnosis)) {
        reasons[diagnosis, default: []].append(words)
      }
    }
  }
}
