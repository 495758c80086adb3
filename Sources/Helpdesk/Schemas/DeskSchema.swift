/// JSON Schemas, draft 2020-12, of what goes into a helpdesk run and of what comes out.
///
/// A ticket may have no other keys than those named, for the reader refuses them too. A verdict may: its
/// `schema` only grows, so a program that checks verdicts by a copy of today's schema must not stumble over
/// tomorrow's new field. Our own tests close it, so that no field is written that is not described.
public enum DeskSchema: String, Sendable, CaseIterable {
  /// What a helpdesk sends.
  case ticket
  /// What it gets back.
  case verdict

  /// The schema as JSON, with a line feed at its end.
  public var text: String {
    switch self {
    case .ticket: DeskSchema.ticketText
    case .verdict: DeskSchema.verdictText
    }
  }
}
