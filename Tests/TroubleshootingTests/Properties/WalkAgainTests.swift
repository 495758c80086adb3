import Testing

@testable import Troubleshooting

/// After a plain answer a session goes on with its walk; that must come to what a whole walk comes to.
@Suite struct `A walk that goes on` {
  @Test(arguments: Trial.Ground.allCases)
  func `is the walk from the beginning`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .talkative, sessions: 400) { steps in
      for (place, step) in steps.enumerated() {
        let whole = "\(step.after.state.walk)"
        guard "\(step.after.walk)" != whole else { continue }
        return "\(step.after.walk) is not \(whole)" + Array(steps[...place]).story
      }
      return nil
    }
    #expect(complaints == [])
  }
}
