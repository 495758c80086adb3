public import Conversation
public import Transcripts
public import Troubleshooting

/// A conversation played from lines, as if they were piped in.
public struct Rehearsal: Sendable {
  /// The session at the end.
  public var session: Session
  /// Everything that was shown.
  public var screens: [Screen]
  /// What was written down.
  public var text: String
  /// What the history kept.
  public var history: [String]
  /// How many lines were not asked for.
  public var unread: Int

  /// The words of everything that was shown, one paragraph a line.
  public var shown: [String] { screens.flatMap { $0.paragraphs.map(\.text) } }

  /// What was written down, as it is read again.
  ///
  /// - Throws: the line that cannot be read.
  public func transcript() throws -> Transcript { try Transcript(reading: text, path: "rehearsal") }

  /// Plays a conversation.
  ///
  /// - Throws: nothing; a stage never fails.
  public static func play(
    _ lines: [String], _ knowledge: Knowledge, given: [Assignment] = [],
    start: Event.Start? = nil, checks: Checks = .offline,
    interruption: @escaping @Sendable () async -> Void = Console.never, agent: Agent? = nil
  ) async throws -> Rehearsal {
    let start = start ?? Event.Start(date: "2026-11-20", given: given)
    let stage = Stage(lines, start)
    let conversation = Conversation(
      console: Console(
        show: { await stage.show($0) }, reply: { _ in await stage.reply() },
        remember: { await stage.remember($0) }, interruption: interruption),
      checks: checks,
      recorder: Recorder(
        append: { await stage.append($0, $1, $2) }, close: { await stage.close($0) },
        save: { name, _ in "saved \(name)" }))
    let session = try await conversation.run(
      Chat(Session(knowledge, start), TestKnowledge.listener(for: knowledge), agent: agent))
    return Rehearsal(
      session: session, screens: await stage.screens, text: await stage.text,
      history: await stage.history,
      unread: await stage.lines.count)
  }
}

private actor Stage {
  var lines: ArraySlice<String>
  var screens: [Screen] = []
  var text: String
  var history: [String] = []
  private let writer = TranscriptWriter()

  init(_ lines: [String], _ start: Event.Start) {
    self.lines = lines[...]
    text = writer.beginning(start)
  }

  func show(_ screen: Screen) { screens.append(screen) }
  func remember(_ line: String) { history.append(line) }
  func reply() -> String? { lines.popFirst() }
  func append(_ turn: Turn, _ words: String, _ event: Event) {
    text += writer.entry(turn, words: words, event: event)
  }
  func close(_ turn: Turn) { text += writer.ending(turn) }
}
