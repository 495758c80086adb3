public import Troubleshooting

/// A ticket that two Knowledges answer differently.
public struct VerdictDifference: Hashable, Sendable {
  /// The ticket's id; nil if neither could read it.
  public var id: String?
  /// What the old Knowledge answers.
  public var old: Answer
  /// What the new Knowledge answers.
  public var new: Answer

  /// The part of a verdict by which a person is helped.
  public struct Answer: Hashable, Sendable {
    /// How it comes out.
    public var status: Verdict.Status
    /// What is wrong, by id; nil if nothing was found.
    public var diagnosis: String?
    /// What is to be done, or what worked; nil if nothing.
    public var fix: Fix?
    /// What somebody else must answer, by the ids of the facts, sorted: to ask in another order is the same.
    public var enquiries: [String]

    /// A fix, and what it sets.
    public struct Fix: Hashable, Sendable {
      /// Its full id.
      public var id: String
      /// What it sets, sorted.
      public var set: [Assignment]
    }
  }

  /// The difference between two verdicts on one ticket: in status, diagnosis, fix or enquiries. Nil if
  /// there is none, whatever else differs, such as words.
  public init?(_ old: Verdict, _ new: Verdict) {
    (id, self.old, self.new) = (new.id ?? old.id, Answer(old), Answer(new))
    if self.old == self.new { return nil }
  }
}

extension VerdictDifference.Answer {
  /// The part of a verdict by which a person is helped.
  public init(_ verdict: Verdict) {
    status = verdict.status
    diagnosis = verdict.diagnosis
    let fix = verdict.proposal.map { ($0.fix, $0.set) } ?? verdict.cured.map { ($0.fix, $0.set) }
    self.fix = fix.map { Fix(id: $0, set: $1.sorted()) }
    enquiries = (verdict.report?.enquiries ?? []).map(\.fact).sorted()
  }
}

// MARK: For other programs

extension VerdictDifference {
  /// The difference on one line, keys sorted.
  public var line: String {
    JSON.object(["id": id.map(JSON.string) ?? .null, "old": old.json, "new": new.json]).line
  }
}

extension VerdictDifference.Answer {
  fileprivate var json: JSON {
    .object([
      "status": .string(status.rawValue), "diagnosis": diagnosis.map(JSON.string) ?? .null,
      "fix": fix?.json ?? .null, "enquiries": .array(enquiries.map(JSON.string)),
    ])
  }
}

extension VerdictDifference.Answer.Fix {
  fileprivate var json: JSON {
    let set = set.reduce(into: JSON.Fields()) { $0.add(.string($1.value), for: $1.fact) }
    return .object(["id": .string(id), "set": .object(set)])
  }
}
