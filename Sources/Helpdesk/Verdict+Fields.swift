extension Verdict {
  /// The fields of a verdict as JSON, in the order in which they are written.
  public enum Field: String, Sendable, CaseIterable {
    case contradiction, diagnosis, enquiries, exit, facts, family, fix, id, knowledge, likely,
      missing
    case next, note, notes, problem, redacted, reply, schema, status, tried
  }

  /// What is worked out only for fields that are wanted: most of the time of a ticket goes there.
  struct Parts: OptionSet {
    let rawValue: Int
    /// Everything known and done.
    static let report = Parts(rawValue: 1)
    /// What the ticket may come to.
    static let prospects = Parts(rawValue: 2)
    /// The fix or the question in words.
    static let words = Parts(rawValue: 4)
    /// How much was left out of the text.
    static let redacted = Parts(rawValue: 8)
  }
}

extension Verdict.Field {
  /// What has to be worked out for it.
  var parts: Verdict.Parts {
    switch self {
    case .contradiction, .diagnosis, .exit, .family, .id, .knowledge, .problem, .schema, .status: []
    case .enquiries, .facts, .notes, .tried: .report
    case .likely, .missing: .prospects
    case .next: .words
    case .fix, .reply: [.report, .words]
    case .note: [.report, .prospects, .words]
    case .redacted: .redacted
    }
  }
}
