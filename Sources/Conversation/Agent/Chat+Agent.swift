import Troubleshooting

/// How an agent sees a turn: all of it at once, and what is read out apart from what is not.
extension Chat {
  /// The response to a line in which an agent typed facts; nil if there are none.
  mutating func factReply(_ line: String) -> Response? {
    guard let agent, let typed = FactLine(line, names: agent.names) else { return nil }
    var facts: [Assignment] = []
    var problems: [String] = []
    for fact in typed.facts {
      switch agent.read(fact, typed.facts) {
      case .fact(let read): facts.append(read)
      case .problem(let words): problems.append(words)
      }
    }
    guard problems.isEmpty else {
      return .show(Screen(texts: problems + [AgentWording.nothingTaken]))
    }
    rest = typed.rest
    return changed(.changed(facts))
  }

  /// All of a turn.
  func agentScreen(saying: Bool = true) -> Screen {
    let says = saying ? session.turn.says : []
    let said = says.filter(\.isReadOut).map { Screen.Paragraph(.item, $0.text) }
    return noted(says)
      + AgentWording.block(AgentWording.say, said + readOut(session.turn.waits))
      + noted(session.turn.waits)
  }

  /// What is said before something that nobody is asked.
  var agentSayings: Screen {
    let says = session.turn.says
    return noted(says)
      + Screen(Screen.list(AgentWording.say, says.filter(\.isReadOut).map(\.text)))
  }

  /// What is asked, once more, after something else was shown.
  var agentQuestion: Screen {
    guard case .outcome(let proposal) = session.turn.waits else {
      return agentScreen(saying: false)
    }
    return AgentWording.block(AgentWording.say, [.init(.item, proposal.prompt)])
      + noted(session.turn.waits)
  }

  // MARK: What the caller hears

  private func readOut(_ wait: Turn.Wait) -> [Screen.Paragraph] {
    switch wait {
    case .opening(let prompt): return [.init(.item, ChatWording.firstSentence(prompt))]
    case .question(let question):
      let help = question.isDoubted ? Screen.steps(question.findOut) : []
      return [.init(.item, ChatWording.askedFirst(question.prompt).asked)] + help
    case .check: return []
    case .outcome(let proposal):
      let introduction = isRepeated ? [] : proposal.introduction
      let steps = (proposal.plan.blocks + [proposal.plan.verify].compactMap(\.self))
        .flatMap { Screen($0).paragraphs }
      return introduction.map { .init(.item, $0) } + steps + [.init(.item, proposal.prompt)]
    case .ended(let ending): return read(ending)
    }
  }

  private func read(_ ending: Ending) -> [Screen.Paragraph] {
    let words = ending.paragraphs.prefix(1).map { Screen.Paragraph(.item, $0) }
    return words + Screen(asking: ending.enquiries).paragraphs
  }

  // MARK: What the agent alone sees

  private func noted(_ says: [Saying]) -> Screen {
    Screen(Screen.list(AgentWording.note, says.filter { !$0.isReadOut }.map(\.text)))
  }

  private func noted(_ wait: Turn.Wait) -> Screen {
    switch wait {
    case .opening: Screen(Screen.list(AgentWording.note, [AgentWording.howToType]))
    case .question(let question):
      AgentWording.block(
        AgentWording.listen(question.name), noted(question) + Screen(choicesOf: question).paragraphs
      )
    case .check: Screen([])
    case .outcome(let proposal):
      AgentWording.block(
        AgentWording.outcome(proposal.fix), Screen.choices(proposal.outcomes.map(\.label)))
    case .ended(let ending):
      Screen(
        Screen.list(
          AgentWording.note, [ending.enquiries.isEmpty ? AgentWording.over : ChatWording.whatNext]))
    }
  }

  private func noted(_ question: Question) -> [Screen.Paragraph] {
    let before = question.suggestion.map { ChatWording.suggestion($0.label) } ?? ""
    return [question.hint, before].filter { !$0.isEmpty }.map { .init(.item, $0) }
  }
}

extension Saying {
  /// Whether the caller is to hear it: the rest is about what was typed.
  fileprivate var isReadOut: Bool {
    switch kind {
    case .note, .open: true
    case .reaction, .understood, .setAside: false
    }
  }
}

/// The sentences for an agent, on one page.
enum AgentWording {
  static let say = "Say:"
  static let note = "Note:"
  static let howToType = """
    Type what the caller says, or facts, several in one line: smtp.port=25 program=thunderbird
    """
  static let help = "FACT=VALUE: takes facts in, several in one line"
  static let welcome = """
    What stands below "Say" is for the caller; all else is for you. Type help at any time.
    """
  static let nothingTaken = "I have taken in nothing of that line."
  static let over = "Type summary for the ticket, or quit to leave."

  static func listen(_ question: QuestionName) -> String { "Listen for (\(question.id)):" }

  static func outcome(_ fix: String) -> String { "Listen for (\(fix)):" }

  /// A heading with what stands below it; nothing if nothing does.
  static func block(_ heading: String, _ below: [Screen.Paragraph]) -> Screen {
    Screen(below.isEmpty ? [] : [.init(.heading, heading)] + below)
  }
}

extension Conversation {
  /// What an agent is told first.
  public static let agentWelcome = AgentWording.welcome
}
