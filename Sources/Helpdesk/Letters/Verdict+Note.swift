import Troubleshooting

extension Verdict {
  /// The note for the colleagues, never for the customer: what is known and from where, what was tried, the
  /// way through the tree, what is open, and what to attach when somebody else goes on with it.
  public var note: String {
    guard let report else { return problem.map(Verdict.sentence) ?? "" }
    var text = headline
    add(known: report, to: &text)
    for line in tried(report) + found(report) + ahead + attachments(report) {
      text += "\n"
      text += line
    }
    return text
  }

  private var headline: String {
    let outcome = [diagnosis, proposal?.fix ?? cured?.fix].compactMap(\.self)
    return "Status: \(status.rawValue)"
      + (outcome.isEmpty ? "." : ", \(outcome.joined(separator: ", ")).")
  }

  /// One growing text, because what is known is most of the note.
  private func add(known report: Report, to text: inout String) {
    var unknown: [String] = []
    let isKnown = report.facts.contains { $0.raw != Assignment.unknown }
    text += isKnown ? "\nKnown:" : "\nNothing is known yet."
    for line in report.facts {
      guard line.raw != Assignment.unknown else {
        unknown.append("\(line.label) [\(line.fact)]")
        continue
      }
      text += "\n- "
      text += line.label
      text += ": "
      text += line.value
      text += " ["
      text += line.fact
      text += " = "
      text += line.raw
      text += ", "
      text += line.source.rawValue
      text += "]"
    }
    if !unknown.isEmpty { text += "\nAsked and not known: \(unknown.joined(separator: ", "))." }
  }

  private func tried(_ report: Report) -> [String] {
    report.tried.map { tried in
      let what = tried.title.isEmpty ? tried.set.joined(separator: ", ") : tried.title
      let id = tried.fix.isEmpty ? "" : " [\(tried.fix)]"
      return "Tried: \(what)\(id), \(tried.outcome.rawValue)."
    }
  }

  private func found(_ report: Report) -> [String] {
    let found = report.found.compactMap { found -> String? in
      guard let word = word(for: found) else { return nil }
      return LetterWording.sentence(
        (["\(word): \(found.title)"] + found.reasons).map(LetterWording.sentence)
          .joined(separator: " "))
    }
    let likely = likely.prefix(3).map { "\($0.diagnosis) \($0.weight)" }
    return found + (likely.isEmpty ? [] : ["Likely, of 1000: \(likely.joined(separator: ", "))."])
  }

  /// What stands before something found; nil where nothing is found yet, because the way still waits.
  private func word(for found: Report.Found) -> String? {
    if found.isOpen || found.diagnosis == proposal?.diagnosis { return "Found" }
    let isCured =
      report?.tried.contains {
        $0.outcome == .works && $0.fix.hasPrefix("\(found.diagnosis)/")
      } ?? false
    return isCured ? "Cured" : nil
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
