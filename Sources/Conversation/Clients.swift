public import Troubleshooting

/// Where a conversation is shown and replies come from.
public struct Console: Sendable {
  /// Shows a screen.
  public var show: @Sendable (Screen) async throws -> Void
  /// Waits for one reply; nil at the end of input.
  public var reply: @Sendable () async throws -> String?

  /// Makes a console.
  public init(
    show: @escaping @Sendable (Screen) async throws -> Void,
    reply: @escaping @Sendable () async throws -> String?
  ) {
    self.show = show
    self.reply = reply
  }
}

/// Who looks at servers.
public struct Checks: Sendable {
  /// Whether anything can be looked at; if not, nobody is asked for consent.
  public var isAvailable: Bool
  /// Looks, and gives the facts that were found.
  public var run: @Sendable (CheckRequest) async -> [Assignment]

  /// Makes a client.
  public init(
    isAvailable: Bool, run: @escaping @Sendable (CheckRequest) async -> [Assignment]
  ) {
    self.isAvailable = isAvailable
    self.run = run
  }

  /// Nobody looks at anything.
  public static let offline = Checks(isAvailable: false) { _ in [] }
}

/// Where a conversation is written down.
public struct Recorder: Sendable {
  /// Writes what was said, what was typed, and what came of it.
  public var append: @Sendable (Turn, String, Event) async -> Void
  /// Writes what was said last.
  public var close: @Sendable (Turn) async -> Void
  /// Saves a copy under a name, and gives the sentence to show.
  public var save: @Sendable (String, Session) async -> String

  /// Makes a recorder.
  public init(
    append: @escaping @Sendable (Turn, String, Event) async -> Void,
    close: @escaping @Sendable (Turn) async -> Void,
    save: @escaping @Sendable (String, Session) async -> String
  ) {
    self.append = append
    self.close = close
    self.save = save
  }
}
