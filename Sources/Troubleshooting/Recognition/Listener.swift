/// Turns what a person types into events, in the light of what was asked.
public struct Listener: Sendable {
  let recognizer: Recognizer
  /// The Knowledge whose words it knows.
  public var knowledge: Knowledge { _read { yield recognizer.knowledge } }

  /// Gathers the words of a Knowledge once, for any number of sessions.
  public init(_ knowledge: Knowledge) { recognizer = Recognizer(knowledge) }

  /// A reply of at most so many words is an answer first and a story second.
  private static let shortReply = 6

  /// The event of a reply; nil if nothing is waited for and nothing was understood.
  public func event(hearing reply: String, in session: Session) -> Event? {
    let awaited = session.awaited
    if let question = Questioner(session.state).question(awaited) {
      return event(reply, answering: question, session, awaited)
    }
    switch awaited {
    case .outcome(let fix, _): return event(reply, after: fix, session, awaited)
    case .check: return nil
    default: return .said(reading(reply, in: session, awaited))
    }
  }

  /// What a text says, with the facts and symptoms read in it.
  public func reading(_ text: String, in session: Session) -> Event.Said {
    reading(text, in: session, session.awaited)
  }

  /// What a text says that answers no question, because it was written before any was asked.
  ///
  /// Whatever would be asked now lends it no meaning; what is known of the side does.
  public func reading(unasked text: String, in session: Session) -> Event.Said {
    let facts = known(in: session)
    let knowledge = session.knowledge
    let side = knowledge.sideFacts.lazy.compactMap { facts[$0].flatMap(knowledge.side(of:)) }.first
    return reading(text, in: session, Context(side: side, subject: nil, facts: facts))
  }

  private func reading(_ text: String, in session: Session, _ awaited: Awaited) -> Event.Said {
    reading(text, in: session, context(of: session, awaited))
  }

  private func reading(_ text: String, in session: Session, _ context: Context) -> Event.Said {
    let knowledge = session.knowledge
    let reading = recognizer.read(text, in: context)
    var said = Event.Said(text: text)
    guard !reading.isEmpty else { return said }
    let excerpts = Excerpts(text)
    for found in reading.facts {
      let fact = knowledge.facts[found.what.fact].name
      said.read.append(Assignment(fact, found.what.value.text))
      said.excerpts[fact] = excerpts.excerpt(of: found)
    }
    for found in reading.evidence {
      let symptom = knowledge.symptoms[found.what].name
      said.symptoms.append(symptom)
      said.excerpts[symptom] = excerpts.excerpt(of: found)
    }
    return said
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
      reply, to: question.choices, recognizer.table(of: question), of: question.kind,
      letters: question.hasLetters, isStrict: isStrict)
  }

  // MARK: Answers

  private func event(
    _ reply: String, answering question: Question, _ session: Session, _ awaited: Awaited
  ) -> Event {
    let isShort = reply.split(whereSeparator: \.isWhitespace).count <= Listener.shortReply
    // Answers in a program's words can be long, and may speak of ports themselves.
    let small = reply.lowercased()
    if isShort || question.choices.contains(where: { $0.label.lowercased() == small }),
      let event = answer(reply, question, session, isStrict: true)
    {
      return event
    }
    let said = reading(reply, in: session, awaited)
    if !said.read.isEmpty, !isVague(said) { return .said(said) }
    // What only speaks for something must not take an answer away.
    return answer(reply, question, session, isStrict: false)
      ?? answer(Listener.opening(of: reply), question, session, isStrict: true) ?? .said(said)
  }

  /// What stands before the first comma: "both, nothing works" answers first, and tells more then.
  private static func opening(of reply: String) -> String {
    String(reply.prefix { !",;.".contains($0) })
  }

  /// Whether all that was read rests on words that count only where nothing says otherwise.
  private func isVague(_ said: Event.Said) -> Bool {
    let symptoms = said.symptoms.compactMap { knowledge.symptoms[$0] }
      .map { knowledge.symptoms[$0] }
    let told = Set(symptoms.flatMap(\.findings).flatMap(\.fact.all))
    return symptoms.allSatisfy(\.isVague)
      && said.read.allSatisfy { read in knowledge.facts[read.fact].map(told.contains) ?? false }
  }

  private func answer(
    _ reply: String, _ question: Question, _ session: Session, isStrict: Bool
  ) -> Event? {
    if ReplyReader.asksWhere(reply), case .fact(let fact) = question.name {
      return .didNotKnow(fact: fact)
    }
    switch match(reply, to: question, in: session, isStrict: isStrict) {
    case .value(let value) where !isStrict && isWell(value, question) && Reply(reply).hedges:
      return nil
    case .value(let value): return .answered(question.name, value: value.text)
    case .unknown:
      if case .fact(let fact) = question.name { return .didNotKnow(fact: fact) }
      // Who does not even know that is helped best by the questions for somebody else.
      return question.name == .handOver ? .answered(.handOver, value: Value.yes.text) : nil
    case .several, .none, .outOfRange: return nil
    }
  }

  /// Tells whether a value says that nothing is wrong.
  private func isWell(_ value: Value, _ question: Question) -> Bool {
    guard case .fact(let name) = question.name, let fact = knowledge.facts[name] else {
      return false
    }
    return knowledge.cured[fact]?.contains(value) ?? false
  }

  // MARK: Outcomes

  /// A word for an outcome, or a text that tells it.
  private func event(
    _ reply: String, after fix: ResolvedFix, _ session: Session, _ awaited: Awaited
  ) -> Event {
    var said = reading(reply, in: session, awaited)
    if !tells(said, about: fix, session) {
      if let outcome = outcome(reply) {
        return .tried(.fix(fix.name), outcome)
      }
    }
    if !said.isNothing { said.about = fix.name }
    return .said(said)
  }

  private static let outcomes = NameTable(Proposer.outcomes)

  /// The outcome that a reply names; "no, it still waits" begins with its answer.
  private func outcome(_ reply: String) -> Outcome? {
    let match = ReplyReader.match(
      reply, to: Proposer.outcomes, Listener.outcomes, of: .choice, letters: false)
    let works: Outcome? = Reply(reply).hedges ? nil : .works
    if case .value(let value) = match {
      let outcome = Outcome(rawValue: value.text)
      return outcome == .works ? works : outcome
    }
    switch reply.lowercased().split(whereSeparator: { !$0.isLetter }).first {
    case "no", "nope": return .same
    case "yes", "yeah", "yep": return works
    default: return nil
    }
  }

  /// Tells whether a text names a symptom that was to be cured, or a setting that was just made.
  private func tells(
    _ said: Event.Said, about fix: ResolvedFix, _ session: Session
  ) -> Bool {
    let cures = session.knowledge.diagnoses[session.knowledge.fixes[fix.fix].diagnosis].cures
    let watched = Set((cures + fix.changes).map { session.knowledge.facts[$0.fact].name })
    return said.read.contains { watched.contains($0.fact) }
  }

  // MARK: What is known before

  private func context(of session: Session, _ awaited: Awaited) -> Context {
    Context(
      side: side(of: awaited, session.knowledge),
      subject: subject(of: awaited, session.knowledge), facts: known(in: session))
  }

  private func known(in session: Session) -> [FactID: Value] {
    session.facts(all: false).reduce(into: [:]) { $0[$1.fact] = $1.knowing.value }
  }

  /// Who asks for what somebody else said is told just that.
  private func subject(of awaited: Awaited, _ knowledge: Knowledge) -> Symptom.Subject? {
    guard case .fact(let fact) = awaited, knowledge.facts[fact].whom != nil else {
      return nil
    }
    return .advice
  }

  /// The side that is spoken of: that of the question, or of what the fix cures.
  private func side(of awaited: Awaited, _ knowledge: Knowledge) -> SideID? {
    switch awaited {
    case .fact(let fact): return knowledge.facts[fact].side
    case .outcome(_, let diagnosis):
      let cures = knowledge.diagnoses[diagnosis].cures
      let sides = Set(cures.compactMap { knowledge.facts[$0.fact].side })
      return sides.count == 1 ? sides.first : nil
    default: return nil
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
    case .reach: return Fact.reaches.contains(text) ? .value(Value(text)) : .none
    default:
      return ReplyReader.match(
        text, to: Choice.choices(of: authored), of: authored.kind, letters: true)
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
    case .reach: return Fact.reaches
    case .port, .host, .domain: return []
    }
  }
}
