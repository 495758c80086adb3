/// Something that an author wants to hold on every way through the flows; the audit proves it.
public struct Promise: Sendable {
  /// What the ways lead to.
  public enum Goal: Hashable, Sendable {
    /// A diagnosis, whatever comes of it.
    case diagnosis(DiagnosisID)
    /// A fix that is proposed.
    case fix(FixID)
  }

  /// What the ways lead to.
  public var goal: Goal
  /// Every way there passes one of these nodes; empty if it is about facts instead.
  public var passes: [NodeID] = []
  /// No way leads there when all of these pass; empty if it is about nodes instead.
  public var when: [FactTest] = []
  /// Why it was promised, in plain words.
  public var because: Text

  /// Makes a promise that nothing can break yet.
  public init(goal: Goal, because: Text) {
    self.goal = goal
    self.because = because
  }

  /// Tells whether it is about a diagnosis or one of its fixes.
  public func speaks(of diagnosis: DiagnosisID, _ knowledge: Knowledge) -> Bool {
    switch goal {
    case .diagnosis(let goal): goal == diagnosis
    case .fix(let fix): knowledge.fixes[fix].diagnosis == diagnosis
    }
  }
}
