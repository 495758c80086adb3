extension Session {
  /// The steps of the fix that is proposed now in which something is named that nothing fills in, as they
  /// are shown.
  package var stepsWithGaps: [String] {
    guard case .propose(let fix, _) = walk.stop else { return [] }
    let plan = Planner(state, fix, marksGaps: true).plan
    let steps = (plan.blocks + [plan.verify].compactMap(\.self)).flatMap(\.steps)
    return steps.filter { $0.contains(Speech.gap) }.map { $0.replacing(Speech.gap, with: "") }
  }
}
