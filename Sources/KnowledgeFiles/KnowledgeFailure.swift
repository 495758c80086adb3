/// Why there is no Knowledge.
public enum KnowledgeFailure: Error, Hashable, Sendable {
  /// A folder or file could not be read: the command could not do its job.
  case unreadable(path: String, reason: String)
  /// The files were read and are wrong; every problem up to ``most``, sorted by place.
  case faulty([KnowledgeProblem])

  /// No more problems than these are told.
  public static let most = 1_000
}

extension KnowledgeFailure: CustomStringConvertible {
  /// One line for each problem.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "'\(path)' cannot be read. \(reason)"
    case .faulty(let problems): problems.map(\.description).joined(separator: "\n")
    }
  }
}
