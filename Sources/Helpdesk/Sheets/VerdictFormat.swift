/// The ways in which a verdict is written.
public enum VerdictFormat: String, Sendable, CaseIterable {
  /// For other programs: all of it, on one line.
  case json
  /// For colleagues: a section with headings.
  case markdown
  /// For colleagues: the same as plain text.
  case text
  /// For spreadsheets: one row.
  case csv

  /// What stands above the first verdict; nil if nothing does.
  public var header: String? { self == .csv ? CSV.record(VerdictRow.columns) : nil }

  /// A verdict, without the end of its last line.
  public func text(of verdict: Verdict) -> String {
    switch self {
    case .json: verdict.line
    case .markdown: VerdictSheet(verdict).markdown
    case .text: VerdictSheet(verdict).text
    case .csv: CSV.record(VerdictRow(verdict).cells)
    }
  }
}
