import Testing
import Troubleshooting

/// Plays many random sessions and gathers what is wrong with them, each with its seed.
struct Trial {
  /// Which Knowledge is played.
  enum Ground: String, CaseIterable, CustomTestStringConvertible {
    case small
    case generated

    var testDescription: String { "over the \(rawValue) Knowledge" }
  }

  /// Looks at one session and says what is wrong with it.
  typealias Complaint = (_ steps: [Journey.Step]) -> String?

  /// The sentence of the first session that is not as it must be, with what makes it again.
  static func complaints(
    _ ground: Ground, _ manner: Journey.Manner, sessions: Int = 60, _ complaint: Complaint
  ) throws -> [String] {
    let small = ground == .small ? try Small().knowledge : nil
    var found: [String] = []
    for number in 0..<UInt64(sessions) where found.count < 3 {
      let knowledge = small ?? Generator.knowledge(seed: number / 2)
      let steps = Journey.steps(knowledge, seed: number, manner)
      guard let words = complaint(steps) else { continue }
      found.append("\(ground) Knowledge, seed \(number): \(words)")
    }
    return found
  }
}

extension [Journey.Step] {
  /// What happened, one line for each event.
  var story: String {
    map { "\n  \($0.before.waitsFor): \($0.event.short)" }.joined()
      + "\n  \(last?.after.waitsFor ?? "nothing")"
  }
}

extension Event {
  /// The event in a few words.
  var short: String {
    func list(_ assignments: [Assignment]) -> String {
      assignments.map { "\($0.fact)=\($0.value)" }.joined(separator: " ")
    }
    return switch self {
    case .started(let start): "started \(list(start.given))"
    case .said(let said): "said \(list(said.read)) \(said.symptoms) about \(said.about ?? "-")"
    case .answered(let question, let value): "answered \(question.id)=\(value)"
    case .didNotKnow(let fact): "did-not-know \(fact)"
    case .checked(let check, let results): "checked \(check) \(list(results))"
    case .tried(.fix(let fix), let outcome): "tried \(fix) \(outcome.rawValue)"
    case .tried(.own(let set), let outcome): "tried own \(list(set)) \(outcome.rawValue)"
    case .changed(let set): "changed \(list(set))"
    case .steppedBack: "stepped-back"
    case .restarted: "restarted"
    }
  }
}
