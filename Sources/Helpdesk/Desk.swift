import Transcripts
public import Troubleshooting

/// Answers tickets: the same engine as the chat, with nobody there to ask. It never dials.
public struct Desk: Sendable {
  private let book: Book
  let listener: Listener
  let date: String
  let slots: Slots
  let keepsNames: Bool
  /// Every session is begun like this one, and shares its Knowledge.
  private let pattern: Session

  var knowledge: Knowledge { _read { yield book.knowledge } }

  /// Makes a desk. The day, ISO 8601, is for dated rules; the slots are for the names in its replies.
  /// The names in addresses are left out of all that is written, unless `keepsNames` says otherwise;
  /// passwords always are.
  public init(
    _ knowledge: Knowledge, _ listener: Listener, date: String, slots: Slots = .neutral,
    keepsNames: Bool = false
  ) {
    self.slots = slots
    self.keepsNames = keepsNames
    book = knowledge.book
    self.listener = listener
    self.date = date
    pattern = Session(knowledge, Event.Start(date: date, skipsOpening: true))
  }

  /// The verdict on a ticket.
  public func verdict(on ticket: Ticket) -> Verdict {
    do {
      let (session, told) = try session(of: ticket)
      var verdict = verdict(on: session, ticket)
      verdict.told = told
      return verdict
    } catch {
      return refusal(error)
    }
  }

  /// The answer to a ticket that could not be read.
  public func refusal(_ problem: TicketProblem) -> Verdict {
    var verdict = Verdict(id: problem.id, status: .invalid, knowledge: knowledge.version)
    verdict.problem = problem
    if !keepsNames { verdict.problem?.found = Redaction.withoutNames(problem.found).text }
    return verdict
  }

  // MARK: From ticket to session

  /// The session, and the notes on its way before our last fix: they stood in the letter with it. What
  /// somebody tried alone may have been before any letter.
  private func session(of ticket: Ticket) throws(TicketProblem) -> (Session, told: [String]) {
    var told: [String] = []
    var session = Session(
      like: pattern,
      Event.Start(date: date, given: ticket.facts.filter { !$0.isDecision }, skipsOpening: true))
    // No question was asked when it was written; what follows a trial answers what the trial leads to.
    hear(ticket.text, &session) { listener.reading(unasked: $0, in: $1) }
    for trial in ticket.tried {
      settle(&session, ticket)
      if case .fix = trial.trial { told = session.report.notes }
      let known = session.dropped.count
      session.apply(.tried(trial.trial, trial.outcome))
      if session.dropped.count > known { throw misfit(trial, ticket) }
      let changes = trial.facts.filter { !$0.isDecision }
      if !changes.isEmpty { session.apply(.changed(changes)) }
      hear(trial.text, &session) { listener.reading($0, in: $1) }
    }
    settle(&session, ticket)
    return (session, told)
  }

  private func hear(
    _ text: String, _ session: inout Session, as reading: (String, Session) -> Event.Said
  ) {
    guard !text.isEmpty else { return }
    session.apply(.said(reading(text, session)))
  }

  /// A fix that cannot have been tried, because what it sets is not known.
  private func misfit(_ trial: Ticket.Trial, _ ticket: Ticket) -> TicketProblem {
    var found = "something tried"
    if case .fix(let name) = trial.trial { found = name }
    return TicketProblem(
      id: ticket.id, line: ticket.line, column: 1, found: found,
      expected: "a fix that fits the facts: its values follow from them", nearest: nil)
  }

  /// Answers what nobody is there to answer: no check is made, and a value that the way does not read
  /// needs no decision.
  private func settle(_ session: inout Session, _ ticket: Ticket) {
    while let question = session.asked {
      switch question {
      case .consent, .handOver: session.apply(.answered(question, value: Value.no.text))
      case .which(let fact):
        if let decision = ticket.decision(on: question) {
          session.apply(.answered(question, value: decision))
          continue
        }
        guard let contradiction = session.contradictions.first(where: { $0.fact == fact }),
          !contradiction.isOnTheWay, let held = contradiction.sides.first
        else { return }
        session.apply(.answered(question, value: held.value))
      case .saved, .fact: return
      }
    }
  }

  // MARK: From session to verdict

  private func verdict(on session: Session, _ ticket: Ticket) -> Verdict {
    var verdict = Verdict(id: ticket.id, status: .handOver, knowledge: knowledge.version)
    verdict.report = session.report
    verdict.slots = slots
    // Only words of the ticket are quoted, and to look for addresses in every quote takes long.
    verdict.keepsNames = keepsNames || !ticket.hasAddress
    verdict.path = session.path.map { knowledge.nodes[$0].name }
    let prospects = session.prospects
    verdict.likely = prospects.likely
    verdict.redacted = Desk.redacted(ticket)
    switch session.waits {
    case .outcome(let proposal):
      verdict.status = .fixFound
      verdict.proposal = proposal
    case .question(let question):
      verdict.contradiction = session.contradictions.first(where: \.isOnTheWay)
      verdict.status = verdict.contradiction == nil ? .needsAnswer : .contradiction
      if verdict.contradiction == nil {
        verdict.next = question
        verdict.missing = prospects.missing
      }
    case .ended(let ending): close(&verdict, ending, session)
    case .opening, .check: verdict.status = .needsAnswer
    }
    return verdict
  }

  private func close(_ verdict: inout Verdict, _ ending: Ending, _ session: Session) {
    switch ending.kind {
    case .handOver: verdict.status = .handOver
    case .explained: verdict.status = .explained
    case .solved:
      verdict.status = .solved
      verdict.cured = session.cure.map {
        Verdict.Cured(diagnosis: $0.diagnosis, family: $0.family, fix: $0.fix, set: $0.set)
      }
    }
  }

  /// How many addresses and secrets stand in the words of a ticket: nothing of them is written.
  private static func redacted(_ ticket: Ticket) -> [String: Int] {
    var counts: [String: Int] = [:]
    for text in ticket.texts where !text.isEmpty {
      let secrets = Redaction.withoutSecrets(text)
      counts["secret", default: 0] += secrets.count
      counts["email", default: 0] += Redaction.withoutNames(secrets.text).count
    }
    return counts.filter { $0.value > 0 }
  }
}

extension Ticket {
  fileprivate var texts: [String] { [text] + tried.map(\.text) }

  /// Whether there may be an e-mail address in its words.
  fileprivate var hasAddress: Bool { texts.contains { $0.utf8.contains(UInt8(ascii: "@")) } }

  /// Which of two values is right, as the ticket says; the last word counts.
  fileprivate func decision(on question: QuestionName) -> String? {
    (facts + tried.flatMap(\.facts)).last { $0.fact == question.id }?.value
  }
}

extension Assignment {
  /// Whether it decides between two values and is none by itself.
  fileprivate var isDecision: Bool { if case .which = QuestionName(fact) { true } else { false } }
}
