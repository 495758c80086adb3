import Transcripts
public import Troubleshooting

/// Answers tickets: the same engine as the chat, with nobody there to ask. It never dials.
public struct Desk: Sendable {
  private let book: Book
  let listener: Listener
  let date: String
  let slots: Slots
  let keepsNames: Bool
  let fields: [Verdict.Field]
  let parts: Verdict.Parts
  /// Every session is begun like this one, and shares its Knowledge.
  private let pattern: Session

  var knowledge: Knowledge { _read { yield book.knowledge } }

  /// Makes a desk. The day, ISO 8601, is for dated rules; the slots are for the names in its replies.
  /// The names in addresses are left out of all that is written, unless `keepsNames` says otherwise;
  /// passwords always are. Of a verdict only the wanted fields are worked out.
  public init(
    _ knowledge: Knowledge, _ listener: Listener, date: String, slots: Slots = .neutral,
    keepsNames: Bool = false, fields: Set<Verdict.Field> = Set(Verdict.Field.allCases)
  ) {
    self.fields = Verdict.Field.allCases.filter(fields.contains)
    parts = fields.reduce([]) { $0.union($1.parts) }
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
    verdict.fields = fields
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
      Event.Start(date: date, given: ticket.facts, skipsOpening: true))
    // No question was asked when it was written; what follows a trial answers what the trial leads to.
    hear(ticket.text, &session) { listener.reading(unasked: $0, in: $1) }
    for trial in ticket.tried {
      settle(&session, ticket)
      if fields.contains(.reply), case .fix = trial.trial { told = session.report.notes }
      let known = session.dropped.count
      session.apply(.tried(trial.trial, trial.outcome))
      if session.dropped.count > known { throw misfit(trial, ticket) }
      if !trial.facts.isEmpty { session.apply(.changed(trial.facts)) }
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
        if let decision = ticket.decision(on: fact) {
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
}
