import Troubleshooting

extension Verdict {
  /// The note for the colleagues, never for the customer: what is known and from where, what was tried, the
  /// way through the tree, what is open, and what to attach when somebody else goes on with it.
  public var note: String {
    guard let report else { return problem.map(Verdict.sentence) ?? "" }
    return
      ([headline] + known(report) + tried(report) + found(report) + ahead + attachments(report))
      .joined(separator: "\n")
  }

  private var headline: String {
    let outcome = [diagnosis, proposal?.fix ?? cured?.fix].compactMap(\.self)
    return "Status: \(status.rawValue)"
      + (outcome.isEmpty ? "." : ", \(outcome.joined(separator: ", ")).")
  }

  private func known(_ report: Report) -> [String] {
    let isUnknown = { (line: Report.Line) in line.raw == Assignment.unknown }
    let known = report.facts.filter { !isUnknown($0) }.map { line in
      "- \(line.label): \(line.value) [\(line.fact) = \(line.raw), \(line.source.rawValue)]"
    }
    let unknown = report.facts.filter(isUnknown).map { "\($0.label) [\($0.fact)]" }
    return (known.isEmpty ? ["Nothing is known yet."] : ["Known:"] + known)
      + (unknown.isEmpty ? [] : ["Asked and not known: \(unknown.joined(separator: ", "))."])
  }

  private func tried(_ report: Report) -> [String] {
    report.tried.map { tried in
      let what = tried.title.isEmpty ? tried.set.joined(separator: ", ") : tried.title
      let id = tried.fix.isEmpty ? "" : " [\(tried.fix)]"
      return "Tried: \(what)\(id), \(tried.outcome.rawValue)."
    }
  }

  private func found(_ report: Report) -> [String] {
    let found = report.found.map { found in
      LetterWording.sentence(
        (["Found: \(found.title)"] + found.reasons).map(LetterWording.sentence)
          .joined(separator: " "))
    }
    let likely = likely.prefix(3).map { "\($0.diagnosis) \($0.weight)" }
    return found + (likely.isEmpty ? [] : ["Likely, of 1000: \(likely.joined(separator: ", "))."])
  }

  private var ahead: [String] {
    var lines: [String] = []
    if let contradiction {
      let sides = contradiction.sides.map { "\($0.shown) (\($0.source.rawValue))" }
      lines.append("Two values for \(contradiction.fact): \(sides.joined(separator: ", ")).")
    }
    if !missing.isEmpty { lines.append("Still to ask: \(missing.joined(separator: ", ")).") }
    if !path.isEmpty { lines.append("Way: \(path.joined(separator: " > ")).") }
    return lines
  }

  private func attachments(_ report: Report) -> [String] {
    guard status == .handOver else { return [] }
    var things = ["this note"]
    if report.facts.contains(where: { $0.source == .read }) {
      things.append("the customer's words with the error message")
    }
    if report.facts.contains(where: { $0.raw == Assignment.unknown }) {
      things.append("a picture of the page with the account's settings")
    }
    if !report.undo.isEmpty { things.append("how to put back what was changed, as below") }
    let undo = report.undo.enumerated().map { "\($0 + 1). \($1)" }
    return ["Attach: \(things.joined(separator: "; "))."] + undo
  }

  static func sentence(_ problem: TicketProblem) -> String {
    let nearest = problem.nearest.map { " Did you mean '\($0)'?" } ?? ""
    return "Line \(problem.line), column \(problem.column): found '\(problem.found)', expected "
      + "\(problem.expected).\(nearest)"
  }
}
