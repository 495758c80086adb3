import Troubleshooting

/// A conversation played again event by event, by ids alone: not a sentence is made on the way.
struct Course {
  private(set) var session: Session
  /// One for each event that counts: the last is of now.
  private var outlines: [Outline]
  private let listener: Listener

  init(_ knowledge: Knowledge, _ listener: Listener, _ start: Event.Start) {
    session = Session(knowledge, start)
    outlines = [session.outline]
    self.listener = listener
  }

  var waits: Outline.Wait { outlines[outlines.count - 1].waits }

  /// What a transcript keeps of the turn besides its words.
  var marks: [Mark.Note] {
    let now = outlines[outlines.count - 1]
    return now.news(since: outlines.dropLast().last).compactMap(Mark.Note.init)
      + (Mark.Note(now.waits).map { [$0] } ?? [])
  }

  /// Lets an event happen, whatever is asked; one with an id that this Knowledge does not have is skipped,
  /// and its unknown ids are given back.
  mutating func take(_ event: Event) -> [String] {
    let known = session.dropped.count
    session.apply(event)
    let unknown = Array(session.dropped.dropFirst(known))
    if !unknown.isEmpty {
      session.apply(.steppedBack)
    } else if event != .steppedBack {
      outlines.append(session.outline)
    } else if outlines.count > 1 {
      outlines.removeLast()
    }
    return unknown
  }

  /// What the words of an entry mean now; nil where not they alone made its event.
  func heard(_ entry: Transcript.Entry) -> Event? {
    guard let event = entry.event?.event, event.isHeard, !entry.words.isEmpty,
      !Redaction.isWithheld(entry.words)
    else { return nil }
    guard case .ended = waits, case .answered(.fact(let name), _) = event,
      let fact = session.knowledge.facts[name]
    else { return listener.event(hearing: entry.words, in: session) }
    return answer(entry.words, to: fact)
  }

  /// At the end a question is picked first, by its number, and the words answer just that one.
  private func answer(_ words: String, to fact: FactID) -> Event? {
    let question = session.question(for: fact)
    guard case .value(let value) = listener.match(words, to: question, in: session) else {
      return nil
    }
    return .answered(question.name, value: value.text)
  }
}

extension Mark.Note {
  init?(_ kind: Saying.Kind) {
    switch kind {
    case .note(let node): self = .note(node)
    case .open(let diagnosis): self = .open(diagnosis)
    case .reaction, .understood, .setAside: return nil
    }
  }

  init?(_ waits: Outline.Wait) {
    switch waits {
    case .outcome(let fix): self = .proposed(fix)
    case .ended(let kind, let enquiries): self = .end(kind.rawValue, enquiries)
    case .opening, .question, .check: return nil
    }
  }

  /// Whether it is more than a note on the way.
  var isOutcome: Bool { if case .note = self { false } else { true } }
}

extension Event {
  /// Whether the words of the person alone made this event.
  var isHeard: Bool {
    switch self {
    case .said, .answered, .didNotKnow, .tried: true
    case .started, .checked, .changed, .steppedBack, .restarted: false
    }
  }

  /// The question that it answers, by id; nil if it is no answer.
  var answers: String? {
    switch self {
    case .answered(let name, _): name.id
    case .didNotKnow(let fact): fact
    default: nil
    }
  }

  /// The event with the evidence that was recognised again in its words: a transcript keeps none.
  func completed(by heard: Event?) -> Event {
    guard case .said(var said) = self, case .said(let heard)? = heard else { return self }
    said.symptoms = heard.symptoms
    said.excerpts = heard.excerpts
    return .said(said)
  }
}
