/// The engine's own sentences, on one page, so that they can be read and improved together.
///
/// Everything about mail is said by Knowledge; here stands only what a conversation needs.
enum Wording {
  // MARK: Steps

  static let openSettings = "Open the settings"
  static let saveSettings = "Save the settings"
  static let changeSettings = "Change the settings"
  static let seeWhetherItWorks = "See whether it works now"
  static let lookAgain = "Keep this list beside you: at the end it must be like this"

  static let writeDown = """
    Before you change anything here, write down on paper what is there now, or take a photo of it. Then you can always go back.
    """

  static func putBack(_ sees: [String]) -> String {
    "Put back what you wrote down: \(list(sees))."
  }

  static func mustRead(_ see: String, _ word: String) -> String {
    "Look for \(see). Now it must be like this: \(word)"
  }

  static func lookFor(_ see: String) -> String { "Look for \(see)." }

  /// A heading from an id, in which terms are written as the glossary writes them: `switch-imap-on` is
  /// "Switch IMAP on".
  static func title(_ id: String, _ terms: Table<Term>) -> String {
    let words = id.split(separator: "-").map { word in
      terms[String(word)].map { terms[$0].say } ?? String(word)
    }
    return capitalised(words.joined(separator: " "))
  }

  // MARK: Why not

  static func notPossible(_ title: String, _ reason: String) -> String {
    "\"\(title)\" is not possible here. \(reason)"
  }

  static let wouldBeUnsafe =
    "Anybody on the way could read your password. I do not suggest that."

  static func programLacks(_ speech: Speech, _ change: Change, _ guide: SettingGuide?) -> String {
    let name = speech.say(speech.view.knowledge.facts[change.fact].label)
    let program = speech.view.knowledge.roles.program.map(speech.name) ?? "your program"
    guard guide != nil, guide?.cannot == false else {
      return "\(capitalised(program)) has no setting for this: \(name)."
    }
    let wanted = speech.label(change.value, of: change.fact)
    return "\(capitalised(program)) cannot be set like this: \"\(name): \(wanted)\"."
  }

  static func cannotSignIn(_ program: String, _ provider: String, _ able: [String]) -> String {
    let lack = "\(capitalised(program)) cannot sign in in any way that \(provider) takes."
    return able.isEmpty ? lack : "\(lack) These programs can: \(list(able))."
  }

  static func cannotDo(_ task: String, _ terms: Table<Term>) -> String {
    "This cannot be done here: \(title(task, terms))."
  }

  // MARK: After an event

  static let notUnderstoodOpening =
    "I did not recognise an error message in that. That is all right. I will ask step by step."

  static func notUnderstood(_ misses: Int) -> String {
    misses < 3
      ? "I did not understand that."
      : "I still do not understand. You can type \"skip\" if you are not sure."
  }

  static func wasSame(_ hasSet: Bool) -> String {
    hasSet ? "That was not it. The settings stay as they are now." : "That was not it."
  }

  static let wasSameAfterAll = "So nothing has changed. That was not it, then."
  static let wasOther = "Something has changed. That helps me."
  static let couldNot = "That is all right. We leave it out."
  static let takenBack = "Then we go through it once more."

  static func works(_ sides: [String]) -> String {
    switch sides.count {
    case 0: "Good."
    case 1: "Good. \(capitalised(sides[0])) works now."
    default: "Good. \(capitalised(list(sides))) work now."
    }
  }

  static func understood(_ facts: [String]) -> String {
    "I understood: " + facts.joined(separator: "; ")
      + ". If something is wrong there, type change."
  }

  static func supposed(_ facts: [String], _ words: String?) -> String {
    let from = words.map { "your words \"\($0)\"" } ?? "what you wrote"
    return "Never mind. From \(from) I take it so: " + facts.joined(separator: "; ")
      + ". If that is wrong, type change."
  }

  static func changed(_ facts: [String]) -> String {
    "Changed: " + facts.joined(separator: "; ") + "."
  }

  static let usual = "It is a usual cause"

  /// What speaks for something, and the person's words that say so.
  static func because(_ title: String, _ words: String?) -> String {
    words.map { "\(title): \"\($0)\"" } ?? title
  }

  static let knownMessage = """
    I have taken note of that. It can mean several things, so I still have to ask.
    """

  static func setAside(_ facts: [String]) -> String {
    "This belonged to what you had before, so I set it aside: "
      + facts.joined(separator: "; ") + "."
  }

  static func dropped(_ names: [String]) -> String {
    "I no longer know this and leave it out: " + names.joined(separator: ", ") + "."
  }

  // MARK: Questions of the engine

  static let saved = "Your message still shows an older setting. Was the change saved?"
  static let yes = "Yes"
  static let no = "No"

  static func which(_ label: String) -> String {
    "Two things do not agree about this: \(label). Which is right?"
  }

  static func side(_ label: String, _ source: Source) -> String {
    switch source {
    case .told, .given: "\(label), as you said"
    case .read: "\(label), as your message says"
    case .checked: "\(label), as I found out"
    case .tried: "\(label), as we just set it"
    case .lookedUp: "\(label), as my list says"
    }
  }

  static let handOver = """
    Some things were hard to find out. That is all right. Shall I sum up now, with the questions for \
    somebody who can help?
    """

  static func howToFindOut(_ see: String) -> String { "Look for \(see)." }

  static func suggestion(_ label: String) -> String { "You said before: \(label)." }

  // MARK: Outcomes

  static func doesItWork(_ sides: [String]) -> String {
    switch sides.count {
    case 0: "Did that help?"
    case 1: "Does \(sides[0]) work now?"
    default: "Do \(list(sides)) work now?"
    }
  }

  static func outcome(_ outcome: Outcome) -> (label: String, also: [String]) {
    switch outcome {
    case .works:
      (
        "It works now",
        ["yes", "works", "it works", "solved", "fixed", "y", "it worked", "worked"]
      )
    case .same:
      (
        "The same as before",
        [
          "no", "same", "nothing changed", "still the same", "still not", "n", "no change",
          "does not work", "doesn't work", "doesnt work", "same error", "did not help",
          "same as before", "not working", "nothing works",
        ]
      )
    case .other:
      (
        "Something else happens now",
        ["else", "something else", "different", "another error", "new error", "other error"]
      )
    case .couldNot:
      (
        "I could not do it",
        [
          "could not", "couldn't", "cannot", "can't", "not possible", "i can't", "could-not",
          "impossible", "cant", "couldnt",
        ]
      )
    }
  }

  static func lowConfidence(_ name: String) -> String {
    "I could not confirm the settings of \(name). They may be out of date."
  }

  static func uncertainMenus(_ name: String) -> String {
    "I could not confirm the menus of \(name). Yours may read a little differently."
  }

  static let losesMail = "Mail can get lost here if a step is left out. Please take your time."

  // MARK: Small things

  static let notKnown = "not known"

  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Wording {
  /// The words with a full stop, unless they end a sentence already.
  static func sentence(_ words: String) -> String {
    guard let last = words.last, !".!?".contains(last) else { return words }
    return words + "."
  }
}

extension Wording {
  static let toDo = "This is what to do: "
  static let next = "Next: "

  static func questions(for company: String) -> String {
    company.isEmpty ? "To be found out:" : "Questions for \(company):"
  }

  static func reach(_ numberFound: String) -> String {
    numberFound.isEmpty ? "" : "This is how you reach them. \(sentence(numberFound))"
  }

  static func end(_ kind: Ending.Kind, _ enquiries: [Enquiry]) -> String {
    let asks = !enquiries.isEmpty
    return switch kind {
    case .solved:
      asks
        ? "That is solved. You need not ask anybody. These questions are for those who want to be sure."
        : "That is solved."
    case .explained:
      asks
        ? "So nothing needs mending. If you want to be sure, ask this."
        : "So nothing needs mending."
    case .handOver:
      asks
        ? "I cannot take you further from here. Somebody else can. Ask them this, word for word."
        : "I cannot take you further from here. Please show the summary to somebody who knows mail."
    }
  }
}
