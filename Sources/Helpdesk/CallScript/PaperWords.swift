import Troubleshooting

/// The sentences of a call script, on one page. They are for an agent with a caller on the line.
enum PaperWords {
  typealias Piece = ScriptPaper.Piece

  static let title = "Call script"
  static let say = "Say:"
  static let note = "Note:"
  static let listen = "Listen for, and write:"
  static let look = "Where to look:"
  static let fixes = "Fixes:"
  static let oneByOne = "one after the other, until it works."
  static let write = "Write: "
  static let written = "Write:"
  static let then = "Then:"
  static let instructions = "How the fixes are done"
  static let inGeneral = """
    These steps are in general words. For those of one program and the servers of one company, print the \
    script with, for example, --given program=thunderbird --given email.domain=gmail.com.
    """
  static let enquiries = "Questions for somebody else"
  static let afterEach = "After each, ask:"
  static let asAt = " as at "
  static let solved = "That is solved. Say so."
  static let handOver = "Go through the questions at the end"
  static let beyond = "Chat at "

  static func step(_ number: Int) -> String { "Go on with \(number)" }

  static func from(_ steps: [Int]) -> String {
    "If you came from " + steps.map(String.init).joined(separator: " or ") + ": "
  }

  static func only(_ condition: String) -> String { " (only if \(condition))" }

  // MARK: The beginning

  static let rules = [
    "Take your time. Nothing the caller did is a fault, and no mail is lost by asking.",
    "Never ask for a password. If the caller begins to say one, stop them kindly.",
    "Ask nothing that you have written down already: go by your note.",
    "What stands in [brackets] you fill in from your notes. What was not asked is unknown.",
    """
    If something else happens after a fix, cross the old answers out that no longer hold, and begin \
    again with 1.
    """,
  ]

  static let chat = [
    Piece.text("Where it says \"Chat at PLACE\", go on at the computer: "),
    .code("mailmend chat --agent --start PLACE"),
    .text(". Type what you have written down there, several facts in one line: "),
    .code("smtp.port=25 program=thunderbird"),
  ]

  static let nothingToAsk = """
    With what is given, there is nothing to ask the caller. mailmend run gives the verdict at once.
    """

  static func beginning(_ script: CallScript) -> [ScriptPaper.Block] {
    let given: [ScriptPaper.Block] =
      script.given.isEmpty
      ? [] : [.line([.strong("Known:"), .text(" " + script.given.joined(separator: "; ") + ".")])]
    guard !script.parts.isEmpty else { return given + [.line([.text(nothingToAsk)])] }
    return given + [.list(rules.map { [.text($0)] } + [chat])]
  }

  // MARK: Steps

  /// What a step begins with.
  static func first(of step: CallScript.Step) -> [Piece] {
    let said = step.say.joined(separator: " ")
    switch step.kind {
    case .question, .finding: return [.strong(say), .text(" " + said)]
    case .remark:
      let only = step.condition.isEmpty ? "" : self.only(step.condition)
      return [.strong(say), .text(" " + said + only)]
    case .decision: return [.strong(note), .text(" look at what you have written down.")]
    }
  }

  static func listen(_ fact: String) -> [Piece] {
    [.strong(listen), .text(" "), .code(fact + " = \u{2026}")]
  }

  /// Answers that stand in one line: numbers that lead to the same.
  static func grouped(_ branches: [CallScript.Branch]) -> [[CallScript.Branch]] {
    branches.reduce(into: []) { groups, branch in
      if let last = groups.last?.last, last.isBare, branch.isBare, last.way == branch.way {
        groups[groups.count - 1].append(branch)
      } else {
        groups.append([branch])
      }
    }
  }

  /// The words to listen for, and what is written for them.
  static func answer(_ group: [CallScript.Branch]) -> [Piece] {
    guard let branch = group.first, group.count == 1, !branch.isBare else {
      return [.code(group.map(\.value).joined(separator: ", "))]
    }
    let also = branch.also.prefix(mostWords).map { "\"\($0)\"" }.joined(separator: ", ")
    let value: [Piece] = branch.value.isEmpty ? [] : [.code(branch.value), .text(": ")]
    return value + [.text(branch.words + (also.isEmpty ? "" : " (\(also))"))]
  }

  /// So many other words can be kept in mind while somebody speaks.
  private static let mostWords = 3
}

extension CallScript.Branch {
  /// The same for those who know the words already.
  var withoutWords: CallScript.Branch { .init(words: value, also: [], value: value, way: way) }

  /// Whether there is nothing to hear but the value itself.
  fileprivate var isBare: Bool { words == value && also.isEmpty }
}
