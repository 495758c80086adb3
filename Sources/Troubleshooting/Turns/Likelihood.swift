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
  public var likely: [Likelihood] { prospects.likely }

  /// The facts still needed on the likeliest way to a diagnosis, by id; empty if nothing is asked.
  public var missing: [String] { prospects.missing }

  /// What the session may come to.
  public var prospects: Prospects {
    let evidence = Evidence(state)
    guard case .ask(let next) = walk.stop else {
      // What nothing speaks for is not looked for.
      let diagnoses = evidence.pieces.isEmpty ? [] : Ahead(state, walk).diagnoses
      return Prospects(likely: ranking(evidence, ahead: diagnoses).likely, missing: [])
    }
    let ahead = Ahead(state, walk)
    let ranking = ranking(evidence, ahead: ahead.diagnoses)
    var facts = ahead.missing(to: ranking.first)
    if !facts.contains(next) { facts.insert(next, at: 0) }
    return Prospects(likely: ranking.likely, missing: facts.map { knowledge.facts[$0].name })
  }

  private func ranking(
    _ evidence: Evidence, ahead: [DiagnosisID]
  ) -> (likely: [Likelihood], first: DiagnosisID?) {
    let found = found(in: walk)
    var isPossible = Array(repeating: false, count: knowledge.diagnoses.all.count)
    for diagnosis in walk.open.map(\.diagnosis) + ahead {
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
      let place = ranked.key.raw
      return Likelihood(
        diagnosis: diagnoses[place].name, family: diagnoses[place].family, weight: weight,
        because: reasons[place] + (diagnoses[place].prior > 0 ? [Wording.usual] : []))
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
  /// What speaks for each diagnosis, by diagnosis, in plain words: each piece of evidence is put into words once.
  private func reasons(of evidence: Evidence) -> [[String]] {
    let speech = Speech(state.view)
    var reasons = Array(repeating: [String](), count: knowledge.diagnoses.all.count)
    for piece in evidence.pieces {
      let symptom = knowledge.symptoms[piece.symptom]
      let words = Wording.because(speech.say(symptom.title), state.excerpts[symptom.name]?.words)
      for (place, lent) in piece.evidence.enumerated()
      where !piece.evidence[..<place].contains(where: { $0.diagnosis == lent.diagnosis }) {
        reasons[lent.diagnosis.raw].append(words)
      }
    }
    return reasons
  }
}
