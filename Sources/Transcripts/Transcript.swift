public import Troubleshooting

/// One conversation as text: readable, and replayable.
public struct Transcript: Sendable {
  /// What the assistant said, and what came then.
  public struct Entry: Sendable {
    /// The 1-based line at which it begins.
    public var line: Int
    /// What the assistant said, one paragraph a line, unwrapped as far as that can be told.
    public var assistant: String
    /// The 1-based lines on which those words stand.
    public var spoken: [Int] = []
    /// What it said, as ids, each with its 1-based line.
    public var noted: [(line: Int, note: Mark.Note)]
    /// What the person typed then; empty if nobody typed.
    public var words: String
    /// The 1-based line at which those words begin; nil if nobody typed.
    public var reply: Int?
    /// The event, and its 1-based line; nil at the end.
    public var event: (line: Int, event: Event)?
  }

  /// How the session began.
  public var start: Event.Start
  /// The 1-based line of what was given beforehand; that of the beginning if nothing was.
  public var givenLine = 1
  /// What was said and what happened, in order.
  public var entries: [Entry]
  /// The 1-based line at which it breaks off in the middle of an event; nil if it does not.
  public var breaksOff: Int?

  /// The 1-based line of the last event that is whole, or the last of the beginning: what comes behind it
  /// is said again when the conversation goes on.
  public var lastWholeLine: Int

  /// The events, the beginning included.
  public var events: [Event] { [.started(start)] + entries.compactMap(\.event?.event) }
}

/// Where and why a transcript cannot be read.
public struct TranscriptProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var path: String
  /// The 1-based line.
  public var line: Int
  /// What was found there.
  public var found: String
  /// What was expected.
  public var expected: String

  /// One sentence with its place and the next step.
  public var description: String {
    "\(path):\(line):1: error[transcript]: Found '\(found)', expected \(expected)."
  }
}
