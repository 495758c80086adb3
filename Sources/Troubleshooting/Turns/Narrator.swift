/// Makes the turn of a session: what is said since the last event, and what is waited for.
struct Narrator {
  let session: Session
  private let former: State?

  init(_ session: Session) {
    self.session = session
    former = session.former
  }

  private var state: State { _read { yield session.state } }
  private var walk: Walk { _read { yield session.walk } }
  private var knowledge: Knowledge { _read { yield session.knowledge } }
  private var speech: Speech { Speech(state.view) }

  var turn: Turn { Turn(says: sayings, waits: session.waits) }

  // MARK: What is said

  private var sayings: [Saying] {
    reactions + setAside + understood + notes + opened
  }

  private var last: Event? { session.record.count > 1 ? session.record.last : nil }

  private var reactions: [Saying] {
    var says: [String] = []
    let news = state.dropped.dropFirst(former?.dropped.count ?? 0)
    if !news.isEmpty { says.append(Wording.dropped(Array(news))) }
    if state.misses > 0, state.misses != former?.misses {
      let isOpening = former?.isOpened == false
      says.append(
        isOpening ? Wording.notUnderstoodOpening : Wording.notUnderstood(state.misses))
    }
    if let outcome { says.append(outcome) }
    if case .said(let said) = last, !said.isNothing, said.read.allSatisfy({ heard($0) == nil }) {
      says.append(Wording.knownMessage)
    }
    if case .checked(let check, _) = last { says += findings(of: check) }
    return says.map { Saying(kind: .reaction, text: $0) }
  }

  /// A word about the outcome that the last event told, if it told one.
  private var outcome: String? {
    guard let former, last != .restarted else { return nil }
    if state.takenBack.count > former.takenBack.count { return Wording.takenBack }
    if let reopened = former.reopened, state.attempts[reopened.attempt].outcome == .same {
      return Wording.wasSameAfterAll
    }
    guard state.attempts.count > former.attempts.count, let attempt = state.attempts.last else {
      return nil
    }
    switch attempt.outcome {
    case .same: return Wording.wasSame(!attempt.changes.isEmpty)
    case .other: return Wording.wasOther
    case .couldNot: return Wording.couldNot
    case .works: return Wording.works(sides(curedBy: attempt))
    }
  }

  private func sides(curedBy attempt: Attempt) -> [String] {
    guard let fix = attempt.fix else { return [] }
    return Proposer(state).sides(of: knowledge.fixes[fix].diagnosis)
  }

  private func findings(of check: String) -> [String] {
    guard let index = knowledge.checks[check] else { return [] }
    return knowledge.checks[index].facts.compactMap { result in
      state.view.value(result.fact).flatMap { result.says[$0] }.map(speech.say)
    }
  }

  private var setAside: [Saying] {
    let facts = setAsideNow
    return facts.isEmpty ? [] : [Saying(kind: .setAside, text: Wording.setAside(facts))]
  }

  /// What the last event set aside: `outgoing port: 25`.
  var setAsideNow: [String] {
    guard let former else { return [] }
    let before = Speech(former.view)
    return knowledge.facts.indices.compactMap { fact in
      guard let value = state.setAside[fact], former.setAside[fact] != value else { return nil }
      return line(fact, value, before)
    }
  }

  private var understood: [Saying] {
    let lines: [String]
    let word: ([String]) -> String
    switch last {
    case .said(let said): (lines, word) = (said.read.compactMap(heard), Wording.understood)
    case .changed(let changes):
      (lines, word) = (changes.compactMap { line($0, speech) }, Wording.changed)
    case .didNotKnow(let name):
      let supposed = knowledge.facts[name].flatMap { state.view.value($0) }
      let read = supposed.flatMap { heard(Assignment(name, $0.text)) }
      let words = state.excerpts[name]?.words
      (lines, word) = ([read].compactMap(\.self), { Wording.supposed($0, words) })
    default: return []
    }
    return lines.isEmpty ? [] : [Saying(kind: .understood, text: word(lines))]
  }

  /// What is said back of something that was read; nil for what goes without saying.
  private func heard(_ read: Assignment) -> String? {
    let value = Value(read.value)
    guard let fact = knowledge.facts[read.fact], let heard = knowledge.facts[fact].heard,
      value.text != Assignment.unknown
    else { return line(read, speech) }
    return heard[value].map(speech.say)
  }

  private func line(_ read: Assignment, _ speech: Speech) -> String? {
    knowledge.facts[read.fact].map { line($0, Value(read.value), speech) }
  }

  private func line(_ fact: FactID, _ value: Value, _ speech: Speech) -> String {
    let label = speech.say(knowledge.facts[fact].label)
    let isKnown = value.text != Assignment.unknown
    return "\(label): \(isKnown ? speech.shown(value, of: fact) : Wording.notKnown)"
  }

  /// The notes that were not on the way before the last event.
  private var notes: [Saying] {
    guard state.isOpened else { return [] }
    let before = former.map { $0.isOpened ? $0.walk.notes : [] } ?? []
    return walk.notes.filter { !before.contains($0) }.compactMap { node in
      guard case .note(let note) = knowledge.nodes[node].kind else { return nil }
      return Saying(kind: .note(knowledge.nodes[node].name), text: speech.say(note.text))
    }
  }

  /// The diagnoses of which it has just come out that nothing can be done.
  private var opened: [Saying] {
    guard state.isOpened else { return [] }
    let before = former.map { $0.isOpened ? $0.walk.open : [] } ?? []
    return walk.open.filter { !before.contains($0) }.map { open in
      let diagnosis = knowledge.diagnoses[open.diagnosis]
      // Who was told already why something is wrong is not told again.
      let isKnown = state.attempts.contains {
        $0.fix.map { knowledge.fixes[$0].diagnosis } == open.diagnosis
      }
      let because = isKnown ? [] : [diagnosis.because]
      let words = ([diagnosis.title] + because).map(speech.say) + open.reasons
      return Saying(
        kind: .open(diagnosis.name), text: words.map(Wording.sentence).joined(separator: " "))
    }
  }
}
