public import Troubleshooting

/// The one loop: show, wait, take in, write down. Everything it decides, ``Chat`` decides.
public struct Conversation: Sendable {
  let console: Console
  let checks: Checks
  let recorder: Recorder

  /// Makes a conversation of its clients.
  public init(console: Console, checks: Checks, recorder: Recorder) {
    self.console = console
    self.checks = checks
    self.recorder = recorder
  }

  /// Talks until the case ends or the person leaves; gives the session as it was then.
  ///
  /// - Throws: what the console throws.
  public func run(_ chat: Chat) async throws -> Session {
    var chat = chat
    try await console.show(Screen(texts: [ChatWording.welcome]) + chat.screen())
    while !chat.isOver {
      if let event = await unasked(chat) {
        await happen(event, words: "", &chat)
        try await console.show(chat.screen())
        continue
      }
      guard let line = try await console.reply() else { break }
      guard try await respond(to: line, &chat) else { break }
    }
    await recorder.close(chat.session.turn)
    return chat.session
  }

  /// What happens without the person: a check that was allowed, or one that nobody can make.
  private func unasked(_ chat: Chat) async -> Event? {
    switch chat.session.turn.waits {
    case .check(let request):
      return .checked(check: request.check, results: await checks.run(request))
    case .question(let question):
      guard case .consent = question.name, !checks.isAvailable else { return nil }
      return .answered(question.name, value: Value.no.text)
    default: return nil
    }
  }

  /// Gives false when the person leaves.
  private func respond(to line: String, _ chat: inout Chat) async throws -> Bool {
    switch chat.hear(line) {
    case .show(let screen): try await show(screen, chat)
    case .save(let name):
      try await show(Screen(texts: [await recorder.save(name, chat.session)]), chat)
    case .happened(let event):
      await happen(event, words: line, &chat)
      if event == .steppedBack { await stepOverUnasked(&chat) }
      try await console.show(Screen(texts: word(about: event)) + chat.screen())
    case .leave: return false
    }
    return true
  }

  /// An answer that nobody gave is stepped back over together with the one before it.
  private func stepOverUnasked(_ chat: inout Chat) async {
    while let event = await unasked(chat), case .answered = event,
      chat.session.record.count > 1
    {
      await happen(.steppedBack, words: "", &chat)
    }
  }

  private func word(about event: Event) -> [String] {
    switch event {
    case .steppedBack: [ChatWording.wentBack]
    case .restarted: [ChatWording.restarted]
    default: []
    }
  }

  /// Shows something beside the question, then the question again.
  private func show(_ screen: Screen, _ chat: Chat) async throws {
    let again = chat.isAsked ? Screen([]) : chat.screen(saying: false)
    try await console.show(screen + again)
  }

  private func happen(_ event: Event, words: String, _ chat: inout Chat) async {
    let turn = chat.session.turn
    chat.apply(event)
    await recorder.append(turn, words, event)
  }
}

extension Chat {
  /// Whether the screen just shown asks something itself.
  fileprivate var isAsked: Bool {
    switch focus {
    case .turn, .notes, .steps: false
    case .asking, .choosingChange, .confirming: true
    }
  }
}

extension Conversation {
  /// A word for somebody who leaves in the middle.
  public static let goodbye = ChatWording.goodbye
}
