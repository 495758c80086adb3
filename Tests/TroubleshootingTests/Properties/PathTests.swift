import Testing

@testable import Troubleshooting

@Suite struct `A plain answer` {
  @Test(arguments: Trial.Ground.allCases)
  func `never changes the way already walked`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .talkative, sessions: 800) { steps in
      for (place, step) in steps.enumerated() where step.isPlain && !step.mayTurn {
        let before = step.before.path
        guard !step.after.path.starts(with: before) else { continue }
        return "the way \(before) became \(step.after.path)" + Array(steps[...place]).story
      }
      return nil
    }
    #expect(complaints == [])
  }
}

extension Session {
  /// The nodes of the walk, by id.
  fileprivate var path: [String] { state.walk.path.map { knowledge.nodes[$0].name } }
}

extension Journey.Step {
  /// Whether it is one of the few events that may change the way: the answer to an enquiry, a round
  /// begun or taken up again, a decision between two values.
  fileprivate var mayTurn: Bool {
    if before.state.rounds.count != after.state.rounds.count { return true }
    switch event {
    case .answered(.fact(let name), _):
      return before.knowledge.facts[name].map { before.knowledge.facts[$0].whom != nil } ?? true
    case .answered(.saved, _), .answered(.which, _), .said: return true
    default: return false
    }
  }
}
