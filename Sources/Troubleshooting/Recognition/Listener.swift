/// Turns what a person types into events, in the light of what was asked.
public struct Listener: Sendable {
  let recognizer: Recognizer

  /// Gathers the words of a Knowledge once, for any number of sessions.
  public init(_ knowledge: Knowledge) { recognizer = Recognizer(knowledge) }

  /// A reply of at most so many words is an answer first and a story second.
  private static let shortReply = 6

  /// The event of a reply; nil if nothing is waited for and nothing was understood.
  public func event(hearing reply: String, in session: Session) -> Event? {
    let waits = session.waits
    switch waits {
    case .question(let question): return event(reply, answering: question, session)
    case .outcome(let proposal): return event(reply, after: proposal, session)
    case .opening, .ended: return .said(reading(reply, in: session, waiting: waits))
    case .check: return nil
    }
  }

  /// What a text says, with the facts and symptoms read in it.
  public func reading(_ text: String, in session: Session) -> Event.Said {
    reading(text, in: session, waiting: session.waits)
  }

  private func reading(
    _ text: String, in session: Session, waiting waits: Turn.Wait
  ) -> Event.Said {
    let knowledge = session.knowledge
    let reading = recognizer.read(text, in: context(of: session, waiting: waits))
    return Event.Said(
      text: text,
      read: reading.changes.map { Assignment(knowledge.facts[$0.fact].name, $0.value.text) },
      symptoms: reading.symptoms.map { knowledge.symptoms[$0].name })
  }

  /// What a reply means to a question.
  public func match(
    _ reply: String, to question: Question, in session: Session, isStrict: Bool = false
  ) -> ReplyReader.Match {
    // What is numbered on the screen is meant by its number, whatever else bears that number.
    if !question.hasLetters, question.kind != .port,
      let place = Int(reply), question.choices.indices.contains(place - 1)
    {
      return .value(question.choices[place - 1].value)
    }
    let named: ReplyReader.Match? =
      switch question.kind {
      case .program, .provider, .network, .security, .system:
        recognizer.entry(reply, kind: question.kind)
      case .version:
        session.knowledge.roles.program.flatMap(session.value).map {
          recognizer.version(reply, of: $0)
        }
      default: nil
      }
    if let named, named != .none { return named }
    // Who is used to numbered lists means the first answer, and no port 1.
    if question.kind == .port, let number = Int(reply), number <= question.choices.count {
      return .none
    }
    return ReplyReader.match(
      reply, to: question.choices, of: question.kind, letters: question.hasLetters,
      isStrict: isStrict)
  }

  // MARK: Answers

  private func event(_ reply: String, answering question: Question, _ session: Session) -> Event {
    let isShort = reply.split(whereSeparator: \.isWhitespace).count <= Listener.shortReply
    // Answers in a program's words can be long, and may speak of ports themselves.
    let isOffered = question.choices.contains { $0.label.lowercased() == reply.lowercased() }
    if isShort || isOffered, let event = answer(reply, question, session, isStrict: true) {
      return event
    }
    let said = reading(reply, in: session, waiting: .question(question))
    if !said.isNothing { return .said(said) }
    return answer(reply, question, session, isStrict: false) ?? .said(Event.Said(text: reply))
  }

  private func answer(
    _ reply: String, _ question: Question, _ session: Session, isStrict: Bool
  ) -> Event? {
    if ReplyReader.asksWhere(reply), case .fact(let fact) = question.name {
      return .didNotKnow(fact: fact)
    }
    switch match(reply, to: question, in: session, isStrict: isStrict) {
    case .value(let value): return .answered(question.name, value: value.text)
    case .unknown:
      if case .fact(let fact) = question.name { return .didNotKnow(fact: fact) }
      // Who does not even know that is helped best by the questions for somebody else.
      return question.name == .handOver ? .answered(.handOver, value: Value.yes.text) : nil
    case .several, .none, .outOfRange: return nil
    }
  }

  // MARK: Outcomes

  /// A word for an outcome, or a text that tells it.
  private func event(_ reply: String, after proposal: Proposal, _ session: Session) -> Event {
    var said = reading(reply, in: session, waiting: .outcome(proposal))
    if !tells(said, about: proposal, session) {
      if let outcome = outcome(reply, of: proposal) {
        return .tried(.fix(proposal.fix), outcome)
      }
    }
    if !said.isNothing { said.about = proposal.fix }
    return .said(said)
  }

  /// The outcome that a reply names; "no, it still waits" begins with its answer.
  private func outcome(_ reply: String, of proposal: Proposal) -> Outcome? {
    let match = ReplyReader.match(reply, to: proposal.outcomes, of: .choice, letters: false)
    if case .value(let value) = match { return Outcome(rawValue: value.text) }
    switch reply.lowercased().split(whereSeparator: { !$0.isLetter }).first {
    case "no", "nope": return .same
    case "yes", "yeah", "yep": return .works
    default: return nil
    }
  }

  /// Tells whether a text names a symptom that was to be cured, or a setting that was just made.
  private func tells(_ said: Event.Said, about proposal: Proposal, _ session: Session) -> Bool {
    let knowledge = session.knowledge
    let cures = knowledge.diagnoses[proposal.diagnosis].map { knowledge.diagnoses[$0].cures } ?? []
    let watched = Set(cures.map { knowledge.facts[$0.fact].name } + proposal.set.map(\.fact))
    return said.read.contains { watched.contains($0.fact) }
  }

  // MARK: What is known before

  private func context(of session: Session, waiting waits: Turn.Wait) -> Context {
    let facts = session.facts(all: false).compactMap { fact, knowing in
      knowing.value.map { (fact, $0) }
    }
    return Context(
      side: side(of: waits, session.knowledge), subject: subject(of: waits, session.knowledge),
      facts: Dictionary(uniqueKeysWithValues: facts))
  }

  /// Who asks for what somebody else said is told just that.
  private func subject(of waits: Turn.Wait, _ knowledge: Knowledge) -> Symptom.Subject? {
    guard case .question(let question) = waits, case .fact(let name) = question.name,
      let fact = knowledge.facts[name], knowledge.facts[fact].whom != nil
    else { return nil }
    return .advice
  }

  /// The side that is spoken of: that of the question, or of what the fix cures.
  private func side(of waits: Turn.Wait, _ knowledge: Knowledge) -> SideID? {
    switch waits {
    case .question(let question):
      guard case .fact(let name) = question.name else { return nil }
      return knowledge.facts[name].flatMap { knowledge.facts[$0].side }
    case .outcome(let proposal):
      let cures =
        knowledge.diagnoses[proposal.diagnosis].map { knowledge.diagnoses[$0].cures } ?? []
      let sides = Set(cures.compactMap { knowledge.facts[$0.fact].side })
      return sides.count == 1 ? sides.first : nil
    case .opening, .check, .ended: return nil
    }
  }
}

extension Listener {
  /// What a text on a ticket means as the value of a fact; the program is needed to read its version.
  public func match(_ text: String, to fact: FactID, in program: Value?) -> ReplyReader.Match {
    let authored = recognizer.knowledge.facts[fact]
    switch authored.kind {
    case .program, .provider, .network, .security, .system:
      return recognizer.entry(text, kind: authored.kind)
    case .version: return program.map { recognizer.version(text, of: $0) } ?? .none
    default:
      return ReplyReader.match(text, to: choices(of: authored), of: authored.kind, letters: true)
    }
  }

  /// The values that a fact can have, by id; empty if they cannot be listed.
  public func names(of fact: FactID, in program: Value?) -> [String] {
    let knowledge = recognizer.knowledge
    let authored = knowledge.facts[fact]
    func guides(_ kind: Guide.Kind) -> [String] {
      knowledge.guides.all.filter { $0.kind == kind }.map(\.name)
    }
    switch authored.kind {
    case .choice: return authored.answers.map(\.value.text)
    case .yesNo: return [Value.yes.text, Value.no.text]
    case .program: return guides(.program)
    case .security: return guides(.security)
    case .system: return guides(.system)
    case .provider: return knowledge.providers.all.map(\.name)
    case .network: return knowledge.networks.all.map(\.name)
    case .version:
      let guide = program.flatMap { knowledge.guides[$0.text] }
      return guide.map { knowledge.guides[$0].versions.map(\.name) } ?? []
    case .reach: return ["open", "blocked", "closed"]
    case .port, .host, .domain: return []
    }
  }

  private func choices(of fact: Fact) -> [Choice] {
    if fact.kind == .yesNo { return Questioner.yesNo }
    return fact.answers.map { answer in
      let label = answer.label.pieces.compactMap {
        if case .literal(let words) = $0 { words } else { nil }
      }
      return Choice(value: answer.value, label: label.joined(), also: answer.also)
    }
  }
}
