import Troubleshooting

/// A verdict as one row of a table: what can be counted and sorted, and no prose.
struct VerdictRow {
  /// The names of the columns.
  static let columns = [
    "id", "status", "exit", "diagnosis", "family", "fix", "next", "missing", "contradiction",
    "problem", "enquiries",
  ]

  /// The cells, one for each column; empty where there is nothing.
  let cells: [String]

  init(_ verdict: Verdict) {
    cells = [
      verdict.id ?? "", verdict.status.rawValue, String(verdict.status.exit),
      verdict.diagnosis ?? "", verdict.family ?? "",
      verdict.proposal?.fix ?? verdict.cured?.fix ?? "", verdict.next?.name.id ?? "",
      verdict.missing.joined(separator: " "), verdict.contradiction?.sentence ?? "",
      verdict.problem.map(Verdict.sentence) ?? "",
      (verdict.report?.enquiries ?? []).map(\.fact).joined(separator: " "),
    ].map(VerdictRow.flat)
  }

  /// A cell on one line. A tab at its beginning would be gone, and what some programs make of it with it.
  private static func flat(_ cell: String) -> String {
    (cell.first == "\t" ? "'" : "") + OneLine.of(cell)
  }
}

extension Contradiction {
  /// The fact and its two values, by id: `smtp.port: 587 (given), 25 (read)`.
  var sentence: String {
    let sides = sides.map { "\($0.value) (\($0.source.rawValue))" }
    return "\(fact): \(sides.joined(separator: ", "))"
  }
}
