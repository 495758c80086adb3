import Transcripts
public import Troubleshooting

/// Answers tickets: the same engine as the chat, with nobody there to ask. It never dials.
public struct Desk: Sendable {
  let knowledge: Knowledge
  let listener: Listener
  let date: String

  /// Makes a desk. The day, ISO 8601, is for dated rules.
  public init(_ knowledge: Knowledge, _ listener: Listener, date: String) {
    self.knowledge = knowledge
    self.listener = listener
    self.date = date
  }

  /// The verdict on a ticket.
  public func verdict(on ticket: Ticket) -> Verdict {
    do {
      return verdict(on: try session(of: ticket), ticket)
    } catch {
      return refusal(error)
    }
  }

  /// The answer to a ticket that could not be read.
  public func refusal(_ problem: TicketProblem) -> Verdict {
    var verdict = Verdict(id: problem.id, status: .invalid, knowledge: knowledge.version)
    verdict.problem = problem
    return verdict
  }

  // MARK: From ticket to session

  private func session(of ticket: Ticket) throws(TicketProblem) -> Session {
    var session = Session(
      knowledge, Event.Start(date: date, given: ticket.facts, skipsOpening: true))
    hear(ticket.text, &session)
    for trial in ticket.tried {
      settle(&session)
      let known = session.dropped.count
      session.apply(.tried(trial.trial, trial.outcome))
      if session.dropped.count > known { throw misfit(trial, ticket) }
      if !trial.facts.isEmpty { session.apply(.changed(trial.facts)) }
      hear(trial.text, &session)
    }
    settle(&session)
    return session
  }

  private func hear(_ text: String, _ session: inout Session) {
    guard !text.isEmpty else { return }
    session.apply(.said(listener.reading(text, in: session)))
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
  private func settle(_ session: inout Session) {
    while case .question(let question) = session.turn.waits {
      switch question.name {
      case .consent, .handOver: session.apply(.answered(question.name, value: Value.no.text))
      case .which(let fact):
        guard !session.contradictions.contains(where: { $0.fact == fact && $0.isOnTheWay }),
          let held = question.choices.first
        else { return }
        session.apply(.answered(question.name, value: held.value.text))
      case .saved, .fact: return
      }
    }
  }

  // MARK: From session to verdict

  private func verdict(on session: Session, _ ticket: Ticket) -> Verdict {
    var verdict = Verdict(id: ticket.id, status: .handOver, knowledge: knowledge.version)
    verdict.report = session.report
    verdict.likely = session.likely
    verdict.redacted = Desk.redacted(ticket)
    switch session.turn.waits {
    case .outcome(let proposal):
      verdict.status = .fixFound
      verdict.proposal = proposal
    case .question(let question):
      verdict.contradiction = session.contradictions.first(where: \.isOnTheWay)
      verdict.status = verdict.contradiction == nil ? .needsAnswer : .contradiction
      if verdict.contradiction == nil {
        verdict.next = question
        verdict.missing = session.missing
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

  private static func redacted(_ ticket: Ticket) -> [String: Int] {
    let texts = [ticket.text] + ticket.tried.map(\.text)
    let addresses = texts.map { Redaction.withoutNames($0).count }.reduce(0, +)
    return addresses > 0 ? ["email": addresses] : [:]
  }
}
