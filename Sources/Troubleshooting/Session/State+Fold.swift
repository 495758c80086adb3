extension State {
  /// Takes one event in; stepping back is the session's, which folds the shorter record.
  mutating func fold(_ event: Event) {
    tick += 1
    news = []
    isOpened = true
    switch event {
    case .started(let start): begin(start)
    case .said(let said): hear(said)
    case .answered(let question, let value): answer(question, value)
    case .didNotKnow(let fact): if let fact = known(fact: fact) { doubt(fact) }
    case .checked(let check, let results): observe(check, results)
    case .tried(let trial, let outcome): take(trial, outcome)
    case .changed(let changes): for change in changes { assign(change, from: .told) }
    case .steppedBack, .restarted: break
    }
    hearSides()
    suppose(after: event)
    settleOwners()
  }

  private mutating func begin(_ event: Event.Start) {
    date = event.date
    isOpened = event.skipsOpening || !event.given.isEmpty || event.node != nil
    if let name = event.node {
      if let node = knowledge.nodes[name] { start = node } else { dropped.append(name) }
    }
    for assignment in event.given { assign(assignment, from: .given) }
  }

  private mutating func hear(_ said: Event.Said) {
    guard !said.isNothing else {
      if tick > 2 || !said.text.isEmpty { misses += 1 }
      return
    }
    misses = 0
    if tick > 2 { asked += 1 }
    excerpts.merge(said.excerpts) { $1 }
    recognised += said.symptoms.compactMap { name in
      let symptom = knowledge.symptoms[name]
      if symptom == nil { dropped.append(name) }
      return symptom
    }
    if let name = said.about { conclude(name, from: said) } else { take(said.read) }
  }

  /// Takes in what was said of no side by itself, once a side is named: "it asks for my password", and that
  /// this is when mail is sent.
  private mutating func hearSides() {
    // Later the symptoms are other ones.
    guard !recognised.isEmpty, attempts.isEmpty, rounds.isEmpty else { return }
    for fact in knowledge.sideFacts {
      guard let side = view.value(fact).flatMap(knowledge.side(of:)) else { continue }
      for symptom in recognised.map({ knowledge.symptoms[$0] }) {
        for finding in symptom.findings {
          guard case .sided(let facts) = finding.fact, let own = facts[side.raw],
            facts.allSatisfy({ $0.map { !view.isSet($0) } ?? true })
          else { continue }
          excerpts[knowledge.facts[own].name] = excerpts[symptom.name]
          assign(Assignment(knowledge.facts[own].name, finding.value.text), from: .read)
        }
      }
    }
  }

  /// Takes in what was read in the person's words.
  mutating func take(_ read: [Assignment]) {
    for assignment in read { assign(assignment, from: .read) }
  }

  private mutating func answer(_ question: QuestionName, _ value: String) {
    misses = 0
    switch question {
    case .fact(let fact):
      asked += 1
      assign(Assignment(fact, value), from: .told)
      if isGivenUp, knowledge.facts[fact].map({ knowledge.facts[$0].whom != nil }) == true {
        hasHeardBack = true
      }
    case .saved: settleSave(value == Value.yes.text)
    case .which(let fact): settle(fact, value)
    case .consent(let check):
      asked += 1
      consent(check, value == Value.yes.text)
    case .handOver: handOver = value == Value.yes.text
    }
  }

  private mutating func doubt(_ fact: FactID) {
    misses = 0
    if doubts.contains(fact) || !canBeFoundOut(fact) || supposed(fact) != nil {
      asked += 1
      set(fact, .unknown(.told))
    } else {
      doubts.insert(fact)
    }
  }

  /// Tells whether there is something to show to a person who does not know.
  func canBeFoundOut(_ fact: FactID) -> Bool {
    let authored = knowledge.facts[fact]
    if authored.kind == .version { return view.guide(.program)?.version?.findOut.isEmpty == false }
    return authored.isSetting || !authored.findOut.isEmpty
  }

  private mutating func observe(_ check: String, _ results: [Assignment]) {
    guard let index = knowledge.checks[check] else { return dropped.append(check) }
    // Another look, perhaps at another server, needs consent of its own.
    consents[index] = nil
    for result in knowledge.checks[index].facts {
      let name = knowledge.facts[result.fact].name
      let found = results.first { $0.fact == name }?.value ?? Assignment.unknown
      assign(Assignment(name, found), from: .checked)
    }
  }

  private mutating func consent(_ check: String, _ isGiven: Bool) {
    guard let index = knowledge.checks[check] else { return dropped.append(check) }
    consents[index] = isGiven
    if !isGiven { observe(check, []) }
  }

  /// The fact of an id, or nil and a word about it for the person.
  mutating func known(fact name: String) -> FactID? {
    // Reached through the state, each table of the Knowledge would be counted.
    let book = view.book
    let fact = book.knowledge.facts[name]
    if fact == nil { dropped.append(name) }
    return fact
  }
}
