/// Where a replayed conversation first goes another way than its transcript.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
  /// How much has changed, from least to most.
  public enum Grade: Int, Comparable, Sendable {
    /// Only words changed.
    case reworded
    /// Other questions or notes, the same end.
    case rerouted
    /// Another end, diagnosis or fix.
    case differentEnd

    /// Orders from least to most.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  /// The file, as it was named.
  public var path: String
  /// The 1-based line.
  public var line: Int
  /// How much has changed.
  public var grade: Grade
  /// What the transcript has.
  public var recorded: String
  /// What happens now.
  public var now: String
  /// The question at which the ways part; empty if only words changed.
  public var question: String

  /// The place, what was recorded and what happens now.
  public var description: String {
    let parting = question.isEmpty ? "" : "\n  first other question: \(question)"
    return """
      \(path):\(line): \(name)\(parting)
        recorded: \(recorded)
        now:      \(now)
      """
  }

  private var name: String {
    switch grade {
    case .reworded: "reworded"
    case .rerouted: "goes another way"
    case .differentEnd: "ends differently"
    }
  }
}
