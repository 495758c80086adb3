import Troubleshooting

/// What stands in the shapes and beside the links, in the words of the Knowledge.
struct GraphWords {
  private let knowledge: Knowledge
  /// A session in which nothing happened: it fills texts in with what facts are called.
  private let blank: Session
  /// What several facts are called: all that is looked up from the provider is called as it is.
  private let shared: Set<String>

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    let blank = Session(knowledge, Event.Start(date: ""))
    self.blank = blank
    let labels = Dictionary(grouping: knowledge.facts.all.map { blank.say($0.label) }, by: \.self)
    shared = Set(labels.filter { $0.value.count > 1 }.keys)
  }

  /// A text in which what is filled in later stands in brackets.
  func say(_ text: Text) -> String {
    text.pieces.map { piece in
      if case .literal(let words) = piece { return words }
      return "[\(blank.say(Text(pieces: [piece])))]"
    }.joined()
  }

  func kind(_ node: Node) -> Graph.Place.Kind {
    switch node.kind {
    case .ask: .question
    case .check: .check
    case .when: .choice
    case .note: .note
    case .diagnose: .diagnosis
    case .visit: .visit
    case .end: .ending
    }
  }

  func text(_ node: Node) -> String {
    switch node.kind {
    case .ask(let ask): say(knowledge.facts[ask.fact].ask ?? knowledge.facts[ask.fact].label)
    case .check(let check, _): "Look at the server: " + knowledge.checks[check].name
    case .when: ""
    case .note(let note): say(note.text)
    case .diagnose(let diagnosis, _): say(knowledge.diagnoses[diagnosis].title)
    case .visit(let flows, _): flows.map { say(knowledge.flows[$0].title) }.joined(separator: "\n")
    case .end(let enquiries):
      enquiries.isEmpty ? "The end" : "The end, with questions for somebody who can help"
    }
  }

  func details(_ node: Node) -> [String] {
    switch node.kind {
    case .ask(let ask): [knowledge.facts[ask.fact].name]
    case .check, .when: []
    case .note(let note): note.when.isEmpty ? [] : ["said if " + condition(note.when)]
    case .diagnose(let diagnosis, _): [knowledge.diagnoses[diagnosis].name]
    case .visit(let flows, _): flows.map { knowledge.flows[$0].name }
    case .end(let enquiries): enquiries.map { knowledge.facts[$0].name }
    }
  }

  // MARK: Ways

  /// What leads to one place, in a few words; nothing where everything does.
  func labels(_ ways: [Trail.Way], of node: Node) -> [String] {
    let all = node.ways.filter { $0.target != nil }.map(\.way)
    guard ways.count < all.count else { return everything(node) }
    return ways.map { label($0, of: node) }
  }

  private func everything(_ node: Node) -> [String] {
    switch node.kind {
    case .ask: [GraphWords.anyAnswer]
    case .visit: [GraphWords.nothing]
    case .diagnose: [GraphWords.otherwise]
    case .check, .when, .note, .end: []
    }
  }

  private func label(_ way: Trail.Way, of node: Node) -> String {
    switch (way, node.kind) {
    case (.answer(let place), .ask(let ask)):
      value(ask.ways[place].value, of: ask.fact, most: GraphWords.answer)
    case (.otherAnswer, _): "any other answer"
    case (.unknown, _): "don't know"
    case (.row(let place), .when(let rows)):
      rows[place].condition.isEmpty ? "else" : condition(rows[place].condition)
    case (.otherwise, _): GraphWords.otherwise
    default: ""
    }
  }

  // MARK: Conditions

  /// A condition as people read it: `outgoing port: 465 or 993; outgoing encryption: not SSL/TLS`.
  func condition(_ condition: Condition) -> String {
    var parts = condition.tests.map(test)
    if !condition.tried.isEmpty {
      parts.append("tried before: " + condition.tried.map(test).joined(separator: " with "))
    }
    switch condition.today {
    case .from(let day): parts.append("from \(day) on")
    case .before(let day): parts.append("before \(day)")
    case nil: break
    }
    return parts.joined(separator: "; ")
  }

  private func test(_ test: FactTest) -> String {
    let name = name(of: test.fact)
    var values = test.values.map { value($0, of: test.fact, most: GraphWords.short) }
    if test.acceptsKnown { return "\(name): known" }
    if test.isNegated { return "\(name): not \(GraphWords.list(values))" }
    if test.acceptsUnknown { values.append("don't know") }
    return "\(name): \(GraphWords.list(values))"
  }

  /// The way on from a diagnosis that was ruled out.
  static let otherwise = "otherwise"
  /// The way on from flows that found nothing.
  static let nothing = "nothing found"
  /// The only way on from a question.
  static let anyAnswer = "any answer"

  // MARK: Short words

  /// What is longer than that is called by its id, or a condition would fill a page.
  private static let short = 26
  private static let answer = 60

  private func name(of fact: FactID) -> String {
    let label = blank.label(fact)
    return label.count > GraphWords.short || shared.contains(label)
      ? knowledge.facts[fact].name : label
  }

  /// A value's label, or if that is long its id, in which hyphens stand for spaces.
  private func value(_ value: Value, of fact: FactID, most: Int) -> String {
    let label = blank.label(value, of: fact)
    guard label.count > most else { return label }
    return value.text.split(separator: "-").joined(separator: " ")
  }

  private static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }
}
