import Troubleshooting

/// A random session, event by event; the same for the same seed.
struct Journey {
  /// One event, and the session before and after it.
  struct Step {
    var before: Session
    var event: Event
    var after: Session
    /// Whether it answers just what was asked.
    var isPlain: Bool
  }

  /// What may happen besides plain answers.
  enum Manner {
    /// Only what is asked is answered.
    case plain
    /// Texts are pasted and owners answered anew as well, but nothing is taken back.
    case talkative
    /// Anything may happen.
    case wild
  }

  var random: SplitMix64
  let manner: Manner
  private(set) var session: Session
  private var facts: [String]

  init(_ knowledge: Knowledge, seed: UInt64, _ manner: Manner) {
    self.manner = manner
    random = SplitMix64(seed: seed)
    facts = knowledge.facts.all.map(\.name)
    var given: [Assignment] = []
    for fact in knowledge.facts.indices where random.chance(8) {
      if let value = random.pick(knowledge.samples(of: fact)) {
        given.append(Assignment(knowledge.facts[fact].name, value.text))
      }
    }
    session = Session(
      knowledge, Event.Start(date: "2026-11-20", given: given, skipsOpening: random.chance(80)))
  }

  /// A session of that many events at most.
  static func steps(
    _ knowledge: Knowledge, seed: UInt64, _ manner: Manner, limit: Int = 60
  ) -> [Step] {
    var journey = Journey(knowledge, seed: seed, manner)
    var steps: [Step] = []
    while steps.count < limit, let step = journey.step() { steps.append(step) }
    return steps
  }

  /// Lets one thing happen; nil when all has been said.
  mutating func step() -> Step? {
    let before = session
    var isPlain = true
    var event: Event?
    if manner != .plain, random.chance(manner == .wild ? 30 : 12) {
      event = surprise()
      isPlain = false
    }
    guard let event = event ?? answer() else { return nil }
    session.apply(event)
    return Step(before: before, event: event, after: session, isPlain: isPlain)
  }

  // MARK: Answering

  private mutating func answer() -> Event? {
    switch session.turn.waits {
    case .opening: .said(Event.Said(text: ""))
    case .question(let question): reply(to: question)
    case .check(let request): look(request.check)
    case .outcome(let proposal): .tried(.fix(proposal.fix), outcome())
    case .ended(let ending): random.chance(50) ? nil : answerEnquiry(ending)
    }
  }

  private mutating func outcome() -> Outcome {
    switch random.below(10) {
    case 0..<4: .same
    case 4..<7: .couldNot
    case 7..<9: .works
    default: .other
    }
  }

  private mutating func reply(to question: Question) -> Event {
    guard case .fact(let name) = question.name else {
      // Handing over ends it all.
      let choices = question.name == .handOver && random.chance(80) ? [] : question.choices
      return .answered(question.name, value: random.pick(choices)?.value.text ?? "no")
    }
    if random.chance(15) { return .didNotKnow(fact: name) }
    return .answered(question.name, value: value(of: name) ?? Assignment.unknown)
  }

  private mutating func value(of name: String) -> String? {
    guard let fact = session.knowledge.facts[name] else { return nil }
    let choices = session.question(for: fact).choices.map(\.value)
    let samples = choices.isEmpty ? session.knowledge.samples(of: fact) : choices
    // What is wrong is more telling than what is not.
    let isSymptom = session.knowledge.cured[fact] != nil
    return random.pick(isSymptom && random.chance(85) ? samples.filter { $0 != "none" } : samples)?
      .text
  }

  private mutating func look(_ check: String) -> Event {
    let results = session.knowledge.checks[check].map { session.knowledge.checks[$0].facts } ?? []
    return .checked(
      check: check,
      results: results.compactMap { result in
        let name = session.knowledge.facts[result.fact].name
        return random.pick(session.knowledge.samples(of: result.fact)).map {
          Assignment(name, $0.text)
        }
      })
  }

  private mutating func answerEnquiry(_ ending: Ending) -> Event? {
    guard let enquiry = random.pick(ending.enquiries), let value = value(of: enquiry.fact) else {
      return nil
    }
    return .answered(.fact(enquiry.fact), value: value)
  }

  // MARK: Other things

  private mutating func surprise() -> Event {
    switch random.below(manner == .wild ? 12 : 5) {
    case 0..<3: paste()
    case 3..<5: .changed(assignments(1))
    case 5..<8: .steppedBack
    case 8: .restarted
    case 9: .changed(assignments(2))
    case 10: .tried(.own(assignments(2)), outcome())
    default: random.pick([.answered(.handOver, value: "no"), paste()]) ?? .steppedBack
    }
  }

  private mutating func paste() -> Event {
    var said = Event.Said(text: "pasted", read: assignments(random.below(3)))
    said.symptoms = random.pick(session.knowledge.symptoms.all.map(\.name)).map { [$0] } ?? []
    if case .outcome(let proposal) = session.turn.waits, random.chance(70) {
      said.about = proposal.fix
    }
    return .said(said)
  }

  private mutating func assignments(_ count: Int) -> [Assignment] {
    (0..<count).compactMap { _ in
      random.pick(facts).flatMap { name in value(of: name).map { Assignment(name, $0) } }
    }
  }
}
