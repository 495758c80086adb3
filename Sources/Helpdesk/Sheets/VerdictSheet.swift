import Troubleshooting

/// A verdict for a colleague who reads it: what may be sent, what stays inside, and what is still to be
/// asked, each under a heading of its own, so that the note never goes out with the reply.
struct VerdictSheet {
  /// Lines under a heading.
  struct Section {
    let heading: String
    let lines: [String]
    /// What stands in the lines for names, and is filled in by others: it stays as it is.
    var slots: [String] = []
  }

  /// The ticket and how it came out, on one line.
  let title: String
  let sections: [Section]

  init(_ verdict: Verdict) {
    let name = verdict.id ?? verdict.problem.map { "line \($0.line)" } ?? ""
    title = "\(OneLine.of(name)): \(verdict.status.rawValue)"
    sections = [
      Section(
        heading: "Reply to the customer (public)", lines: Self.lines(of: verdict.reply),
        slots: [verdict.slots.customer, verdict.slots.agent].filter { !$0.isEmpty }),
      Section(heading: "Note for colleagues (internal)", lines: Self.lines(of: verdict.note)),
      Section(heading: "Still to be asked", lines: Self.asks(of: verdict)),
    ].filter { !$0.lines.isEmpty }
  }

  private static func lines(of text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { OneLine.of(String($0)) }
  }

  // MARK: What is still to be asked

  private static func asks(of verdict: Verdict) -> [String] {
    question(verdict) + contradiction(verdict) + enquiries(verdict.report?.enquiries ?? [])
  }

  private static func question(_ verdict: Verdict) -> [String] {
    guard let next = verdict.next else { return [] }
    let later = verdict.missing.filter { $0 != next.name.id }
    return ["The customer: \(next.prompt) (\(next.name.id))"]
      + next.choices.map { "- \($0.label) (\($0.value.text))" }
      + (later.isEmpty ? [] : ["Then: \(later.joined(separator: ", "))"])
  }

  private static func contradiction(_ verdict: Verdict) -> [String] {
    guard let contradiction = verdict.contradiction else { return [] }
    return ["The customer: which of the two is right? \(contradiction.sentence)"]
  }

  private static func enquiries(_ enquiries: [Enquiry]) -> [String] {
    enquiries.map { enquiry in
      let whom = enquiry.company.isEmpty ? enquiry.whom : enquiry.company
      return (whom.isEmpty ? "" : whom + ": ") + "\(enquiry.ask) (\(enquiry.fact))"
    }
  }
}
