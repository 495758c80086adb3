public import Troubleshooting

/// A conversation as a value: a line goes in, a response comes out. It prints nothing and waits for
/// nothing, so that a test can hold one.
public struct Chat: Sendable {
  /// What comes of a line.
  public enum Response: Sendable {
    /// Something is shown; the question stays.
    case show(Screen)
    /// Another part of the turn, or something beside it, is to be seen.
    case moved
    /// Something happened; in other words than those typed, if they answered something beside the turn.
    case happened(Event, saying: String? = nil)
    /// A copy is wanted under a name; it may be empty.
    case save(String)
    /// The person leaves.
    case leave
  }

  /// What the screen shows beside the turn: these are no events.
  enum Focus: Hashable, Sendable {
    /// The turn itself: what it waits for is on the screen.
    case turn
    /// What leads to it, at a 0-based portion: so that nobody has to read everything at once.
    case portion(Int)
    /// The steps of a proposal, at a 0-based portion.
    case steps(Int)
    /// The question of an enquiry, or of an answer to be changed.
    case asking(FactID, isChange: Bool)
    /// The list of answers that can be changed.
    case choosingChange
    /// A change that sets other answers aside, before it happens.
    case confirming(Event)
  }

  /// The session so far.
  public private(set) var session: Session
  /// Who reads the words, made when there are some.
  private(set) lazy var listener = makeListener()
  private let makeListener: @Sendable () -> Listener
  /// Whoever types for a caller; nil if the person does so alone.
  let agent: Agent?
  /// The words of the last line that are still to be heard.
  var rest = ""
  var focus = Focus.turn
  /// Where reading goes on when what stands beside the turn is left.
  var returnTo = Focus.turn
  /// The fixes whose steps were gone through, so that they are not shown again.
  var shownSteps: Set<String> = []
  /// The portions of steps of which somebody said that something cannot be found.
  var lostAt: Set<String> = []
  /// The portions of steps at which somebody said too early that nothing has changed.
  var doubtedAt: Set<String> = []
  /// Whether the last event led to what stood there before, so that it needs no second introduction.
  private(set) var isRepeated = false
  /// Whether what was said to the last reply was heard, and nothing has happened since.
  var hidesReaction = false
  /// Whether so little is shown beside the steps that they can still be seen, and need not come again.
  var isBrief = false

  /// Begins a conversation.
  public init(_ session: Session, _ listener: Listener, agent: Agent? = nil) {
    self.init(session, agent: agent) { listener }
  }

  /// Begins a conversation with a listener that is made for the first reply: nobody waits for it before.
  public init(
    _ session: Session, agent: Agent? = nil, listener: @Sendable @escaping () -> Listener
  ) {
    self.session = session
    self.agent = agent
    makeListener = listener
    focus = beginning
  }

  /// Where reading begins after an event.
  private var beginning: Focus { agent == nil && screens().count > 1 ? .portion(0) : .turn }

  var knowledge: Knowledge { session.knowledge }

  /// Lets an event happen; the place in the steps is kept as long as they are the same.
  public mutating func apply(_ event: Event) {
    let steps = blocks
    let former = session.turn.waits
    isBrief = false
    hidesReaction = false
    let place = isBeside ? returnTo : focus
    session.apply(event)
    isRepeated = place == .turn && former.introduces(session.turn.waits)
    if case .steps = place, !steps.isEmpty, steps == blocks {
      focus = place
    } else {
      focus = beginning
    }
  }

  /// Begins where somebody left: they need not hear again what was said to their last reply.
  public mutating func forgetReaction() {
    hidesReaction = true
    focus = beginning
  }

  /// Goes on with the session as it is over another Knowledge.
  public mutating func renew(_ session: Session, _ listener: Listener) {
    self = Chat(session, listener, agent: agent)
    forgetReaction()
  }

  /// Takes a line in.
  public mutating func hear(_ line: String) -> Response {
    let line = Chat.cleaned(line)
    isBrief = false
    // What stood beside facts that had to be confirmed is heard behind them.
    if !isBeside { rest = "" }
    if let response = factReply(line) { return response }
    if let response = answerToFocus(line) { return response }
    if let command = command(line), line.hasPrefix("/") || !isAnswer(line) {
      return obey(command)
    }
    if let response = portionReply(line) ?? stepReply(line) ?? questionBack(line) {
      return response
    }
    return hearTurn(line)
  }

  private mutating func hearTurn(_ line: String) -> Response {
    let turn = session.turn
    if case .ended(let ending) = turn.waits {
      if let place = Int(line), ending.enquiries.indices.contains(place - 1),
        let fact = knowledge.facts[ending.enquiries[place - 1].fact]
      {
        lookAside(.asking(fact, isChange: false))
        return .moved
      }
      if let response = farewell(line, ending) { return response }
    } else if line.isEmpty, !isOpening(turn) {
      isBrief = isProposal
      return .show(Screen(texts: [isProposal ? ChatWording.sayOutcome : ChatWording.pressNumber]))
    }
    guard let event = listener.event(hearing: line, in: session) else { return .show(Screen([])) }
    if let early = tooEarly(event, saying: line) { return early }
    guard case .said(let said) = event, said.isNothing else { return .happened(event) }
    if let slip = slip(line) {
      isBrief = true
      return .show(slip)
    }
    if case .ended = turn.waits {
      let word = Chat.isGoodNews(line) ? ChatWording.gladToHear : ChatWording.lostAtTheEnd
      return .show(Screen(texts: [word]))
    }
    return .happened(event)
  }

  private func isOpening(_ turn: Turn) -> Bool {
    if case .opening = turn.waits { true } else { false }
  }

  /// The command of a line. At the opening a story may begin with its word: "help my mail is gone".
  private func command(_ line: String) -> Command? {
    guard isOpening(session.turn), !line.hasPrefix("/") else { return Command(line) }
    switch Command(line) {
    case .help(let words) where Chat.isStory(words) && term(words) == nil: return nil
    case .change(let words) where !words.isEmpty: return nil
    case let command: return command
    }
  }

  /// Tells whether words behind `help` are more than somebody wants explained.
  private static func isStory(_ words: String) -> Bool { words.contains(where: \.isWhitespace) }

  /// Tells whether a word is one of the answers on offer, and so no command.
  private func isAnswer(_ line: String) -> Bool {
    guard case .question(let question) = session.turn.waits else { return false }
    return question.offers(line)
  }

  /// The line without what surrounds it.
  static func cleaned(_ line: String) -> String {
    guard let first = line.firstIndex(where: { !$0.isWhitespace }),
      let last = line.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(line[first...last])
  }
}

extension Turn.Wait {
  /// Tells whether somebody who has read this has read the other one too.
  fileprivate func introduces(_ other: Turn.Wait) -> Bool {
    guard case .outcome(let former) = self, case .outcome(let now) = other else {
      return false
    }
    return former.fix == now.fix && former.introduction == now.introduction
  }
}

extension Question {
  /// Tells whether a line is, word for word, one of the answers on offer.
  func offers(_ line: String) -> Bool {
    let word = line.lowercased()
    return choices.contains { choice in
      ([choice.label, choice.value.text] + choice.also).contains { $0.lowercased() == word }
    }
  }
}
