import Testing

@testable import Troubleshooting

@Suite struct `Any session` {
  @Test(arguments: Trial.Ground.allCases)
  func `ends`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .plain, sessions: 150) { steps in
      steps.count < 60 ? nil : "it goes on after 60 events" + steps.story
    }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `is what it was after stepping back`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .wild) { steps in
      for (place, step) in steps.enumerated() where step.event != .steppedBack {
        let back = step.after.after(.steppedBack)
        guard Snapshot(back) != Snapshot(step.before) || back.turn != step.before.turn else {
          continue
        }
        return "back differs" + Array(steps[...place]).story
      }
      return nil
    }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `says the same for the same events`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .wild) { steps in
      guard let first = steps.first else { return nil }
      var again = Session(first.before.knowledge, first.start)
      for (place, step) in steps.enumerated() {
        again.apply(step.event)
        guard again.turn == step.after.turn, Snapshot(again) == Snapshot(step.after) else {
          return "another turn" + Array(steps[...place]).story
        }
      }
      return nil
    }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `is its record and nothing else`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .wild) { steps in
      guard let last = steps.last?.after, let start = steps.first?.start else { return nil }
      var made = Session(last.knowledge, start)
      // Folding all at once, without a single turn in between.
      for event in last.record.dropFirst() { made.apply(event) }
      let isSame = made.turn == last.turn && Snapshot(made) == Snapshot(last)
      return isSame ? nil : "the record gives another state" + steps.story
    }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `weighs what is likely in thousandths`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .talkative) { steps in
      for (place, step) in steps.enumerated() {
        let weights = step.after.likely.map(\.weight)
        guard !weights.isEmpty else { continue }
        if weights.reduce(0, +) != 1000 || weights != weights.sorted(by: >) {
          return "the weights are \(weights)" + Array(steps[...place]).story
        }
      }
      return nil
    }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `names what is asked among what is missing`(ground: Trial.Ground) throws {
    let complaints = try Trial.complaints(ground, .talkative, sessions: 200) { steps in
      for (place, step) in steps.enumerated() {
        guard case .question(let question) = step.after.turn.waits,
          case .fact(let fact) = question.name, !step.after.missing.contains(fact)
        else { continue }
        return "\(fact) is not in \(step.after.missing)" + Array(steps[...place]).story
      }
      return nil
    }
    #expect(complaints == [])
  }
}

extension Journey.Step {
  /// How the session began.
  var start: Event.Start {
    if case .started(let start) = before.events[0] { return start }
    return Event.Start(date: "")
  }
}
