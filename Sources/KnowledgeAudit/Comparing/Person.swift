internal import Troubleshooting

/// Somebody with an answer to everything: what each fact is, and what comes of each fix.
///
/// All by names, so that the same person can talk with two Knowledges.
struct Person: Sendable {
  /// One state of the settings, and what is said of it.
  struct Round {
    /// The text of the value of each fact; *don't know* for one that is not here.
    var facts: [String: String] = [:]
    /// What comes of the fixes of a diagnosis; they change nothing if it is not here.
    var outcomes: [String: Outcome] = [:]
    /// The diagnosis whose fix ends the round.
    var last: String?
  }

  var rounds: [Round]
  /// What is said at the very beginning.
  var told: [Assignment]

  /// The text of what a fact is in a round.
  func answer(_ fact: String, round: Int) -> String {
    rounds[min(round, rounds.count - 1)].facts[fact] ?? Assignment.unknown
  }

  /// What comes of a fix.
  func outcome(of diagnosis: String, round: Int) -> Outcome {
    guard rounds.indices.contains(round) else { return .same }
    return rounds[round].outcomes[diagnosis] ?? .same
  }

  /// The same person with another value of some facts, from the beginning on.
  func with(_ values: [String: String]) -> Person {
    var person = self
    for round in rounds.indices { person.rounds[round].facts.merge(values) { $1 } }
    person.told = told.map { Assignment($0.fact, values[$0.fact] ?? $0.value) }
    return person
  }
}
