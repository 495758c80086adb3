public import Troubleshooting

/// A conversation for somebody who reads it on paper: what was said, then what is known, what was tried
/// and what is still to be asked.
public struct Paper: Hashable, Sendable {
  /// A list under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public var heading: String
    /// The items, each one line.
    public var items: [String]
  }

  /// What it is.
  public var title: String
  /// The day of the conversation, ISO 8601.
  public var date: String
  /// Who said what.
  public var talk: [Utterance]
  /// What came of it.
  public var sections: [Section]

  /// Puts a paper together; both are redacted already.
  public init(_ transcript: Transcript, _ session: Session) {
    let report = session.report
    title = PaperWording.title
    date = transcript.start.date
    talk = transcript.utterances
    sections = [
      Section(heading: PaperWording.known, items: report.facts.map(PaperWording.line)),
      Section(heading: PaperWording.notes, items: report.notes),
      Section(
        heading: PaperWording.found,
        items: report.found.map {
          ([$0.title + ".", $0.because] + $0.reasons).joined(separator: " ")
        }
      ),
      Section(heading: PaperWording.tried, items: report.tried.map(PaperWording.line)),
      Section(heading: PaperWording.undo, items: report.undo),
      Section(
        heading: PaperWording.open,
        items: report.enquiries.map { "\($0.company): \($0.ask)" }),
    ].filter { !$0.items.isEmpty }
  }
}

/// The sentences of a paper, on one page. They are for somebody who was not there.
enum PaperWording {
  static let title = "A conversation with mailmend"
  static let talk = "What was said"
  static let known = "What is known"
  static let notes = "What to know"
  static let found = "What was wrong"
  static let tried = "What was tried"
  static let undo = "How to put everything back"
  static let open = "Open questions"
  static let assistant = "mailmend"
  static let person = "You"

  static func line(_ fact: Report.Line) -> String {
    "\(fact.label): \(fact.value) (\(source(fact.source)))"
  }

  static func line(_ tried: Report.Tried) -> String {
    let title = tried.title.isEmpty ? "Changed without advice" : tried.title
    let set = tried.set.isEmpty ? "" : ": " + tried.set.joined(separator: ", ")
    return "\(title)\(set) (\(outcome(tried.outcome)))"
  }

  private static func source(_ source: Source) -> String {
    switch source {
    case .told: "told when asked"
    case .given: "given at the start"
    case .read: "read in a message"
    case .checked: "found by looking"
    case .lookedUp: "from the directory"
    case .tried: "set by a fix"
    }
  }

  private static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .works: "it worked"
    case .same: "no change"
    case .other: "something else happened"
    case .couldNot: "could not be done"
    }
  }
}
