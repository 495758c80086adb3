/// When nothing more is asked, though the walk would.
extension State {
  /// After so many times something else, we hand over.
  static let patience = 3
  /// After so many questions and no diagnosis, too.
  static let mostQuestions = 15

  /// Whether we hand over here, wherever the walk is.
  var isGivenUp: Bool { handOver == true || surprises >= State.patience }

  func stopAsking(_ walk: inout Walk) {
    if attempts.last?.outcome == .works { spare(&walk) }
    cutShort(&walk)
  }

  /// Once a fix worked, nothing more is asked where nobody could be asked any more what else is wrong.
  private func spare(_ walk: inout Walk) {
    guard case .ask(let fact) = walk.stop, knowledge.cured[fact] == nil,
      knowledge.cured.keys.contains(where: wentAway),
      !knowledge.cured.keys.contains(where: mayBeWrong),
      !answers(to: fact).contains(where: { asksWhatIsWrong(behind: fact, $0) })
    else { return }
    walk.stop = .end
  }

  private func answers(to fact: FactID) -> [Knowing] {
    Questioner(self).question(fact).choices.map { .known($0.value, .told) } + [.unknown(.told)]
  }

  /// Whether a symptom would be asked for behind an answer, by somebody who knows nothing more.
  private func asksWhatIsWrong(behind fact: FactID, _ answer: Knowing) -> Bool {
    var next = self
    next.view[fact] = answer
    let onward = next.walk(passing: [.questions, .proposals])
    return onward.reads.contains { knowledge.cured[$0] != nil && !next.view.isSet($0) }
  }

  /// Whether something is wrong, or nobody knows whether it is.
  private func mayBeWrong(_ symptom: FactID) -> Bool {
    switch view[symptom] {
    case .known(let value, _): knowledge.cured[symptom]?.contains(value) != true
    case .unknown: true
    case .unset: false
    }
  }

  /// Nobody is asked more and more while nothing is found: then somebody else is who can help.
  private func cutShort(_ walk: inout Walk) {
    guard asked >= State.mostQuestions, attempts.isEmpty, walk.open.isEmpty else { return }
    switch walk.stop {
    case .ask, .consent:
      giveUp(&walk)
      walk.isCutShort = true
    case .check, .propose, .end: return
    }
  }
}
