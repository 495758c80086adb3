import Troubleshooting

/// The chat's own sentences, on one page.
enum ChatWording {
  static let welcome = """
    I help when a mail program will not send or receive. Your mail is not lost. I never ask for a \
    password. Type help at any time, back to take an answer back, or quit to leave.
    """

  static let notesRead = "Press Enter to see what is to be done."
  static let readOnPrompt = "Press Enter to read on."
  static let readOn = "There is a little more to read first. The question comes after that."
  static let goOnWords: Set<String> = [
    "done", "ok", "okay", "next", "go", "begin", "continue", "ready", "yes", "y", "yeah", "yep",
    "sure", "please",
  ]
  static let begin = "Shall we begin? Press Enter to see the first steps."
  static let stepDone = "Tell me what you see."
  static let stepChoices = [
    "Done, go on (or press Enter)", "I cannot find that", "I could not do it",
  ]
  static let otherWords = "It may be called something else. Here it is in other words."
  static let noOtherWords = """
    I have no other words for it. That is not your fault: some programs look different. Type 3 for \
    "I could not do it", and I look for another way. Or type questions, to see what to ask somebody.
    """
  static let notBegun = """
    Press Enter to see the first steps. If you have done them already, tell me in words what happens \
    now. Type skip if you cannot do them.
    """

  static let pressNumber = "You can type the number, or the words. Type skip if you do not know."
  static let sayOutcome = "You can type the number, or tell me in words what happens now."
  static let sayStep = "You can type 1, 2 or 3, or tell me in words what you see."
  static let yesOrNo = "Please type yes or no. Type back to leave everything as it was."
  static let helpFirst = "That is all right. This is how to find out."
  static let spokenPrompt = "Your reply: "
  static let pressAgain = "Press Ctrl-C once more to leave, or just go on."
  static let stoppedLooking = "All right, I stopped looking. We go on without it."
  static let goodbye = "Goodbye. You can come back at any time."

  static let whatNext = """
    If you have an answer, type the number of its question. Type summary to see everything, or quit \
    to leave.
    """
  static let solved = "That is solved."
  static let thanks: Set<String> = [
    "thanks", "thank you", "thank you very much", "many thanks", "ok", "okay", "good", "great",
    "done", "no", "goodbye",
  ]
  /// What people say who did a step.
  static let didIt: Set<String> = [
    "i did that", "i did it", "did that", "did it", "i have done that", "i have done it",
    "ive done that", "ive done it", "i am done", "im done", "finished", "i have finished",
    "that is done", "thats done",
  ]
  /// What people say who do not find something, or do not know what is meant.
  static let lost = [
    "can't find", "cannot find", "cant find", "can not find", "not there", "don't see", "dont see",
    "do not see", "there is no ", "there's no ", "theres no ", "no such ", "looks different",
    "look different", "i am lost", "i'm lost", "im lost", "t understand", "not understand",
    "confused",
  ]
  static func tooEarly(_ part: Int, of count: Int) -> String {
    """
    This is part \(part) of \(count), and it can work only when all parts are done. Press Enter to go on. \
    If you have done all of them, please say it once more.
    """
  }
  static let noAnswerYet = "Nothing was answered yet that could be changed."
  static let changeWhich = "Which answer do you want to change? Type its number."
  static let notInList = """
    That is not in the list. Type one of its numbers, or back to leave everything as it was.
    """
  static let notKnown = "not known"
  static let notUnderstood = "I did not understand that."
  static let yes = "Yes"
  static let no = "No"
  static let keepsAll = "All right, it stays as it was."
  static let nothingToGoBackTo = "This is the beginning. There is nothing to take back."
  static let restarted = "We begin again. Type back if you did not mean that."
  static let wentBack = "I took the last answer back."
  static let noSteps = "There are no steps yet. First I have to know more."
  static let noMoreSteps = "There are no steps left to do. Type summary to see what was done."
  static let noQuestions = "There are no questions for anybody yet."
  static let nothingAsked = "Nothing is asked at the moment. Type help to see what you can type."
  static let cannotSkip = "This one I cannot skip. Please choose one of the answers."
  static let goOn = "Shall I go on?"

  static let help = [
    "You can always answer with a number, with the words, or in your own words.",
    "why: why I ask, and what each answer leads to",
    "back: take the last answer back, or go back in the steps",
    "skip: I do not know",
    "change: see your answers, and change one",
    "summary: what I know so far",
    "steps: all steps at once",
    "questions: what to ask somebody else",
    "restart: begin again",
    "save FILE: keep a copy of this conversation",
    "quit: leave",
    "help WORD: explain a word, for example: help port",
  ]
  static let licence = """
    mailmend is free software under the GNU General Public License, version 3 or later, without any \
    warranty.
    """

  static func setAsideFirst(_ facts: [String]) -> String {
    "These answers belonged to the old one and will be set aside: "
      + facts.joined(separator: "; ") + "."
  }

  /// The end of a line in the list of answers; empty if nothing would be set aside.
  static func wouldSetAside(_ facts: [String]) -> String {
    guard !facts.isEmpty else { return "" }
    let named = facts.prefix(3).joined(separator: "; ")
    let more = facts.count > 3 ? "; and \(facts.count - 3) more" : ""
    return ". If you change it, I ask again: \(named)\(more)."
  }

  /// The heading of a few steps: where one is, and what comes.
  static func part(
    _ place: Int, of count: Int, _ heading: String, steps: Range<Int>?, of all: Int
  ) -> String {
    let part = count > 1 ? "Part \(place) of \(count): \(heading)" : heading
    guard let steps else { return part }
    let numbers =
      steps.count > 1
      ? "steps \(steps.lowerBound + 1) to \(steps.upperBound)" : "step \(steps.upperBound)"
    return "\(part), \(numbers) of \(all)"
  }

  static func atTheEnd(canAsk: Bool) -> String {
    canAsk
      ? """
      Type summary to see what was changed, or questions to see what you can still ask. Press Enter \
      to leave.
      """
      : "Type summary to see everything. Press Enter to leave."
  }

  static func slip(nearest: String?) -> String {
    nearest.map { "I did not understand that. Did you mean \"\($0)\"? Then please type \($0)." }
      ?? "I know no command of that name. Type help to see what you can type."
  }

  static func suggestion(_ label: String) -> String { "You said before: \(label)." }

  static func present(_ label: String) -> String { "At the moment: \(label)." }

  /// A prompt up to its question mark, and what is said behind it; that may be nothing.
  static func askedFirst(_ prompt: String) -> (asked: String, more: String) {
    guard let mark = prompt.firstIndex(of: "?") else { return (prompt, "") }
    return (
      String(prompt[...mark]), String(prompt[prompt.index(after: mark)...].drop { $0 == " " })
    )
  }

  // What was typed is not repeated here: it may be a password.
  static func noTerm(nearest: String?) -> String {
    let hint = nearest.map { " Did you mean \"\($0)\"?" } ?? ""
    return "I have no explanation for that.\(hint) Type help alone to see what you can type."
  }

  static let unknownFact = "I do not find an answer of that name. Type change to see the list."
  static let nothingKnown = "I know nothing yet. Please tell me first what goes wrong."
  static let whyOpening = "So that I know where to look. A few words are enough."
  static let whyAsked = "The answer tells what to do next. If you do not have it, type back."

  static let gladToHear =
    "I am glad to hear that. Type quit to leave, or save and a name to keep a copy."
  static let lostAtTheEnd = """
    I did not understand that. Type restart to begin again, back to take the last answer back, or \
    quit to leave.
    """

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

  static let ledHere = "What led here"
  static let leadsTo = "What each answer leads to"

  /// Many answers that lead to the same.
  static func named(_ answers: [String], isOnlyRest: Bool) -> String {
    isOnlyRest ? "Any other answer" : answers.prefix(2).joined(separator: ", ") + " and others"
  }

  /// The first of some sentences.
  static func firstSentence(_ text: String) -> String {
    guard let end = text.firstIndex(where: { ".?!".contains($0) }),
      text[text.index(after: end)...].first == " "
    else { return text }
    return String(text[...end])
  }

  /// What is known, by where it is from.
  static let sources: [(source: Source, heading: String)] = [
    (.told, "What you told me"), (.read, "What I read in your message"),
    (.given, "What was known at the start"), (.checked, "What I saw when I looked"),
    (.tried, "How it is after the changes"), (.lookedUp, "What stands in my list"),
  ]

  /// A fact, and the words in which it was read.
  static func line(_ fact: Report.Line) -> String {
    let words = fact.excerpt.map { ", from your words \"\($0.words)\"" } ?? ""
    return "\(fact.label): \(fact.value)\(words)"
  }

  static let ownDeed = "What you changed yourself"

  static func tried(_ title: String, _ outcome: Outcome) -> String {
    "Tried: \(title) (\(ChatWording.outcome(outcome)))"
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
