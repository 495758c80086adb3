import Troubleshooting

/// The chat's own sentences, on one page.
enum ChatWording {
  static let welcome = """
    I help when a mail program will not send or receive. Your mail is not lost. I never ask for a \
    password. Type help at any time, back to take an answer back, or quit to leave.
    """

  static let notesRead = "Press Enter to see what is to be done."
  static let begin = "Shall we begin? Press Enter to see the first steps."
  static let stepDone = "Tell me what you see."
  static let stepChoices = [
    "Done, go on (or press Enter)", "I cannot find that", "I could not do it",
  ]
  static let otherWords = "It may be called something else. Here it is in other words."
  static let noOtherWords =
    "I have no other words for it. If it is not there, choose \"I could not do it\"."
  static let notBegun = """
    Press Enter to see the first steps. If you have done them already, tell me in words what happens \
    now. Type skip if you cannot do them.
    """

  static let pressNumber = "You can type the number, or the words. Type skip if you do not know."
  static let helpFirst = "That is all right. This is how to find out."
  static let pressAgain = "Press Ctrl-C once more to leave, or just go on."
  static let stoppedLooking = "All right, I stopped looking. We go on without it."
  static let goodbye = "Goodbye. You can come back at any time."

  static let whatNext = """
    If you have an answer, type the number of its question. Type summary to see everything, or quit \
    to leave.
    """
  static let noAnswerYet = "Nothing was answered yet that could be changed."
  static let changeWhich = "Which answer do you want to change? Type its number."
  static let notKnown = "not known"
  static let notUnderstood = "I did not understand that."
  static let yes = "Yes"
  static let no = "No"
  static let keepsAll = "All right, it stays as it was."
  static let nothingToGoBackTo = "This is the beginning. There is nothing to take back."
  static let restarted = "We begin again. Type back if you did not mean that."
  static let wentBack = "I took the last answer back."
  static let noSteps = "There are no steps yet. First I have to know more."
  static let noQuestions = "There are no questions for anybody yet."
  static let nothingAsked = "Nothing is asked at the moment."
  static let cannotSkip = "This one I cannot skip. Please choose one of the answers."
  static let goOn = "Shall I go on?"

  static let help = [
    "You can always answer with a number, with the words, or in your own words.",
    "why: why I ask, and what each answer leads to",
    "back: take the last answer back",
    "skip: I do not know",
    "change: change an earlier answer",
    "summary: what I know so far",
    "steps: all steps at once",
    "questions: what to ask somebody else",
    "restart: begin again",
    "save FILE: keep a copy of this conversation",
    "quit: leave",
    "help WORD: explain a word, for example: help port",
  ]

  static func setAsideFirst(_ facts: [String]) -> String {
    "These answers belonged to the old one and will be set aside: "
      + facts.joined(separator: "; ") + "."
  }

  static func suggestion(_ label: String) -> String { "You said before: \(label)." }

  static func noTerm(_ word: String, nearest: String?) -> String {
    let hint = nearest.map { " Did you mean \"\($0)\"?" } ?? ""
    return "I have no explanation for \"\(word)\".\(hint)"
  }

  static func unknownFact(_ word: String) -> String {
    "I do not find an answer called \"\(word)\". Type change to see the list."
  }

  private static let strangeWord = "If a word is strange, type help and the word."
  private static let portExample = """
    Type the letter, or the number that you see. A port number is between 1 and 65535.
    """

  static func examples(_ question: Question) -> String {
    if question.kind == .program, !question.choices.isEmpty {
      return "If yours is not in the list, choose the last one. Then I explain in general words."
    }
    if question.kind == .port { return portExample }
    if let first = question.choices.first {
      return "For example, type 1 for \"\(first.label)\". \(strangeWord)"
    }
    switch question.kind {
    case .host: return "For example: mail.example.com"
    case .domain: return "For example: gmail.com"
    case .program: return "For example: Thunderbird, Outlook, Windows Live Mail."
    default: return "Type it as you would say it, or type skip if you do not know."
    }
  }

  static func why(_ why: Why) -> [Screen.Paragraph] {
    var shown: [Screen.Paragraph] = []
    if !why.reason.isEmpty { shown.append(.init(.text, why.reason)) }
    if !why.path.isEmpty {
      shown.append(.init(.text, "This led here: " + why.path.joined(separator: "; ") + "."))
    }
    if !why.open.isEmpty {
      shown.append(.init(.heading, "What it may be"))
      shown += why.open.prefix(5).map { .init(.hint, $0) }
    }
    let leads = grouped(why.leads)
    if leads.count > 1 {
      shown.append(.init(.heading, "What each answer leads to"))
      shown += leads.prefix(6).map { .init(.hint, "\($0.answer): \($0.next)") }
    }
    return shown.isEmpty ? [.init(.text, nothingAsked)] : shown
  }

  /// Answers that lead to the same are said together.
  private static func grouped(_ leads: [Why.Lead]) -> [Why.Lead] {
    leads.reduce(into: []) { groups, lead in
      if let place = groups.firstIndex(where: { $0.next == lead.next }) {
        groups[place].answer += ", " + lead.answer
      } else {
        groups.append(lead)
      }
    }
  }

  static func source(_ source: Source) -> String {
    switch source {
    case .told: "you said so"
    case .given: "given at the start"
    case .read: "read in your message"
    case .checked: "I looked"
    case .lookedUp: "from my list"
    case .tried: "we set it"
    }
  }

  static func outcome(_ outcome: Outcome) -> String {
    switch outcome {
    case .works: "it works"
    case .same: "no change"
    case .other: "something else happened"
    case .couldNot: "could not be done"
    }
  }
}
