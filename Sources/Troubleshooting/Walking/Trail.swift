/// What one walk passes, and what it comes to: for those who count or draw the ways of Knowledge.
public struct Trail: Hashable, Sendable {
  /// A way on from a node.
  public enum Way: Hashable, Sendable {
    /// From a question, by an answer that has a way of its own: the 0-based place of that way.
    case answer(Int)
    /// From a question, by any answer that has none.
    case otherAnswer
    /// From a question, by *don't know*.
    case unknown
    /// From a `when`, by its 0-based row.
    case row(Int)
    /// From a note that was said.
    case said
    /// From a note that had nothing to say here.
    case unsaid
    /// From a diagnosis that was ruled out.
    case otherwise
    /// From a diagnosis that was made, out of the flow.
    case found
    /// From a check or a visit, which have one way on.
    case then
    /// From an end node: there is no way on.
    case end
  }

  /// A node that was passed.
  public struct Step: Hashable, Sendable {
    /// The node.
    public var node: NodeID
    /// The way that was taken from it; nil if the walk waits here, or in a flow that this node visits.
    public var way: Way?
  }

  /// The nodes, in order; those of a visited flow come behind the node that visits it.
  public var steps: [Step] = []
  /// The fix that is proposed now.
  public var proposed: FixID?
  /// The diagnoses that are found: the one of which a fix is proposed, and those with nothing left to do.
  public var found: [DiagnosisID] = []
  /// The enquiries that are listed, because the walk is over.
  public var enquiries: [FactID] = []
}

extension Session {
  /// What the walk passes now; nothing before the opening is answered.
  public var trail: Trail {
    guard state.isOpened else { return Trail() }
    var trail = Trail(
      steps: zip(walk.path, walk.ways).map { Trail.Step(node: $0, way: $1) },
      found: walk.open.map(\.diagnosis))
    // The engine's own questions come before what the walk waits for.
    guard state.doubtfulSave == nil, state.conflicts.isEmpty else { return trail }
    switch walk.stop {
    case .propose(let fix, let diagnosis):
      trail.proposed = fix.fix
      trail.found.append(diagnosis)
    case .end: trail.enquiries = walk.enquiries
    case .ask, .consent, .check: break
    }
    return trail
  }
}
