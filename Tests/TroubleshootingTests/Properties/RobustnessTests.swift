import Testing
import Troubleshooting

@Suite struct `Events that make no sense` {
  @Test(arguments: Trial.Ground.allCases)
  func `harm nothing, and what is unknown is listed`(ground: Trial.Ground) throws {
    let small = ground == .small ? try Small().knowledge : nil
    for seed in 0..<UInt64(40) {
      let knowledge = small ?? Generator.knowledge(seed: seed)
      var chaos = Chaos(knowledge, seed: seed)
      var session = Session(knowledge, chaos.start())
      for _ in 0..<25 {
        let event = chaos.event()
        let known = session.dropped.count
        session.apply(event)
        if chaos.isUnknown(event) {
          #expect(session.dropped.count > known, "seed \(seed): \(event.short) was believed")
        }
        _ = session.turn
        guard chaos.random.chance(20) else { continue }
        _ = (Snapshot(session), session.why, session.setAside(by: chaos.event()))
      }
    }
  }
}

/// Makes events without looking at the session.
private struct Chaos {
  var random: SplitMix64
  private let knowledge: Knowledge

  init(_ knowledge: Knowledge, seed: UInt64) {
    self.knowledge = knowledge
    random = SplitMix64(seed: seed)
  }

  mutating func start() -> Event.Start {
    var start = Event.Start(date: random.chance(90) ? "2026-11-20" : "yesterday")
    start.given = assignments()
    if random.chance(10) {
      start.node = random.chance(50) ? "nowhere" : random.pick(knowledge.nodes.all.map(\.name))
    }
    return start
  }

  mutating func event() -> Event {
    switch random.below(11) {
    case 0: .started(start())
    case 1: .said(said())
    case 2, 3: .answered(question(), value: value(of: name()))
    case 4: .didNotKnow(fact: name())
    case 5: .checked(check: check(), results: assignments())
    case 6, 7: .tried(.fix(fix()), random.pick(Outcome.allCases) ?? .same)
    case 8: .tried(.own(assignments()), random.pick(Outcome.allCases) ?? .same)
    case 9: .changed(assignments())
    default: random.chance(70) ? .steppedBack : .restarted
    }
  }

  /// Whether an event speaks only of what this Knowledge does not have.
  func isUnknown(_ event: Event) -> Bool {
    switch event {
    case .answered(.fact(let name), _), .didNotKnow(let name): knowledge.facts[name] == nil
    case .checked(let check, _): knowledge.checks[check] == nil
    case .tried(.fix(let fix), _): fix == "no/such-fix"
    default: false
    }
  }

  private mutating func said() -> Event.Said {
    var said = Event.Said(text: random.chance(20) ? "" : "words", read: assignments())
    said.symptoms = random.chance(50) ? ["no-such-symptom"] : knowledge.symptoms.all.map(\.name)
    if random.chance(40) { said.about = fix() }
    return said
  }

  private mutating func question() -> QuestionName {
    switch random.below(7) {
    case 0: .saved
    case 1: .which(name())
    case 2: .consent(check())
    case 3: .handOver
    default: .fact(name())
    }
  }

  private mutating func name() -> String {
    random.chance(15) ? "no.such.fact" : random.pick(knowledge.facts.all.map(\.name)) ?? ""
  }

  private mutating func check() -> String {
    random.chance(30) ? "no.check" : random.pick(knowledge.checks.all.map(\.name)) ?? "no.check"
  }

  private mutating func fix() -> String {
    let name = random.pick(knowledge.fixes.all.map(\.name)) ?? "no/such-fix"
    return switch random.below(5) {
    case 0: "no/such-fix"
    case 1: name + "/465"
    case 2: name + "/e0"
    default: name
    }
  }

  private mutating func assignments() -> [Assignment] {
    (0..<random.below(4)).map { _ in
      let name = name()
      return Assignment(name, value(of: name))
    }
  }

  private mutating func value(of name: String) -> String {
    if random.chance(10) { return "unknown" }
    if random.chance(10) { return random.pick(["", "99999", "-1", "ümläut", "$smtp.port"]) ?? "" }
    guard let fact = knowledge.facts[name] else { return "yes" }
    return random.pick(knowledge.samples(of: fact))?.text ?? "yes"
  }
}
