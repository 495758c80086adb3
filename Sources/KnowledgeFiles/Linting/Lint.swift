public import Troubleshooting

/// What was found in some folders of Knowledge.
public struct Lint: Sendable {
  /// The Knowledge; nil if there is an error.
  public let knowledge: Knowledge?
  /// Every finding that is not allowed by a comment, sorted by place.
  public let findings: [KnowledgeProblem]

  /// How many findings there are of some severity.
  public func count(_ severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }
}
