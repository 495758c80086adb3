import Troubleshooting

extension Verdict {
  /// A reply to the customer: what is wrong, the steps, and what to ask whom. Plain text.
  public var reply: String {
    switch status {
    case .invalid, .contradiction: return question
    case .needsAnswer: return Verdict.letter((report?.notes ?? []) + [question])
    case .fixFound: return Verdict.letter((report?.notes ?? []) + (proposal?.letter ?? []))
    case .solved: return Verdict.letter(["Good to hear that it works now."] + (report?.notes ?? []))
    case .explained: return Verdict.letter((report?.notes ?? []) + asks)
    case .handOver: return Verdict.letter((report?.notes ?? []) + findings + asks)
    }
  }

  /// A note for the colleagues: what is known, what was tried, what speaks for what.
  public var note: String {
    guard let report else { return problem.map(Verdict.sentence) ?? "" }
    var lines = ["Status: \(status.rawValue)."]
    lines += report.facts.map { "\($0.label): \($0.value) (\($0.source.rawValue))" }
    lines += report.tried.map {
      "Tried: \($0.title.isEmpty ? $0.set.joined(separator: ", ") : $0.title) (\($0.outcome.rawValue))"
    }
    lines += report.found.map { (["Found: \($0.title)."] + $0.reasons).joined(separator: " ") }
    lines += likely.prefix(3).map { "Likely: \($0.diagnosis), \($0.weight) of 1000" }
    return lines.joined(separator: "\n")
  }

  private var question: String {
    if let problem { return Verdict.sentence(problem) }
    if let contradiction {
      let sides = contradiction.sides.map { "\($0.value) (\($0.source.rawValue))" }
      return
        "Two values for \(contradiction.label): \(sides.joined(separator: " and ")). Which is right?"
    }
    guard let next else { return "" }
    let answers = next.choices.map { "- \($0.label)" }
    return ([next.prompt] + answers).joined(separator: "\n")
  }

  private var findings: [String] {
    report?.found.flatMap { ["\($0.title).", $0.because] + $0.reasons } ?? []
  }

  private var asks: [String] {
    Enquiry.groups(of: report?.enquiries ?? []).flatMap(\.paragraphs)
  }

  private static func letter(_ paragraphs: [String]) -> String {
    paragraphs.joined(separator: "\n")
  }

  static func sentence(_ problem: TicketProblem) -> String {
    let nearest = problem.nearest.map { " Did you mean '\($0)'?" } ?? ""
    return "Line \(problem.line), column \(problem.column): found '\(problem.found)', expected "
      + "\(problem.expected).\(nearest)"
  }
}
