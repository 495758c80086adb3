/// What texts and answers speak for, in points by diagnosis.
struct Evidence {
  /// One piece: a symptom and what it lends.
  struct Piece {
    var symptom: SymptomID
    var evidence: [Symptom.Evidence]
  }

  /// The pieces, in the order of the texts and then of the Knowledge.
  let pieces: [Piece]
  /// How many diagnoses there are.
  private let diagnoses: Int

  /// All evidence; with `askedBefore`, only what was said, given or answered on the way so far, so that
  /// an answer further on cannot change the way already walked.
  init(_ state: State, askedBefore: [FactID]? = nil) {
    let knowledge = state.knowledge
    diagnoses = knowledge.diagnoses.all.count
    let symptoms = knowledge.symptoms.all.span
    var isSeen = Array(repeating: false, count: symptoms.count)
    var found: [SymptomID] = []
    for symptom in state.recognised where !isSeen[symptom.raw] {
      isSeen[symptom.raw] = true
      found.append(symptom)
    }
    for index in knowledge.circumstances where !isSeen[index.raw] {
      guard let when = symptoms[index.raw].when else { continue }
      let holds = when.tests.allSatisfy { test in
        state.view.accepts(test)
          && (askedBefore.map { $0.contains(test.fact) || state.wasVolunteered(test.fact) } ?? true)
      }
      if holds { found.append(index) }
    }
    pieces = found.map { Piece(symptom: $0, evidence: symptoms[$0.raw].evidence) }
  }

  /// The points of each diagnosis, in their order.
  var points: [Int] {
    pieces.reduce(into: Array(repeating: 0, count: diagnoses)) { points, piece in
      for evidence in piece.evidence { points[evidence.diagnosis.raw] += evidence.points }
    }
  }
}

extension State {
  /// Tells whether a fact was known without a question.
  fileprivate func wasVolunteered(_ fact: FactID) -> Bool {
    let source = view[fact].source
    return source == .read || source == .given
  }
}
