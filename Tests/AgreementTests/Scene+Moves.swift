import TestStage
import Transcripts
import Troubleshooting

/// Something that a customer does in a conversation, as whoever writes their ticket sees it.
enum Move {
  /// They answer the question for a fact; `unknown` is that they do not know, for good.
  case answer(fact: String, value: String)
  /// They say something.
  case words(String)
  /// They correct themselves; what no longer counts for it is asked anew.
  case correction([Assignment], forgotten: [String])
  /// They try something, and write this then.
  case trial(Event.Trial, Outcome, words: String)

  /// The fact that it answers; nil if it is no answer.
  var fact: String? { if case .answer(let fact, _) = self { fact } else { nil } }
}

extension Scene {
  /// Whether the desk can know it all: it makes no live look, and hands nothing over because somebody
  /// wishes it.
  var isTicket: Bool {
    transcript.events.allSatisfy { event in
      switch event {
      case .checked, .answered(.handOver, value: Value.yes.text): false
      default: true
      }
    }
  }

  /// What the customer does, in order, without what they took back.
  var moves: [Move] {
    var all = Session(knowledge, transcript.start)
    for event in events { all.apply(event) }
    let record = all.record.dropFirst()
    let kept = record.lastIndex(of: .restarted).map { record[($0 + 1)...] } ?? record
    var session = Session(knowledge, transcript.start)
    return kept.compactMap { event in
      let before = session
      session.apply(event)
      return move(event, before, session)
    }
  }

  private func move(_ event: Event, _ before: Session, _ after: Session) -> Move? {
    switch event {
    case .answered(.fact(let fact), let value): return .answer(fact: fact, value: value)
    case .answered(.which(let fact), let value):
      // A value that the way does not read is no contradiction for the desk.
      let isAsked = before.contradictions.contains { $0.fact == fact && $0.isOnTheWay }
      return isAsked
        ? .answer(fact: "which/" + fact, value: value)
        : .correction([Assignment(fact, value)], forgotten: [])
    case .didNotKnow(let fact):
      // The first *don't know* is no answer yet.
      return names(after).contains(fact) ? .answer(fact: fact, value: Assignment.unknown) : nil
    case .said(let said): return words(said, before, after)
    case .answered(.saved, _): return conclusion("", before, after)
    case .changed(let changes):
      return .correction(changes, forgotten: names(before).filter { !names(after).contains($0) })
    case .tried(let trial, let outcome): return .trial(trial, outcome, words: "")
    case .answered, .started, .checked, .steppedBack, .restarted: return nil
    }
  }

  /// Words said after a fix tell its outcome. While it is not sure that the fix was saved they tell nothing;
  /// then they are older than it.
  private func words(_ said: Event.Said, _ before: Session, _ after: Session) -> Move? {
    guard said.about != nil else { return answer(said, before) ?? plain(said) }
    if let trial = conclusion(said.text, before, after) { return trial }
    if case .question(let question) = after.turn.waits, question.name == .saved { return nil }
    return plain(said)
  }

  private func plain(_ said: Event.Said) -> Move? {
    said.text.isEmpty ? nil : .words(said.text)
  }

  /// Words that answer the question and tell nothing else: whoever writes the ticket knows what was asked,
  /// and without that "it asks for my password" may be sending or receiving.
  private func answer(_ said: Event.Said, _ before: Session) -> Move? {
    guard case .question(let question) = before.turn.waits else { return nil }
    let known = before.facts().map {
      Assignment(knowledge.facts[$0.fact].name, $0.knowing.value?.text ?? Assignment.unknown)
    }
    let news = said.read.filter { !known.contains($0) }
    guard news.count == 1, news[0].fact == question.name.id else { return nil }
    return .answer(fact: news[0].fact, value: news[0].value)
  }

  /// The trial that came to its end between two moments, if one did.
  private func conclusion(_ words: String, _ before: Session, _ after: Session) -> Move? {
    let tried = after.report.tried
    guard tried.count > before.report.tried.count, let last = tried.last else { return nil }
    return .trial(.fix(last.fix), last.outcome, words: words)
  }

  private func names(_ session: Session) -> [String] {
    session.facts().map { knowledge.facts[$0.fact].name }
  }
}
