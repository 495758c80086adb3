import Testing

@testable import Troubleshooting

@Suite struct `Any proposal` {
  @Test(arguments: Trial.Ground.allCases)
  func `breaks no rule`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.brokenRule }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `changes something or has something to do`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.isIdle ? "it changes nothing" : nil }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `can be carried out`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.badStep }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `enters each place once`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.placeEnteredTwice }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `follows the order of the program`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.disorder }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `can be taken back`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.withoutUndo }
    #expect(complaints == [])
  }

  @Test(arguments: Trial.Ground.allCases)
  func `leaves all it names as it says`(ground: Trial.Ground) throws {
    let complaints = try complaints(ground) { $0.unmade }
    #expect(complaints == [])
  }

  /// Looks at every proposal of many sessions.
  private func complaints(
    _ ground: Trial.Ground, _ complaint: (Proposed) -> String?
  ) throws -> [String] {
    try Sighting.all(ground).compactMap { sighting in
      complaint(sighting.proposed).map { "\(sighting.proposed.fix.name): \($0), \(sighting.story)" }
    }
  }
}

/// A proposal, and how it came to it.
private struct Sighting {
  var proposed: Proposed
  var story: String

  private static let small = Result { try gathered(.small) }
  private static let generated = Result { try gathered(.generated) }

  static func all(_ ground: Trial.Ground) throws -> [Sighting] {
    try (ground == .small ? small : generated).get()
  }

  private static func gathered(_ ground: Trial.Ground) throws -> [Sighting] {
    var all: [Sighting] = []
    _ = try Trial.complaints(ground, .talkative, sessions: 250) { steps in
      for (place, step) in steps.enumerated() {
        guard let proposed = Proposed(step.after) else { continue }
        all.append(Sighting(proposed: proposed, story: Array(steps[...place]).story))
      }
      return nil
    }
    return all
  }
}

/// A fix that is proposed in a session, with the settings before and after it.
struct Proposed {
  let proposal: Proposal
  let fix: ResolvedFix
  let state: State
  let manual: Manual

  init?(_ session: Session) {
    guard case .outcome(let proposal) = session.turn.waits,
      case .propose(let fix, _) = session.state.walk.stop
    else { return nil }
    self.proposal = proposal
    self.fix = fix
    state = session.state
    manual = state.view.manual
  }

  var knowledge: Knowledge { state.knowledge }

  /// The value that a setting has after the fix.
  func after(_ fact: FactID) -> Value? {
    fix.changes.last { $0.fact == fact }?.value ?? state.now.value(fact)
  }

  var brokenRule: String? {
    for rule in knowledge.never {
      let isTouched = rule.contains { test in fix.changes.contains { $0.fact == test.fact } }
      if isTouched, rule.allSatisfy({ $0.accepts(after($0.fact)) }) { return "against a rule" }
    }
    return nil
  }

  var isIdle: Bool {
    fix.tasks.isEmpty && fix.changes.allSatisfy { state.now.value($0.fact) == $0.value }
  }

  private var steps: [String] { proposal.plan.blocks.flatMap(\.steps) }

  var badStep: String? {
    let all = steps + proposal.plan.undo + (proposal.plan.verify?.steps ?? [])
    let words = all + proposal.introduction + proposal.plan.blocks.map(\.heading)
    if let bad = words.first(where: { $0.contains("$") || $0.isEmpty }) { return "'\(bad)'" }
    let isEmpty = proposal.plan.blocks.contains { $0.steps.isEmpty }
    return isEmpty ? "a block without steps" : nil
  }

  /// Going into a place that holds another one counts once as long as that is not left.
  var placeEnteredTwice: String? {
    for place in manual.places {
      let words = place.go.map { Speech(state.view).say($0) }
      guard let first = words.first else { continue }
      let settings = manual.settings.filter {
        $0.place.map { manual.places[$0].name } == place.name
      }
      let isInner = manual.places.contains {
        $0.inside.map { manual.places[$0].name } == place.name
      }
      let times = steps.count { $0 == first }
      if !isInner, times > 1 { return "\(first) \(times) times" }
      let isNeeded = settings.contains { guide in made.contains { $0 == guide.fact } }
      if isNeeded, times == 0 { return "\(first) is missing" }
    }
    return nil
  }

  /// The settings that the steps make, in order, by the words of their guides.
  private var made: [FactID] {
    steps.flatMap { step in
      manual.settings.filter { guide in words(of: guide).contains(step) }.map(\.fact)
    }
  }

  /// What a guide says to set each value.
  private func words(of guide: SettingGuide) -> Set<String> {
    var all: Set<String> = []
    for value in knowledge.samples(of: guide.fact) + (after(guide.fact).map { [$0] } ?? []) {
      var speech = Speech(state.view, endpoint: fix.endpoint)
      speech.value = value
      speech.word = guide.word(for: value)
      guard speech.word != nil else { continue }
      for text in guide.steps(for: value) ?? [] { all.insert(speech.say(text)) }
    }
    return all
  }

  /// Within a place the program's order counts, and a port is set after the box that overwrites it.
  var disorder: String? {
    let made = made
    for (place, guide) in manual.settings.enumerated() {
      guard let at = made.firstIndex(of: guide.fact) else { continue }
      for later in manual.settings[place...].dropFirst() where later.place == guide.place {
        guard let then = made.firstIndex(of: later.fact), then < at else { continue }
        return "\(knowledge.facts[later.fact].name) comes too early"
      }
    }
    return nil
  }

  var withoutUndo: String? {
    let undo = proposal.plan.undo
    for fact in made {
      guard let guide = manual.setting(fact) else { continue }
      let see = Speech(state.view).say(guide.see)
      let isThere = undo.contains { $0.contains(see) || words(of: guide).contains($0) }
      if !isThere { return "\(knowledge.facts[fact].name) cannot be taken back" }
    }
    return nil
  }

  /// What the fix sets, an attempt has not set and the program can set is among the steps.
  var unmade: String? {
    let now = state.now
    for change in fix.changes where now[change.fact] != .known(change.value, .tried) {
      guard let guide = manual.setting(change.fact), !guide.cannot,
        guide.word(for: change.value) != nil, !made.contains(change.fact)
      else { continue }
      return "\(knowledge.facts[change.fact].name) is not set"
    }
    return nil
  }
}
