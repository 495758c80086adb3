import Helpdesk
import Troubleshooting

/// What a conversation comes to, however it was held.
struct Upshot: Hashable, CustomStringConvertible {
  /// The status of a ticket that comes to the same.
  var status: Verdict.Status
  /// The question that is open, if one is.
  var question: String?
  /// The fix that is proposed, or that worked last.
  var fix: String?
  /// Its diagnosis.
  var diagnosis: String?
  /// What is left to ask at the end.
  var enquiries: [String] = []

  var description: String {
    "\(status.rawValue) \(question ?? "-") \(fix ?? "-") \(diagnosis ?? "-") \(enquiries)"
  }

  init(_ session: Session) {
    switch session.turn.waits {
    case .opening, .check: status = .needsAnswer
    case .question(let asked):
      status = .needsAnswer
      question = asked.name.id
    case .outcome(let proposal):
      status = .fixFound
      (fix, diagnosis) = (proposal.fix, proposal.diagnosis)
    case .ended(let ending):
      status = Upshot.status(ending.kind)
      enquiries = ending.enquiries.map(\.fact)
      if ending.kind == .solved { (fix, diagnosis) = (session.cure?.fix, session.cure?.diagnosis) }
    }
  }

  /// A verdict, as another program reads it.
  init(_ verdict: Answer) {
    status = verdict.status
    question = verdict.next?.id
    fix = verdict.fix?.id
    // Of what stayed open a turn says nothing.
    diagnosis = fix == nil ? nil : verdict.diagnosis
    if [.solved, .explained, .handOver].contains(status) {
      enquiries = verdict.enquiries.map(\.id)
    }
  }

  private static func status(_ kind: Ending.Kind) -> Verdict.Status {
    switch kind {
    case .solved: .solved
    case .explained: .explained
    case .handOver: .handOver
    }
  }
}
