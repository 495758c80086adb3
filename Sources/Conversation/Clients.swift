public import Troubleshooting

/// Where a conversation is shown and replies come from.
public struct Console: Sendable {
  /// Shows a screen.
  public var show: @Sendable (Screen) async throws -> Void
  /// Waits for one reply, which may be completed to an offer; nil at the end of input.
  public var reply: @Sendable (Offers) async throws -> String?
  /// Keeps a line that may be typed again: never words of the person's own.
  public var remember: @Sendable (String) async -> Void
  /// Waits, while something else goes on, until the person wants that to stop, or the task is cancelled.
  public var interruption: @Sendable () async -> Void

  /// Thrown by ``reply`` where the waiting was broken off, because something else has come.
  public struct Woken: Error {
    /// Makes one.
    public init() {}
  }

  /// Makes a console.
  public init(
    show: @escaping @Sendable (Screen) async throws -> Void,
    reply: @escaping @Sendable (Offers) async throws -> String?,
    remember: @escaping @Sendable (String) async -> Void = { _ in },
    interruption: @escaping @Sendable () async -> Void = Console.never
  ) {
    self.show = show
    self.reply = reply
    self.remember = remember
    self.interruption = interruption
  }

  /// Nobody ever wants anything to stop.
  public static let never: @Sendable () async -> Void = {
    while !Task.isCancelled { try? await Task.sleep(for: .seconds(3600)) }
  }
}

/// What a line can be completed to.
public struct Offers: Hashable, Sendable {
  /// What answers now, and the commands: shown where nothing is typed yet.
  public var first: [String]
  /// What can be typed besides.
  public var others: [String]

  /// Makes offers.
  public init(first: [String], others: [String]) {
    self.first = first
    self.others = others
  }
}

/// Who looks at servers.
public struct Checks: Sendable {
  /// Whether anything can be looked at; if not, nobody is asked for consent.
  public var isAvailable: Bool
  /// Looks, and gives the facts that were found; none if the task is cancelled.
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

/// Where the Knowledge is from: it may change while a conversation goes on.
public struct Library: Sendable {
  /// What became of the Knowledge.
  public enum News: Sendable {
    /// It changed: the session over it, who reads words by it, and what to say.
    case changed(Session, Listener, saying: [String])
    /// It cannot be used as it is now, and why.
    case faulty(saying: [String])
  }

  /// What is new since it was last asked; nil if nothing is.
  public var news: @Sendable (Session) async -> News?

  /// Makes a client.
  public init(news: @escaping @Sendable (Session) async -> News?) { self.news = news }

  /// The Knowledge stays as it is.
  public static let still = Library { _ in nil }
}
