import Troubleshooting

/// Everything that can be seen of a session, to compare two of them.
struct Snapshot: Equatable {
  var waits: Turn.Wait
  var facts: [Report.Line]
  var report: Report
  var missing: [String]
  var likely: [Likelihood]

  init(_ session: Session) {
    waits = session.turn.waits
    report = session.report
    facts = report.facts
    missing = session.missing
    likely = session.likely
  }
}
