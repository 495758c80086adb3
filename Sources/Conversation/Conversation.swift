public import Troubleshooting

/// The one loop: show, wait, take in, write down. Everything it decides, ``Chat`` decides.
public struct Conversation: Sendable {
  let console: Console
  let checks: Checks
  let recorder: Recorder
  let library: Library

  /// Makes a conversation of its clients.
  public init(
    console: Console, checks: Checks, recorder: Recorder, library: Library = .still
  ) {
    self.console = console
    self.checks = checks
    self.recorder = recorder
    self.library = library
  }

  /// Talks until the case ends or the person leaves; gives the session as it was then. The first
  /// sentences are the usual ones if there are no others; a first screen that the person has before them
  /// already is not shown again.
  ///
  /// - Throws: what the console throws.
  public func run(
    _ chat: Chat, welcome: [String]? = nil, behind greeting: Screen? = nil
  ) async throws -> Session {
    var chat = chat
    if welcome != nil { chat.forgetReaction() }
    let first =
      Screen(texts: welcome ?? [ChatWording.welcome]) + chat.screen(asking: !isUnasked(chat))
    do {
      if first != greeting { try await console.show(first) }
      try await talk(&chat)
    } catch {
      await recorder.close(chat.session.turn)
      throw error
    }
    await recorder.close(chat.session.turn)
    return chat.session
  }

  private func talk(_ chat: inout Chat) async throws {
    while true {
      if isUnasked(chat), let (event, said) = await unasked(chat) {
        await happen(event, words: "", &chat)
        try await show(after: said, chat)
        continue
      }
      if try await isRenewed(&chat) { continue }
      let reply: String?
      do { reply = try await console.reply(chat.offers) } catch is Console.Woken { continue }
      // A line that was typed ahead, or came through a pipe, answers what is asked now.
      _ = try await isRenewed(&chat)
      guard let reply, try await respond(to: reply, &chat)
      else { return try await console.show(chat.leaving) }
    }
  }

  /// Goes on over the Knowledge as it is now; false if it is as it was.
  private func isRenewed(_ chat: inout Chat) async throws -> Bool {
    switch await library.news(chat.session) {
    case nil: return false
    case .changed(let session, let listener, let words):
      chat.renew(session, listener)
      try await show(after: words, chat)
    case .faulty(let words): try await show(Screen(texts: words), chat)
    }
    return true
  }

  /// Tells whether something happens without the person: a check that was allowed, or one that nobody
  /// can make.
  private func isUnasked(_ chat: Chat) -> Bool {
    switch chat.session.turn.waits {
    case .check: return true
    case .question(let question):
      guard case .consent = question.name else { return false }
      return !checks.isAvailable
    default: return false
    }
  }

  /// The event, and what is to be said about it.
  private func unasked(_ chat: Chat) async -> (Event, [String])? {
    switch chat.session.turn.waits {
    case .check(let request):
      guard let results = await results(of: request) else {
        return (.checked(check: request.check, results: []), [ChatWording.stoppedLooking])
      }
      return (.checked(check: request.check, results: results), [])
    case .question(let question): return (.answered(question.name, value: Value.no.text), [])
    default: return nil
    }
  }

  /// What was found; nil if the person does not want to wait for it.
  private func results(of request: CheckRequest) async -> [Assignment]? {
    await withTaskGroup(of: [Assignment]?.self) { group in
      group.addTask { await checks.run(request) }
      group.addTask {
        await console.interruption()
        return nil
      }
      defer { group.cancelAll() }
      return await group.next() ?? nil
    }
  }

  /// Gives false when the person leaves.
  private func respond(to line: String, _ chat: inout Chat) async throws -> Bool {
    let line = Chat.cleaned(line)
    if let kept = chat.memorable(line) { await console.remember(kept) }
    switch chat.hear(line) {
    case .show(let screen): try await show(screen, chat)
    case .moved: try await console.show(chat.screen(saying: false))
    case .save(let name):
      try await show(Screen(texts: [await recorder.save(name, chat.session)]), chat)
    case .happened(let event, let saying):
      if event == .steppedBack { await stepOverMisses(&chat) }
      await happen(event, words: saying ?? line, &chat)
      if event == .steppedBack { await stepOverUnasked(&chat) }
      if !chat.rest.isEmpty {
        // What else stands in the line is heard behind the facts that do.
        try await console.show(chat.screen(asking: false))
        return try await respond(to: chat.rest, &chat)
      }
      try await show(after: word(about: event), chat)
    case .leave: return false
    }
    return true
  }

  /// What happened without the person is stepped back over together with the answer before it.
  private func stepOverUnasked(_ chat: inout Chat) async {
    while isUnasked(chat), chat.session.record.count > 1 {
      await happen(.steppedBack, words: "", &chat)
    }
  }

  /// What nothing understood was no answer, so it is not what is taken back. The first words of all are:
  /// they lead to the first question whatever they are.
  private func stepOverMisses(_ chat: inout Chat) async {
    while case .said(let said) = chat.session.record.last, said.isNothing,
      chat.session.record.count > 2
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

  /// Shows the turn; a question that nobody is asked is passed over, what was said before it is not.
  private func show(after words: [String], _ chat: Chat) async throws {
    try await console.show(Screen(texts: words) + chat.screen(asking: !isUnasked(chat)))
  }

  /// Shows something beside the question, then the question again.
  private func show(_ screen: Screen, _ chat: Chat) async throws {
    try await console.show(screen + chat.question)
  }

  private func happen(_ event: Event, words: String, _ chat: inout Chat) async {
    let turn = chat.session.turn
    chat.apply(event)
    await recorder.append(turn, words, event)
  }
}

extension Conversation {
  /// The first screen of a chat that begins with some words and knows nothing beforehand.
  public static func greeting(_ opening: String) -> Screen {
    Screen(texts: [ChatWording.welcome]) + Screen([.init(.question, opening)])
  }
  /// A word for somebody who leaves in the middle.
  public static let goodbye = ChatWording.goodbye
  /// What stands before a reply.
  public static let prompt = "> "
  /// What stands before a reply, in words.
  public static let spokenPrompt = ChatWording.spokenPrompt
  /// A word for somebody who pressed Ctrl-C where nothing was typed.
  public static let pressAgain = ChatWording.pressAgain
}
