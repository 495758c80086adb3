public import Troubleshooting

extension Form {
  /// The form of a Knowledge: every fact that ``TicketReader`` lets be given.
  public init(_ knowledge: Knowledge) {
    let gathering = Gathering(knowledge)
    title = knowledge.title
    version = knowledge.version
    sides = knowledge.sides.all.map { Name(id: $0.name, name: $0.doing) }
    whom = knowledge.whom.all.map { Name(id: $0.name, name: $0.title) }
    groups = gathering.groups
  }
}

/// Gathers the fields of a form from Knowledge.
private struct Gathering {
  private let knowledge: Knowledge
  /// Nothing is known yet: texts speak of facts by their labels.
  private let session: Session

  init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
    session = Gathering.session(knowledge, [])
  }

  private static func session(_ knowledge: Knowledge, _ given: [Assignment]) -> Session {
    Session(knowledge, Event.Start(date: "", given: given, skipsOpening: true))
  }

  // MARK: Groups

  private enum Place: Hashable {
    case matter, side(SideID), settings, account
  }

  var groups: [Form.Group] {
    let given = knowledge.askingOrder.filter { knowledge.facts[$0].canBeGiven }
    // Who fills it in begins with what can be answered at once, one side of mail after the other; the sort
    // keeps the order of equals.
    let facts = given.sorted { rank(of: $0) < rank(of: $1) }
    let byPlace = Dictionary(grouping: facts, by: place)
    let places = [.matter] + knowledge.sides.indices.map(Place.side) + [.settings, .account]
    return places.compactMap { place in
      byPlace[place].map { Form.Group(title: title(place), fields: $0.map(field)) }
    }
  }

  /// How far away the answer is: with the person, with somebody else, or in words that nobody asks for. Then
  /// the side.
  private func rank(of fact: FactID) -> (distance: Int, side: Int) {
    let authored = knowledge.facts[fact]
    let distance = authored.ask == nil ? 2 : authored.whom == nil ? 0 : 1
    return (distance, authored.side?.raw ?? -1)
  }

  private func place(of fact: FactID) -> Place {
    let authored = knowledge.facts[fact]
    if authored.isSetting { return .settings }
    if let side = authored.side { return .side(side) }
    return isOfAccount(fact) ? .account : .matter
  }

  /// Whether it is the company that runs the mailbox, belongs to it, or is what it is looked up from.
  private func isOfAccount(_ fact: FactID) -> Bool {
    guard let provider = knowledge.roles.provider else { return false }
    return fact == provider || knowledge.facts[provider].lookUp?.base == fact
      || knowledge.facts[fact].owners.contains(provider)
  }

  private func title(_ place: Place) -> String {
    switch place {
    case .matter: FormWording.matter
    case .side(let side): FormWording.capitalised(knowledge.sides[side].doing)
    case .settings: FormWording.settings
    case .account: FormWording.account
    }
  }

  // MARK: Fields

  private func field(_ fact: FactID) -> Form.Field {
    let authored = knowledge.facts[fact]
    let values = values(of: fact)
    return Form.Field(
      id: authored.name, kind: authored.kind, label: session.label(fact),
      question: authored.ask.map(session.say), values: values,
      others: authored.kind.isOpen ? authored.kind.example : nil,
      example: values.first?.value ?? example(authored),
      owners: authored.owners.map { knowledge.facts[$0].name },
      whom: authored.whom.map { knowledge.whom[$0].name }, isSetting: authored.isSetting,
      side: authored.side.map { knowledge.sides[$0].name })
  }

  private func values(of fact: FactID) -> [Form.Value] {
    guard knowledge.facts[fact].kind == .version else {
      return session.choices(of: fact).map { Form.Value(value: $0.value.text, label: $0.label) }
    }
    return knowledge.guides.all.filter { $0.kind == .program }.flatMap { versions(of: $0) }
  }

  private func versions(of program: Guide) -> [Form.Value] {
    program.versions.map { version in
      Form.Value(
        value: version.name, label: version.title,
        program: Form.Name(id: program.name, name: program.title))
    }
  }

  private func example(_ fact: Fact) -> String? {
    switch fact.kind {
    case .port: fact.side.flatMap { knowledge.sides[$0].ports.first?.text } ?? "587"
    case .host: "mail.example.com"
    case .domain: "example.com"
    default: nil
    }
  }
}

extension Fact.Kind {
  /// Whether there are more values than can be listed.
  fileprivate var isOpen: Bool { [.port, .host, .domain].contains(self) }
}
