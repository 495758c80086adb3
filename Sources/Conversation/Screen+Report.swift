import Troubleshooting

extension Screen {
  /// Everything that is known and was done.
  init(_ report: Report) {
    var shown: [Paragraph] = []
    func add(_ heading: String, _ lines: [String]) {
      guard !lines.isEmpty else { return }
      shown.append(.init(.heading, heading))
      shown += lines.map { .init(.hint, $0) }
    }
    add(
      "What I know",
      report.facts.map { "\($0.label): \($0.value) (\(ChatWording.source($0.source)))" })
    add("What to know", report.notes)
    add("What was wrong", report.found.map { "\($0.title). \($0.because)" })
    add("What was tried", report.tried.map(Screen.line))
    add("How to put everything back", report.undo)
    self.init(shown)
    paragraphs += Screen(asking: report.enquiries).paragraphs
  }

  /// What was wrong, what was changed and how to undo it: the end of a conversation that solved it.
  init(atTheEnd report: Report) {
    var brief = report
    brief.facts = []
    brief.notes = []
    brief.enquiries = []
    self.init(brief)
  }

  private static func line(_ tried: Report.Tried) -> String {
    let set = tried.set.isEmpty ? "" : ": " + tried.set.joined(separator: ", ")
    let title = tried.title.isEmpty ? "You changed" : tried.title
    return "\(title)\(set) (\(ChatWording.outcome(tried.outcome)))"
  }

  /// The questions for somebody else, ready to read out.
  init(asking enquiries: [Enquiry]) {
    self.init(
      Enquiry.groups(of: enquiries).flatMap { group in
        [Paragraph(.heading, group.heading)]
          + group.paragraphs.dropFirst().map { Paragraph(.hint, $0) }
      })
  }

  /// The steps of one place or task.
  init(_ block: Plan.Block) {
    self.init(
      [Paragraph(.heading, block.heading)]
        + block.steps.enumerated().map { Paragraph(.step($0 + 1), $1) })
  }
}
