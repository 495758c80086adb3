/// What a person is shown when a fix is proposed.
public struct Plan: Hashable, Sendable {
  /// The steps at one place, or of one task: shown together, under a small heading.
  public struct Block: Hashable, Sendable {
    /// The heading, for example `Advanced`.
    public var heading: String
    /// The steps, each a sentence or two.
    public var steps: [String]
    /// What to look for by other words if a step cannot be found; may be empty.
    public var hints: [String]

    /// Makes a block.
    public init(heading: String, steps: [String], hints: [String]) {
      self.heading = heading
      self.steps = steps
      self.hints = hints
    }
  }

  /// The steps, in order.
  public var blocks: [Block]
  /// How to see whether it worked.
  public var verify: Block?
  /// How to take it back.
  public var undo: [String]
}

/// Writes the steps of a fix in the words of this person's program.
struct Planner {
  let state: State
  let fix: ResolvedFix
  /// The facts as they are after the fix: sentences speak of those.
  private let after: FactView
  private let manual: Manual
  private let marksGaps: Bool

  init(_ state: State, _ fix: ResolvedFix, marksGaps: Bool = false) {
    self.state = state
    self.fix = fix
    self.marksGaps = marksGaps
    var after = state.now
    for change in fix.changes { after[change.fact] = .known(change.value, .tried) }
    self.after = after
    manual = state.view.manual
  }

  private var knowledge: Knowledge { _read { yield state.knowledge } }

  /// The whole plan. A fix that was not saved is offered again with what each setting must now read.
  var plan: Plan {
    let changes = remaining
    var blocks = state.takenBack.contains(fix.name) ? lookAgain(changes) : []
    blocks += fix.before.compactMap(task)
    blocks += visit(changes, \.value, isNew: true)
    blocks += fix.after.compactMap(task)
    return Plan(blocks: blocks, verify: verification, undo: undo(changes))
  }

  // MARK: Which settings

  /// A setting to be made, and what stands there now, if that is known.
  private struct Item {
    var guide: SettingGuide
    var value: Value?
    /// Nil also if the program has no words for it: then only paper keeps it.
    var old: Value?

    init(guide: SettingGuide, value: Value?, old: Value?) {
      self.guide = guide
      self.value = value
      self.old = old.flatMap { guide.canSet($0) ? $0 : nil }
    }
  }

  /// Every setting but those that an attempt already made, in the order the program needs; a setting that
  /// another one overwrites is made again even if it was right.
  private var remaining: [Item] {
    let now = state.now
    var wanted = fix.changes.filter { change in
      now[change.fact] != .known(change.value, .tried)
    }
    for setting in manual.settings where wanted.contains(where: { $0.fact == setting.fact }) {
      for fact in setting.overwrites where !wanted.contains(where: { $0.fact == fact }) {
        if let value = after.value(fact) { wanted.append(Change(fact, value)) }
      }
    }
    return manual.settings.compactMap { guide in
      wanted.first { $0.fact == guide.fact }.flatMap { change in
        guide.canSet(change.value) && !guide.comesByItself(change.value)
          ? Item(guide: guide, value: change.value, old: state.valueNow(change.fact)) : nil
      }
    }
  }

  // MARK: Steps by place

  /// The steps through every place that has something to set, each entered once.
  private func visit(
    _ items: [Item], _ target: (Item) -> Value?, isNew: Bool
  ) -> [Plan.Block] {
    guard !items.isEmpty else { return [] }
    var route = Route(manual: manual)
    let places = places(of: items)
    let first = items.filter { $0.guide.place == places.first }.map(\.guide)
    // Nobody goes through an undo step by step, so it needs no other words.
    var blocks = [
      Plan.Block(
        heading: Wording.openSettings, steps: manual.open.map(say),
        hints: isNew ? otherWords.way(to: first) : [])
    ]
    for place in places {
      let here = items.filter { $0.guide.place == place }
      var steps = route.go(to: place).map(say)
      if isNew, here.contains(where: { $0.old == nil }) { steps.append(Wording.writeDown) }
      steps += here.flatMap { item in target(item).map { set(item, to: $0) } ?? [] }
      let written = here.filter { target($0) == nil }.map { say($0.guide.see) }
      if !written.isEmpty { steps.append(Wording.putBack(written)) }
      let hints = isNew ? otherWords.settings(here.map(\.guide)) : []
      blocks.append(Plan.Block(heading: heading(of: place), steps: steps, hints: hints))
    }
    blocks.append(
      Plan.Block(
        heading: Wording.saveSettings, steps: (route.leave() + manual.close).map(say),
        hints: isNew ? otherWords.saving() : []))
    return blocks.filter { !$0.steps.isEmpty }
  }

  private var otherWords: OtherWords {
    OtherWords(manual: manual, general: Manual.general(.program, in: knowledge), say: say)
  }

  /// The places in the order in which their first setting comes.
  private func places(of items: [Item]) -> [Int?] {
    items.map(\.guide.place).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func heading(of place: Int?) -> String {
    guard let place else { return Wording.changeSettings }
    return speech.heading(of: manual.places[place])
  }

  private func set(_ item: Item, to value: Value) -> [String] {
    var speech = speech
    speech.value = value
    speech.word = item.guide.word(for: value)
    return (item.guide.steps(for: value) ?? []).map(speech.say)
  }

  private func say(_ text: Text) -> String { speech.say(text) }

  private var speech: Speech {
    var speech = Speech(after, endpoint: fix.endpoint)
    speech.marksGaps = marksGaps
    return speech
  }

  // MARK: The rest

  private func lookAgain(_ items: [Item]) -> [Plan.Block] {
    let steps = items.compactMap { item in
      item.value.flatMap(item.guide.word).map { Wording.mustRead(say(item.guide.see), $0) }
    }
    let way = otherWords.wayAgain(to: items.map(\.guide))
    return [Plan.Block(heading: Wording.lookAgain, steps: steps, hints: way)]
  }

  /// The steps of a task by the most particular guide; nil if it comes by itself.
  private func task(_ task: TaskID) -> Plan.Block? {
    let manuals = Manual.explaining(knowledge.tasks[task].kind, in: state.view)
    guard case .steps(let steps) = manuals.lazy.compactMap({ $0.tasks[task] }).first else {
      return nil
    }
    return Plan.Block(
      heading: Wording.title(knowledge.tasks[task].name, knowledge.terms), steps: steps.map(say),
      hints: otherWords.task(task, given: steps, by: manuals))
  }

  private var verification: Plan.Block? {
    if let own = knowledge.fixes[fix.fix].verify { return task(own) }
    return verification(of: knowledge.diagnoses[knowledge.fixes[fix.fix].diagnosis].cures)
  }

  /// How to see whether the sides work that some facts speak of.
  private func verification(of changes: [Change]) -> Plan.Block? {
    let sides = changes.compactMap { knowledge.facts[$0.fact].side }
    let blocks = sides.compactMap { knowledge.sides[$0].verify }.compactMap(task)
    guard let first = blocks.first else { return nil }
    // Sending and receiving may share a step: one button does both.
    let steps: [String] = blocks.flatMap(\.steps).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
    return Plan.Block(heading: Wording.seeWhetherItWorks, steps: steps, hints: first.hints)
  }

  private func undo(_ items: [Item]) -> [String] {
    visit(items, \.old, isNew: false).flatMap(\.steps)
  }
}

extension Planner {
  /// How to put back everything that attempts changed and that still counts.
  static func undo(_ state: State) -> [String] {
    // By the owners of the settings: what was set in one network still stands in the program elsewhere.
    let attempts = state.attempts.filter { attempt in
      attempt.outcome != .couldNot && state.counts(attempt.changes.map(\.fact), at: attempt.tick)
    }
    var changes: [Change] = []
    var before: [FactID: Value?] = [:]
    for attempt in attempts {
      for (change, old) in zip(attempt.changes, attempt.before) {
        changes.removeAll { $0.fact == change.fact }
        changes.append(change)
        if before[change.fact] == nil { before[change.fact] = .some(old) }
      }
    }
    let planner = Planner(state, ResolvedFix(settingOnly: changes))
    let items = planner.manual.settings.compactMap { guide -> Item? in
      guard let change = changes.first(where: { $0.fact == guide.fact }) else { return nil }
      let old = before[guide.fact] ?? nil
      return old == change.value ? nil : Item(guide: guide, value: change.value, old: old)
    }
    return planner.undo(items)
  }

  /// The plan for settings that no fix asks for.
  static func plan(_ state: State, setting changes: [Change]) -> Plan {
    let planner = Planner(state, ResolvedFix(settingOnly: changes))
    let items = planner.remaining
    return Plan(
      blocks: planner.visit(items, \.value, isNew: true),
      verify: planner.verification(of: changes), undo: planner.undo(items))
  }

  /// How to get to where a setting is seen, in the words of the person's program.
  static func wayToSee(_ fact: FactID, in view: FactView) -> [String] {
    let manual = view.manual
    guard let setting = manual.setting(fact) else { return [] }
    var route = Route(manual: manual)
    let speech = Speech(view)
    let way = (manual.open + route.go(to: setting.place)).map(speech.say)
    return way + [Wording.lookFor(speech.say(setting.see))]
  }
}
