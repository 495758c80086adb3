internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Transcripts
internal import Troubleshooting

/// What an audit found, for a person and for another program.
enum AuditSheet {
  /// A finding at its place, with the conversation that shows it.
  static func remark(_ finding: AuditFinding, _ places: Whereabouts) -> Remark {
    let witness = finding.witness.map(lines) ?? []
    return places.remark(
      finding.code, at: finding.topic, finding.message,
      details: witness.isEmpty ? [] : ["This conversation shows it:"] + witness)
  }

  /// A session as a transcript that replays.
  static func lines(_ session: Session) -> [String] {
    let text = TranscriptWriter().text(of: session)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  // MARK: How far it went

  static func lines(_ report: AuditReport) -> [String] {
    let extent = report.extent
    let situations = number(extent.situations)
    let nodes = "\(extent.nodes.reached) of \(extent.nodes.all) nodes"
    var lines = [
      extent.gaveUp
        ? "Gave up after \(situations) situations, with \(nodes) reached: what was not seen is not "
          + "reported. Try a higher --limit."
        : "Walked every way of one round, and of one more: \(situations) situations, \(nodes)."
    ]
    lines += extent.crowded.map {
      "Of '\($0)' more values are told apart than I can walk; the last ones were left out. So what was not "
        + "seen is not reported: let some of them share a way."
    }
    return lines + LengthSheet.lines(report.lengths)
  }

  static func number(_ number: Int) -> String {
    var digits = String(number)
    var groups: [String] = []
    while digits.count > 3 {
      groups.insert(String(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return ([digits] + groups).joined(separator: ",")
  }

  static func json(_ report: AuditReport) -> JSON {
    let extent: JSON.Fields = [
      "situations": .number(report.extent.situations),
      "complete": .bool(report.extent.isComplete),
      "nodes": .object([
        "reached": .number(report.extent.nodes.reached), "all": .number(report.extent.nodes.all),
      ]),
      "crowded": .array(report.extent.crowded.map(JSON.string)),
    ]
    return .object(extent.joined(with: LengthSheet.fields(report.lengths)))
  }
}
