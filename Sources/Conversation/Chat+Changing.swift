import Troubleshooting

extension Chat {
  /// What the person told us and may change, in the order of the Knowledge, and what follows from words that
  /// answer no question.
  var changeable: [FactID] {
    let told = Set(session.facts().map(\.fact))
    func follows(_ fact: FactID) -> Bool {
      guard let base = knowledge.facts[fact].lookUp?.base else { return false }
      return told.contains(base) && knowledge.facts[base].ask == nil
        && session.value(of: fact) != nil
    }
    return knowledge.facts.indices.filter {
      knowledge.facts[$0].ask != nil && (told.contains($0) || follows($0))
    }
  }

  /// `change`, `change outgoing port` or `change outgoing port 587`.
  mutating func change(_ what: String) -> Response {
    rest = ""
    guard !changeable.isEmpty else { return .show(Screen(texts: [ChatWording.noAnswerYet])) }
    guard !what.isEmpty else {
      lookAside(.choosingChange)
      return .moved
    }
    if let place = Int(what), changeable.indices.contains(place - 1) {
      lookAside(.asking(changeable[place - 1], isChange: true))
      return .moved
    }
    guard let (fact, rest) = named(in: what) else {
      return .show(Screen(texts: [ChatWording.unknownFact]))
    }
    lookAside(.asking(fact, isChange: true))
    return rest.isEmpty ? .moved : changed(fact, reply: rest)
  }

  /// What stands there now, said above the question for something else.
  func presentAnswer(_ fact: FactID) -> [Screen.Paragraph] {
    session.value(of: fact).map {
      [.init(.hint, ChatWording.present(session.label($0, of: fact)))]
    } ?? []
  }

  var changeList: Screen {
    let lines = changeable.enumerated().map { place, fact in
      let value =
        session.value(of: fact).map { session.label($0, of: fact) } ?? ChatWording.notKnown
      let line = "\(session.label(fact)): \(value)"
      let aside = ChatWording.wouldSetAside(session.setAside(changing: fact))
      return Screen.Paragraph(.choice(String(place + 1)), line + aside)
    }
    return Screen([.init(.question, ChatWording.changeWhich)] + lines)
  }

  /// The fact that words begin with, by label or id, and what follows: the longest name wins.
  private func named(in words: String) -> (FactID, rest: String)? {
    let said = words.lowercased()
    let names = knowledge.facts.indices.filter { knowledge.facts[$0].ask != nil }.flatMap { fact in
      [session.label(fact).lowercased(), knowledge.facts[fact].name].map { (fact, $0) }
    }
    let fitting = names.filter { name in
      said.hasPrefix(name.1)
        && said.dropFirst(name.1.count).first.map { " =:".contains($0) } ?? true
    }
    guard let best = fitting.max(by: { $0.1.count < $1.1.count }) else { return nil }
    let rest = words.dropFirst(best.1.count).drop { " =:".contains($0) }
    return (best.0, String(rest.lowercased().hasPrefix("to ") ? rest.dropFirst(3) : rest))
  }

  private mutating func changed(_ fact: FactID, reply: String) -> Response {
    switch listener.match(reply, to: session.question(for: fact), in: session) {
    case .value(let value): return changed(fact, to: value)
    case .unknown: return changed(fact, to: Value(Assignment.unknown))
    default: return misunderstood(session.question(for: fact))
    }
  }

  private mutating func changed(_ fact: FactID, to value: Value) -> Response {
    changed(.changed([Assignment(knowledge.facts[fact].name, value.text)]))
  }

  /// Lets a change happen; first it is said what that sets aside.
  mutating func changed(_ event: Event) -> Response {
    let aside = session.setAside(by: event)
    guard !aside.isEmpty else { return .happened(event, saying: words(for: event)) }
    lookAside(.confirming(event))
    return .moved
  }

  /// What one would have typed to say all of a change at once; "yes" or a number would tell nobody.
  private func words(for event: Event) -> String? {
    guard case .changed(let changes) = event else { return nil }
    let words = changes.compactMap { change in
      knowledge.facts[change.fact].map { fact in
        let isKnown = change.value != Assignment.unknown
        let value = isKnown ? session.label(Value(change.value), of: fact) : ChatWording.notKnown
        return "\(session.label(fact)): \(value)"
      }
    }
    return words.isEmpty ? nil : "change \(words.joined(separator: "; "))"
  }

  func confirmation(_ aside: [String]) -> Screen {
    Screen(
      [
        .init(.text, ChatWording.setAsideFirst(aside)), .init(.question, ChatWording.goOn),
      ] + Screen.choices(Chat.yesNo.map(\.label)))
  }

  private static let yesNo = [
    Choice(value: .yes, label: ChatWording.yes), Choice(value: .no, label: ChatWording.no),
  ]

  private func misunderstood(_ question: Question) -> Response {
    .show(Screen(texts: [ChatWording.notUnderstood, ChatWording.examples(question)]))
  }

  // MARK: Replies to what is shown beside the turn

  /// Whether something beside the turn waits for a reply.
  var isBeside: Bool {
    switch focus {
    case .turn, .portion, .steps: false
    case .asking, .choosingChange, .confirming: true
    }
  }

  /// Asks something beside the turn; reading goes on later where it was.
  mutating func lookAside(_ aside: Focus) {
    if !isBeside { returnTo = focus }
    focus = aside
  }

  /// Leaves what stands beside the turn; nothing has happened.
  mutating func leaveAside() -> Response {
    focus = returnTo
    rest = ""
    return .show(Screen(texts: [ChatWording.keepsAll]))
  }

  /// The response to a line if something beside the turn waits for it.
  mutating func answerToFocus(_ line: String) -> Response? {
    switch focus {
    case .turn, .portion, .steps: return nil
    case .asking(let fact, let isChange): return answered(fact, isChange, line)
    case .choosingChange: return Command(line).map { obey($0) } ?? chosen(line)
    case .confirming(let event): return Command(line).map { obey($0) } ?? confirmed(event, line)
    }
  }

  private mutating func chosen(_ line: String) -> Response {
    let facts = changeable
    if let place = Int(line), facts.indices.contains(place - 1) {
      lookAside(.asking(facts[place - 1], isChange: true))
      return .moved
    }
    if line.isEmpty { return leaveAside() }
    guard named(in: line) == nil else { return change(line) }
    return .show(slip(line) ?? Screen(texts: [ChatWording.notInList]))
  }

  private mutating func answered(_ fact: FactID, _ isChange: Bool, _ line: String) -> Response {
    let question = session.question(for: fact)
    if let command = Command(line), !question.offers(line) || line.hasPrefix("/") {
      return obey(command)
    }
    if line.isEmpty { return .show(Screen(texts: [ChatWording.pressNumber])) }
    switch listener.match(line, to: question, in: session) {
    case .value(let value) where isChange: return changed(fact, to: value)
    case .value(let value):
      return .happened(.answered(.fact(knowledge.facts[fact].name), value: value.text))
    case .unknown where isChange: return changed(fact, to: Value(Assignment.unknown))
    case .unknown: return leaveAside()
    default: return misunderstood(question)
    }
  }

  private mutating func confirmed(_ event: Event, _ line: String) -> Response {
    switch ReplyReader.match(line, to: Chat.yesNo, of: .yesNo, letters: false) {
    case .value(.yes): return .happened(event, saying: words(for: event))
    case .value: return leaveAside()
    default: return .show(slip(line) ?? Screen(texts: [ChatWording.yesOrNo]))
    }
  }
}
