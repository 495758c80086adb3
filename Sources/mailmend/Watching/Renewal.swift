internal import Transcripts
internal import Troubleshooting

/// A session played again over other Knowledge, so that it reads as if it had always been that one.
///
/// What is asked there no more is taken as told beforehand; what has no place there is left out.
struct Renewal: Sendable {
  /// One event, with the turn that it answers.
  struct Step: Sendable {
    var turn: Turn
    var words: String
    var event: Event
  }

  /// The session over the new Knowledge.
  private(set) var session: Session
  /// Who reads words by it.
  let listener: Listener
  /// What happened, as it is to be written down.
  private(set) var steps: [Step] = []
  /// What has no place any more, each once: the reply as it was typed, else its ids.
  private(set) var lost: [String] = []
  private let former: Session

  /// Plays what was heard, in order.
  init(_ former: Session, _ heard: [(words: String, event: Event)], _ knowledge: Knowledge) {
    self.former = former
    listener = Listener(knowledge)
    var start = Event.Start(date: "")
    if case .started(let began) = former.events[0] { start = began }
    let lacks = Session(knowledge, start).dropped
    start.knowledge = knowledge.version.sha256
    start.given.removeAll { lacks.contains($0.fact) || knowledge.facts[$0.fact] == nil }
    if let node = start.node, knowledge.nodes[node] == nil { start.node = nil }
    session = Session(knowledge, start)
    lost = lacks
    for (words, event) in heard { take(words, event) }
  }

  private mutating func take(_ words: String, _ event: Event) {
    let fitting = fitting(words, event)
    if case .tried = event, fitting.isEmpty { lose(words, event) }
    for event in fitting {
      var next = session
      next.apply(event)
      guard next.dropped.count == session.dropped.count else {
        lose(words, event)
        continue
      }
      steps.append(Step(turn: session.turn, words: words, event: event))
      session = next
    }
  }

  private mutating func lose(_ words: String, _ event: Event) {
    let name = words.isEmpty ? event.mark : "\"\(words.prefix(40))\""
    if !lost.contains(name) { lost.append(name) }
  }

  /// The event if it answers what is asked now, else what it told, as a change.
  private func fitting(_ words: String, _ event: Event) -> [Event] {
    let waits = session.turn.waits
    switch event {
    case .answered(let name, let value):
      if case .question(let question) = waits, question.name == name { return [event] }
      guard case .fact(let fact) = name else { return [] }
      if case .ended = waits { return [event] }
      return [.changed([Assignment(fact, value)])]
    case .didNotKnow(let fact):
      if case .question(let question) = waits, question.name == .fact(fact) { return [event] }
      return stands(fact) ? [.changed([Assignment(fact, Assignment.unknown)])] : []
    case .tried(.fix(let fix), _):
      if case .outcome(let proposal) = waits, proposal.fix == fix { return [event] }
      return []
    case .checked(let check, let results):
      if case .check(let request) = waits, request.check == check { return [event] }
      return results.isEmpty ? [] : [.changed(results)]
    case .said(let said): return heard(words.isEmpty ? said.text : words, said)
    case .started, .tried, .changed, .steppedBack, .restarted: return [event]
    }
  }

  /// Words are read anew, because the Knowledge may know more of them now.
  private func heard(_ words: String, _ said: Event.Said) -> [Event] {
    guard !Redaction.isWithheld(words), let event = listener.event(hearing: words, in: session)
    else { return said.read.isEmpty ? [] : [.changed(said.read)] }
    return [event]
  }

  /// Whether somebody does not know a fact for good, and not only asked how to find out.
  private func stands(_ name: String) -> Bool {
    former.facts().contains { fact, knowing in
      guard case .unknown = knowing else { return false }
      return former.knowledge.facts[fact].name == name
    }
  }
}
