internal import Troubleshooting

/// What a person goes through with a Knowledge: every fix changes nothing, unless the person says otherwise.
struct Experience: Sendable {
  /// What was found and proposed, in order, and how it ended.
  private(set) var steps: [OutcomeStep] = []
  /// What somebody else is to be asked at the end, by fact.
  private(set) var enquiries: [String] = []
  private(set) var session: Session
  /// Where in the record each of the steps was seen: the number of events before it.
  private(set) var places: [Int] = []
  private var round = 0
  /// What is known of the first round, by fact.
  private(set) var facts: [String: String] = [:]

  /// No conversation of two rounds is longer.
  private static let longest = 500

  init(of person: Person, _ knowledge: Knowledge, date: String) {
    let known = person.told.filter { knowledge.facts[$0.fact] != nil }
    session = Session(knowledge, Event.Start(date: date, given: known))
    while session.record.count < Experience.longest, let event = event(person) {
      session.apply(event)
    }
    keepFacts()
  }

  private mutating func event(_ person: Person) -> Event? {
    switch session.outline.waits {
    case .opening: return .said(.init(text: ""))
    case .question(let name): return .answered(name, value: answer(to: name, person))
    case .check(let name): return look(name, person)
    case .outcome: return proposal(person)
    case .ended(let kind, let enquiries):
      end(kind, enquiries)
      return nil
    }
  }

  private func answer(to name: QuestionName, _ person: Person) -> String {
    switch name {
    case .fact(let fact), .which(let fact):
      if fact == session.knowledge.roles.version.map({ session.knowledge.facts[$0].name }) {
        return version(fact, person)
      }
      return person.answer(fact, round: round)
    case .saved, .consent: return Value.yes.text
    case .handOver: return Value.no.text
    }
  }

  /// A version that the program has not is none.
  private func version(_ name: String, _ person: Person) -> String {
    let text = person.answer(name, round: round)
    guard let fact = session.knowledge.facts[name],
      session.question(for: fact).choices.contains(where: { $0.value.text == text })
    else { return Assignment.unknown }
    return text
  }

  private func look(_ name: String, _ person: Person) -> Event {
    let facts = session.knowledge.checks[name].map { session.knowledge.checks[$0].facts } ?? []
    let results = facts.map { result in
      let fact = session.knowledge.facts[result.fact].name
      return Assignment(fact, person.answer(fact, round: round))
    }
    return .checked(check: name, results: results)
  }

  private mutating func proposal(_ person: Person) -> Event? {
    let knowledge = session.knowledge
    guard case .propose(let fix, let found) = session.walk.stop else { return nil }
    let diagnosis = knowledge.diagnoses[found].name
    let set = fix.changes.map { Assignment(knowledge.facts[$0.fact].name, $0.value.text) }
    note(
      .fix(
        diagnosis: diagnosis, id: fix.name, set: set.sorted(),
        tasks: fix.tasks.map { knowledge.tasks[$0].name }))
    if round == 0 { keepFacts() }
    let outcome = person.outcome(of: diagnosis, round: round)
    if [.works, .other].contains(outcome) { round += 1 }
    return .tried(.fix(fix.name), outcome)
  }

  private mutating func end(_ kind: Ending.Kind, _ enquiries: [String]) {
    for open in session.walk.open {
      note(.open(diagnosis: session.knowledge.diagnoses[open.diagnosis].name))
    }
    note(.end(kind))
    self.enquiries = enquiries
  }

  private mutating func note(_ step: OutcomeStep) {
    steps.append(step)
    places.append(session.record.count)
  }

  private mutating func keepFacts() {
    for (fact, knowing) in session.facts(all: true) where knowing.value != nil {
      let name = session.knowledge.facts[fact].name
      if facts[name] == nil { facts[name] = knowing.value?.text }
    }
  }
}
