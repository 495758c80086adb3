public import Troubleshooting

/// One thing that a conversation comes to.
public enum OutcomeStep: Hashable, Sendable, CustomStringConvertible {
  /// A fix is proposed, by its full id, with what it sets and the tasks it asks for.
  case fix(diagnosis: String, id: String, set: [Assignment], tasks: [String])
  /// A diagnosis is found, and nothing can be done.
  case open(diagnosis: String)
  /// The conversation ends.
  case end(Ending.Kind)

  /// By ids, without what a fix sets.
  public var description: String {
    switch self {
    case .fix(_, let id, _, _): id
    case .open(let diagnosis): "\(diagnosis), nothing to be done"
    case .end(let kind): kind == .handOver ? "hands over" : "ends \(kind.rawValue)"
    }
  }

  /// With what tells it from another of the same id.
  public func description(beside other: OutcomeStep?) -> String {
    guard case .fix(_, let id, let set, let tasks) = self, let other,
      case .fix(_, id, let otherSet, let otherTasks) = other
    else { return description }
    let own = set.filter { !otherSet.contains($0) }.map { "\($0.fact)=\($0.value)" }
    let parts = own + tasks.filter { !otherTasks.contains($0) }
    return parts.isEmpty ? id : "\(id) with \(parts.joined(separator: " "))"
  }
}
