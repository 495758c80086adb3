public import Troubleshooting

/// Where a replayed conversation first goes another way than its transcript.
public struct Difference: Hashable, Sendable, CustomStringConvertible {
  /// How much has changed, from least to most.
  public enum Grade: Int, Comparable, CaseIterable, Sendable, CustomStringConvertible {
    /// Only words changed.
    case reworded
    /// Other questions or notes, the same end.
    case rerouted
    /// Another end, diagnosis or fix.
    case differentEnd

    /// Orders from least to most.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

    /// What it is called.
    public var description: String {
      switch self {
      case .reworded: "reworded"
      case .rerouted: "rerouted"
      case .differentEnd: "different end"
      }
    }
  }

  /// An id that this Knowledge does not have any more.
  public struct Unknown: Hashable, Sendable {
    /// The id, with its value where it has one.
    public var id: String
    /// The 1-based line where it first stands.
    public var line: Int
  }

  /// The file, as it was named.
  public var path: String
  /// The 1-based line.
  public var line: Int
  /// How much has changed.
  public var grade: Grade
  /// What the transcript has and is no more, one line each; empty if something came in.
  public var recorded: [String]
  /// What happens now instead; empty if something is gone.
  public var now: [String]
  /// What is waited for now where the ways part; nil if only words changed.
  public var waits: Outline.Wait?
  /// The ids of the whole transcript that are unknown now: their events were skipped.
  public var unknown: [Unknown] = []

  /// The place, what is done now and a short diff: at most nine lines.
  public var description: String {
    var lines = ["\(path):\(line): \(grade)"]
    if let waits { lines.append("  here they part: now it \(waits.deed)") }
    lines += Difference.short(recorded).map { "  - " + $0 }
    lines += Difference.short(now).map { "  + " + $0 }
    if !unknown.isEmpty {
      let ids = unknown.map { "\($0.id) (line \($0.line))" }.joined(separator: ", ")
      lines.append("  unknown to this Knowledge: \(ids)")
    }
    return lines.joined(separator: "\n")
  }

  private static func short(_ lines: [String]) -> [String] {
    lines.count > longest ? lines.prefix(longest - 1) + ["…"] : lines
  }

  private static let longest = 3
}
