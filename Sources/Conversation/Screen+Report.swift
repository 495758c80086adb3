import Troubleshooting

extension Screen {
  /// Everything that is known and was done, in calm groups.
  init(_ report: Report) {
    var shown: [Paragraph] = []
    // What was set stands with what was tried, and need not be read twice.
    let set = Set(report.tried.flatMap { $0.changes.map(\.fact) })
    for source in ChatWording.sources {
      let facts = report.facts.filter { fact in
        fact.source == source.source && !(source.source == .tried && set.contains(fact.fact))
      }
      shown += Screen.list(source.heading, facts.map(ChatWording.line))
    }
    shown += Screen.list("What to know", report.notes)
    shown += Screen.list(
      "What was found", report.found.filter { !$0.isOpen }.map { "\($0.title). \($0.because)" })
    shown += Screen.list(
      "What is still open",
      report.found.filter(\.isOpen).map {
        ([$0.title + ".", $0.because] + $0.reasons).joined(separator: " ")
      })
    for tried in report.tried { shown += Screen.list(Screen.heading(tried), tried.set) }
    shown += Screen.list("How to put everything back", report.undo)
    self.init(shown)
    paragraphs += Screen(asking: report.enquiries).paragraphs
  }

  /// What was wrong and what helped, each in a line.
  init(inBrief report: Report) {
    let helped = report.tried.filter { $0.outcome == .works && !$0.title.isEmpty }
    self.init(
      Screen.list("What was wrong", report.found.filter { !$0.isOpen }.map(\.title))
        + Screen.list("What helped", helped.map(\.title)))
  }

  /// A heading and its lines; nothing if there are none.
  static func list(_ heading: String, _ lines: some Collection<String>) -> [Paragraph] {
    lines.isEmpty ? [] : [Paragraph(.heading, heading)] + lines.map { Paragraph(.item, $0) }
  }

  private static func heading(_ tried: Report.Tried) -> String {
    let title = tried.title.isEmpty ? ChatWording.ownDeed : tried.title
    return ChatWording.tried(title, tried.outcome)
  }

  /// The questions for somebody else, ready to read out.
  init(asking enquiries: [Enquiry]) {
    var number = 0
    self.init(
      Enquiry.groups(of: enquiries).flatMap { group in
        [Paragraph(.heading, group.heading)]
          + (group.reach.isEmpty ? [] : [Paragraph(.item, group.reach)])
          + group.asks.map { ask in
            number += 1
            // The group has the number in its words; here it stands apart.
            return Paragraph(.number(number), String(ask.dropFirst("\(number). ".count)))
          }
      })
  }

  /// The steps of one place or task.
  init(_ block: Plan.Block) {
    self.init([Paragraph(.heading, block.heading)] + Screen.steps(block.steps))
  }
}
