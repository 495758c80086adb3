import Troubleshooting

extension Chat {
  /// What is left on the screen of somebody who leaves in the middle: what is known so far. Where the
  /// case has ended it was said already.
  var leaving: Screen {
    let report = session.report
    if case .ended = session.turn.waits { return Screen([]) }
    return report.facts.isEmpty && report.tried.isEmpty ? Screen([]) : Screen(report)
  }
}
