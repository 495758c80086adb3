import Troubleshooting

extension Verdict {
  /// The reply to the customer, a finished letter: what is wrong, the steps, and what to ask whom. Nothing in
  /// it is internal. Empty where there is nothing to reply to.
  public var reply: String {
    let paragraphs = body
    guard !paragraphs.isEmpty else { return "" }
    let greeting = slots.customer.isEmpty ? "Hello," : "Hello \(slots.customer),"
    let closing = slots.agent.isEmpty ? "Kind regards" : "Kind regards\n\(slots.agent)"
    return ([greeting] + paragraphs + [closing]).joined(separator: "\n\n")
  }

  /// The paragraphs between the greeting and the closing.
  private var body: [String] {
    switch status {
    case .invalid: []
    case .contradiction: [opening ?? LetterWording.thanks] + doubt
    case .needsAnswer: [opening ?? LetterWording.thanks] + notes + question
    case .fixFound: [opening ?? LetterWording.found] + notes + instructions + outcomes
    case .solved: [LetterWording.solved] + notes + [LetterWording.comeBack]
    case .explained: [LetterWording.explained] + notes + asks + [LetterWording.comeBack]
    case .handOver: [LetterWording.beyond] + notes + findings + tried + asks + [lastWord]
    }
  }

  /// What the customer has not been told in an earlier letter.
  private var notes: [String] { (report?.notes ?? []).filter { !told.contains($0) } }

  /// A word about what was tried last; nil if nothing was.
  private var opening: String? { report?.tried.last.map { LetterWording.opening($0.outcome) } }

  // MARK: A fix

  private var instructions: [String] {
    guard let proposal else { return [] }
    let blocks = (proposal.plan.blocks + [proposal.plan.verify].compactMap(\.self))
    return [proposal.introduction.joined(separator: "\n")]
      + blocks.map { $0.paragraphs.joined(separator: "\n") }
  }

  /// What can come of it: the steps speak of these answers.
  private var outcomes: [String] {
    let answers = proposal.map { $0.outcomes.map { "- \($0.label)" } } ?? []
    return [([LetterWording.outcomes] + answers).joined(separator: "\n"), LetterWording.tellUs]
  }

  // MARK: A question

  private var question: [String] {
    guard let next else { return [] }
    let help = next.findOut.isEmpty ? [next.hint].filter { !$0.isEmpty } : next.findOut
    let find =
      help.isEmpty ? [] : [([LetterWording.findOut] + numbered(help)).joined(separator: "\n")]
    let answers = ([LetterWording.answers] + next.choices.map { "- \($0.label)" })
      .joined(separator: "\n")
    // How to find out comes first: it says where the words of the answers stand.
    return ["\(LetterWording.oneThing)\n\(next.prompt)"] + find
      + (next.choices.isEmpty ? [] : [answers]) + [LetterWording.answer]
  }

  private func numbered(_ lines: [String]) -> [String] {
    lines.count == 1 ? lines : lines.enumerated().map { "\($0 + 1). \($1)" }
  }

  private var doubt: [String] {
    guard let contradiction else { return [] }
    let values = contradiction.sides.map(\.shown).joined(separator: " and ")
    return [LetterWording.twoValues(contradiction.label, values), LetterWording.answer]
  }

  // MARK: What others must do

  private var findings: [String] {
    report?.found.map { found in
      let because = isTold(found) ? [] : [found.because]
      return (["\(found.title)."] + because + found.reasons).map(LetterWording.sentence)
        .joined(separator: " ")
    } ?? []
  }

  /// Whether a fix for it was tried, and so it was explained before.
  private func isTold(_ found: Report.Found) -> Bool {
    report?.tried.contains { $0.fix.hasPrefix("\(found.diagnosis)/") } ?? false
  }

  /// What was tried, for whoever goes on with it.
  private var tried: [String] {
    let done = report?.tried.filter { $0.outcome != .works }.map {
      $0.title.isEmpty ? $0.set.joined(separator: ", ") : $0.title
    }
    let list = (done ?? []).filter { !$0.isEmpty }.map { "- \($0)" }
    return list.isEmpty ? [] : [([LetterWording.tried] + list).joined(separator: "\n")]
  }

  private var asks: [String] {
    let groups = Enquiry.groups(of: report?.enquiries ?? [])
      .map { $0.paragraphs.joined(separator: "\n") }
    return (groups.isEmpty ? [] : [LetterWording.ask]) + groups
  }

  private var lastWord: String {
    report?.enquiries.isEmpty == false ? LetterWording.tellUsAnswers : LetterWording.comeBack
  }
}

/// The sentences of a letter that are no Knowledge.
enum LetterWording {
  static let thanks = "Thank you for your message."
  static let found = "Thank you for your message. I think that I have found it."
  static let solved = "Good to hear that it works now."
  static let explained = "Thank you for your message. This is good to know:"
  static let beyond =
    "Thank you for your patience. From here I cannot mend it, but others can. This is how it stands."
  static let oneThing = "I need to know one thing before I can go on."
  static let findOut = "This is how you find out:"
  static let answers = "Your answer may be one of these:"
  static let outcomes = "Please write back what came of it:"
  static let tried = "This was tried so far:"
  static let ask =
    "Please ask the questions below. You can read them out on the telephone, or send them."
  static let answer =
    "Please write back with your answer. If you do not know, tell me that: it helps too."
  static let tellUs =
    "If anything looks different from what is written here, stop there and write to me: nothing is lost."
  static let tellUsAnswers = "Please tell me what they say. Then I can go on."
  static let comeBack = "If anything else is wrong, just write again."

  static func opening(_ outcome: Outcome) -> String {
    switch outcome {
    case .works: "Good to hear that this works now. I go on with the rest."
    case .same: "Thank you for trying that. It has not helped yet, but now I know more."
    case .other:
      "Thank you for trying that. Something has changed, and that helps me to find the rest."
    case .couldNot: "Thank you for telling me. That is all right: I leave it out, and go on."
    }
  }

  static func twoValues(_ label: String, _ values: String) -> String {
    "Two different values have reached me. \(sentence("\(capital(label)): \(values)")) Which one is right?"
  }

  private static func capital(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A sentence with its full stop.
  static func sentence(_ words: String) -> String {
    guard let last = words.utf8.last else { return words }
    let ended = ".!?:".utf8.contains(last) ? words : words + "."
    // To search for two signs takes longer than to look for one at every place.
    let hasTwo = zip(ended.utf8, ended.utf8.dropFirst()).contains { $0 == (0x2E, 0x2E) }
    return hasTwo ? ended.replacing("..", with: ".") : ended
  }
}
