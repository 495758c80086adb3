public import Troubleshooting

/// Plays a transcript through the engine and says where the two part. It never dials.
public struct Replay: Sendable {
  let knowledge: Knowledge
  let listener: Listener

  /// Makes a replay with a Knowledge.
  public init(_ knowledge: Knowledge, _ listener: Listener) {
    self.knowledge = knowledge
    self.listener = listener
  }

  /// The differences, in order: at most one of ids, since behind it everything differs, and all of
  /// wording if that is wanted.
  public func differences(
    in transcript: Transcript, path: String, wording: Bool = false
  ) -> [Difference] {
    var player = Player(
      recall: Recall(knowledge, listener, transcript.start), listener: listener, path: path)
    if let difference = player.beginning() { return [difference] }
    var found: [Difference] = []
    for (place, entry) in transcript.entries.enumerated() {
      if wording, let change = player.rewording(of: entry) { found.append(change) }
      if var parting = player.play(entry) {
        parting.grade = grade(of: parting, transcript, from: place, player)
        found.append(parting)
        break
      }
    }
    return found
  }

  /// Plays on as well as it goes, to see whether the end, if there is one, is the same all the same.
  private func grade(
    of parting: Difference, _ transcript: Transcript, from place: Int, _ player: Player
  ) -> Difference.Grade {
    guard parting.grade != .differentEnd else { return .differentEnd }
    guard let last = transcript.entries.last, last.event == nil else { return .rerouted }
    var player = player
    for entry in transcript.entries[place...] { player.follow(entry) }
    return player.session.turn.marks == last.noted.map(\.note) ? .rerouted : .differentEnd
  }
}

/// One replay under way.
private struct Player {
  var recall: Recall
  let listener: Listener
  let path: String

  var session: Session { recall.session }

  /// What was given beforehand must be known to this Knowledge.
  func beginning() -> Difference? {
    guard !session.dropped.isEmpty else { return nil }
    return parting(
      1, .differentEnd, "= given \(session.dropped.joined(separator: " "))",
      Player.unknown(session.dropped), session.turn)
  }

  private static func unknown(_ names: some Sequence<String>) -> String {
    "unknown to this Knowledge: \(names.joined(separator: ", "))"
  }

  /// Lets an event happen, whatever is asked.
  mutating func follow(_ entry: Transcript.Entry) {
    if let event = entry.event?.event { recall.take(event) }
  }

  /// Compares one entry, then lets its event happen; nil if all was as recorded.
  mutating func play(_ entry: Transcript.Entry) -> Difference? {
    let turn = session.turn
    if let difference = marks(of: entry, turn) { return difference }
    guard let (line, event) = entry.event else { return nil }
    if let difference = question(event, turn, line) ?? reading(entry, event, line) {
      return difference
    }
    var next = self
    next.follow(entry)
    let dropped = next.session.dropped.dropFirst(session.dropped.count)
    guard dropped.isEmpty else {
      return parting(line, .rerouted, "= \(event.mark)", Player.unknown(dropped), turn)
    }
    self = next
    return nil
  }

  /// What the assistant said, by ids.
  private func marks(of entry: Transcript.Entry, _ turn: Turn) -> Difference? {
    let recorded = entry.noted.map(\.note)
    guard recorded != turn.marks else { return nil }
    let place = zip(recorded, turn.marks).prefix { $0 == $1 }.count
    let line = place < recorded.count ? entry.noted[place].line : entry.event?.line ?? entry.line
    func text(_ marks: [Mark.Note]) -> String {
      place < marks.count ? "= \(marks[place].text)" : "nothing more"
    }
    let isEnd = [recorded, turn.marks].contains { $0.contains(where: \.isOutcome) }
    return parting(line, isEnd ? .differentEnd : .rerouted, text(recorded), text(turn.marks), turn)
  }

  /// Whether the event answers what is asked now.
  private func question(_ event: Event, _ turn: Turn, _ line: Int) -> Difference? {
    let recorded: String
    switch event {
    case .answered(let name, _): recorded = name.id
    case .didNotKnow(let fact): recorded = fact
    default: return nil
    }
    let asked = turn.waits.asked
    guard !asked.contains(recorded) else { return nil }
    return parting(
      line, .rerouted, "asked \(recorded)", "asked \(asked.first ?? "nothing")", turn)
  }

  /// The words are read again and must give what was recorded.
  private func reading(_ entry: Transcript.Entry, _ event: Event, _ line: Int) -> Difference? {
    guard !entry.words.isEmpty, event.isHeard, !Redaction.hasGap(entry.words),
      let heard = heard(entry.words, for: event), heard.mark != recall.complete(event).mark
    else { return nil }
    return parting(line, .rerouted, "= \(event.mark)", "= \(heard.mark)", session.turn)
  }

  /// At the end a question is picked first, by its number, and the words answer just that one.
  private func heard(_ words: String, for event: Event) -> Event? {
    guard case .ended = session.turn.waits, case .answered(.fact(let name), _) = event,
      let fact = session.knowledge.facts[name]
    else { return listener.event(hearing: words, in: session) }
    let question = session.question(for: fact)
    guard case .value(let value) = listener.match(words, to: question, in: session) else {
      return nil
    }
    return .answered(.fact(name), value: value.text)
  }

  /// The first words that differ; a transcript of ids alone has none.
  func rewording(of entry: Transcript.Entry) -> Difference? {
    let now = Player.words(session.turn.paragraphs.joined(separator: " "))
    let then = Player.words(entry.assistant)
    guard !then.isEmpty, now != then else { return nil }
    let place = zip(now, then).prefix { $0 == $1 }.count
    return Difference(
      path: path, line: entry.line, grade: .reworded,
      recorded: Player.excerpt(then, place), now: Player.excerpt(now, place), question: "")
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  private static func excerpt(_ words: [Substring], _ place: Int) -> String {
    let shown = words[max(0, place - 4)..<min(words.count, place + 8)]
    return shown.isEmpty ? "nothing" : shown.joined(separator: " ")
  }

  private func parting(
    _ line: Int, _ grade: Difference.Grade, _ recorded: String, _ now: String, _ turn: Turn
  ) -> Difference {
    Difference(
      path: path, line: line, grade: grade, recorded: recorded, now: now,
      question: turn.waits.asked.first ?? "none")
  }
}

extension Mark.Note {
  fileprivate var isOutcome: Bool {
    switch self {
    case .proposed, .open, .end: true
    case .note: false
    }
  }
}

extension Event {
  /// Whether the words of the person alone made this event.
  fileprivate var isHeard: Bool {
    switch self {
    case .said, .answered, .didNotKnow, .tried: true
    case .started, .checked, .changed, .steppedBack, .restarted: false
    }
  }
}

extension Turn.Wait {
  /// What may be answered now, by id: the question, or at the end any of the enquiries.
  fileprivate var asked: [String] {
    switch self {
    case .question(let question): [question.name.id]
    case .ended(let ending): ending.enquiries.map(\.fact)
    case .outcome(let proposal): [proposal.fix]
    case .opening: ["opening"]
    case .check(let request): [request.check]
    }
  }
}
