import Transcripts
import Troubleshooting

/// From session to verdict: what no wanted field needs is not worked out.
extension Desk {
  func verdict(on session: Session, _ ticket: Ticket) -> Verdict {
    var verdict = Verdict(id: ticket.id, status: .handOver, knowledge: knowledge.version)
    verdict.fields = fields
    verdict.slots = slots
    // Only words of the ticket are quoted, and to look for addresses in every quote takes long.
    verdict.keepsNames = keepsNames || !ticket.hasAddress
    conclude(&verdict, session)
    if parts.contains(.report) {
      verdict.report = session.report
      verdict.path = session.path.map { knowledge.nodes[$0].name }
    }
    if parts.contains(.words) { word(&verdict, session) }
    if parts.contains(.prospects) { look(ahead: &verdict, session) }
    if parts.contains(.redacted) { verdict.redacted = ticket.redacted }
    return verdict
  }

  /// How it comes out.
  private func conclude(_ verdict: inout Verdict, _ session: Session) {
    switch session.awaited {
    case .outcome(_, let diagnosis):
      verdict.status = .fixFound
      name(diagnosis, &verdict)
    case .saved, .which, .handOver, .fact, .consent:
      verdict.contradiction = session.contradictions.first(where: \.isOnTheWay)
      verdict.status = verdict.contradiction == nil ? .needsAnswer : .contradiction
    case .opening, .check: verdict.status = .needsAnswer
    case .end: close(&verdict, session)
    }
  }

  private func close(_ verdict: inout Verdict, _ session: Session) {
    switch session.endingKind {
    case .explained: verdict.status = .explained
    case .handOver:
      verdict.status = .handOver
      if let open = session.walk.open.last { name(open.diagnosis, &verdict) }
    case .solved:
      verdict.status = .solved
      guard let cure = session.cure else { return }
      (verdict.diagnosis, verdict.family) = (cure.diagnosis, cure.family)
      verdict.cured = Verdict.Cured(
        diagnosis: cure.diagnosis, family: cure.family, fix: cure.fix, set: cure.set)
    }
  }

  private func name(_ diagnosis: DiagnosisID, _ verdict: inout Verdict) {
    verdict.diagnosis = knowledge.diagnoses[diagnosis].name
    verdict.family = knowledge.diagnoses[diagnosis].family
  }

  /// The fix or the question in words.
  private func word(_ verdict: inout Verdict, _ session: Session) {
    switch session.waits {
    case .outcome(let proposal): verdict.proposal = proposal
    case .question(let question) where verdict.status == .needsAnswer: verdict.next = question
    case .question, .opening, .check, .ended: break
    }
  }

  private func look(ahead verdict: inout Verdict, _ session: Session) {
    let prospects = session.prospects
    verdict.likely = prospects.likely
    if verdict.status == .needsAnswer { verdict.missing = prospects.missing }
  }
}

extension Ticket {
  /// How many addresses and secrets stand in its words: nothing of them is written.
  fileprivate var redacted: [String: Int] {
    var counts: [String: Int] = [:]
    for text in texts where !text.isEmpty {
      let secrets = Redaction.withoutSecrets(text)
      counts["secret", default: 0] += secrets.count
      counts["email", default: 0] += Redaction.withoutNames(secrets.text).count
    }
    return counts.filter { $0.value > 0 }
  }

  fileprivate var texts: [String] { [text] + tried.map(\.text) }

  /// Whether there may be an e-mail address in its words.
  fileprivate var hasAddress: Bool { texts.contains { $0.utf8.contains(UInt8(ascii: "@")) } }
}
