internal import Troubleshooting

/// The people who are asked what a change means for them: some for each situation in which it may matter.
struct Panel {
  private let explorer: Explorer
  private let casting: Casting
  private let suspicion: Suspicion
  /// How many people there may be.
  private let size: Int

  /// However few situations there are, so many people are enough for each.
  private static let mostAlike = 24

  init(_ explorer: Explorer, beside other: Spectrum, _ suspicion: Suspicion, size: Int) {
    self.explorer = explorer
    casting = Casting(explorer.spectrum, beside: other)
    self.suspicion = suspicion
    self.size = size
  }

  /// At what changed, behind it, and with what changed, a third of the people for each; and some of all, from
  /// whom those whose outcome changes are told apart.
  var people: [Person] {
    let suspects = explorer.knowledge.nodes.indices.filter {
      suspicion.nodes.contains(explorer.knowledge.nodes[$0].name)
    }
    let (at, behind) = situations(passing: Set(suspects))
    return probes(at) + played(behind) + focused + bystanders
  }

  /// The situations at some nodes, and the outcomes behind them.
  private func situations(passing nodes: Set<NodeID>) -> (at: [Int], behind: [Int]) {
    var passes: [Bool] = []
    passes.reserveCapacity(explorer.situations.count)
    var at: [Int] = []
    var behind: [Int] = []
    for (number, situation) in explorer.situations.enumerated() {
      let isAt = explorer.spots[situation.spot].node.map(nodes.contains) ?? false
      passes.append(isAt || situation.parent.map { passes[$0] } ?? false)
      if isAt { at.append(number) }
      if isOutcome(situation), passes[number] || suspicion.isAnywhere { behind.append(number) }
    }
    return (at, behind)
  }

  /// Whether a diagnosis is made there, or the conversation ends.
  private func isOutcome(_ situation: Situation) -> Bool {
    guard let node = explorer.spots[situation.spot].node else { return true }
    if case .diagnose = explorer.knowledge.nodes[node].kind { return true }
    return false
  }

  // MARK: Choosing

  private var third: Int { max(1, size / 3) }

  /// Evenly from a list, in its order.
  private func chosen(_ list: [Int], _ most: Int) -> [Int] {
    guard list.count > most else { return list }
    return (0..<most).map { list[$0 * list.count / most] }
  }

  private func played(_ situations: [Int]) -> [Person] {
    let chosen = chosen(situations, third)
    guard !chosen.isEmpty else { return [] }
    let alike = min(Panel.mostAlike, max(1, third / chosen.count))
    return chosen.flatMap { situation in
      let script = Script(explorer, to: situation)
      return (0..<alike).map { casting.person(script, number: situation &* 31 &+ $0) }
    }
  }

  /// At a node that changed, every case of each fact that it looks at.
  private func probes(_ situations: [Int]) -> [Person] {
    guard !situations.isEmpty else { return [] }
    let all = chosen(situations, third).flatMap { situation -> [(Int, Script, (Int, Int)?)] in
      let script = Script(explorer, to: situation)
      let facts = explorer.spots[explorer.situations[situation].spot].node.map(read) ?? []
      let cases = facts.flatMap { fact in
        casting.places(of: fact, script.rounds[0]).map { (fact, $0) as (Int, Int)? }
      }
      return (cases.isEmpty ? [nil] : cases).map { (situation, script, $0) }
    }
    let some = chosen(Array(all.indices), third)
    return some.enumerated().map { number, place in
      let (situation, script, fixed) = all[place]
      return casting.person(
        script, number: situation &* 37 &+ number,
        fixed: fixed.map { (fact: $0.0, place: $0.1) })
    }
  }

  /// The roots that decide at a node.
  private func read(_ node: NodeID) -> [Int] {
    let knowledge = explorer.knowledge
    let facts: [FactID] =
      switch knowledge.nodes[node].kind {
      case .ask(let ask): [ask.fact]
      case .when(let rows): rows.flatMap(\.condition.facts)
      case .note(let note): note.when.facts
      case .diagnose(let diagnosis, _):
        knowledge.diagnoses[diagnosis].fixes.map { knowledge.fixes[$0] }.flatMap {
          $0.when.facts + $0.set.map(\.fact)
        }
      case .check(let check, _): knowledge.checks[check].facts.map(\.fact)
      case .visit, .end: []
      }
    return Set(facts.map { explorer.spectrum.root(of: $0).raw }).sorted()
  }

  private var outcomes: [Int] {
    explorer.situations.indices.filter { isOutcome(explorer.situations[$0]) }
  }

  private var bystanders: [Person] {
    chosen(outcomes, max(1, size / 10)).map {
      casting.person(Script(explorer, to: $0), number: $0)
    }
  }

  /// People with just the value that something changed for, wherever that may lead.
  private var focused: [Person] {
    let focuses = suspicion.focuses
    guard !focuses.isEmpty else { return [] }
    let chosen = chosen(outcomes, third)
    guard !chosen.isEmpty else { return [] }
    let count = min(third, chosen.count * Panel.mostAlike)
    return (0..<count).map { number in
      let script = Script(explorer, to: chosen[number % chosen.count])
      let focus = focuses[number % focuses.count]
      return casting.person(script, number: number, with: focus)
    }
  }
}

extension Casting {
  /// A person with one value, and with whatever it is looked up from.
  func person(_ script: Script, number: Int, with focus: Suspicion.Focus) -> Person {
    let person = person(script, number: number)
    var values = [focus.fact: focus.value.text]
    if let fact = knowledge.facts[focus.fact], let lookUp = knowledge.facts[fact].lookUp {
      let key = lookUp.table.keys.sorted().first { lookUp.table[$0] == .value(focus.value) }
      values[knowledge.facts[lookUp.base].name] = key?.text ?? Assignment.unknown
    }
    return person.with(values)
  }
}
