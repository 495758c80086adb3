internal import Troubleshooting

/// Makes people of scripts: where a script leaves something open, anything may be.
struct Casting {
  private let spectrum: Spectrum
  /// Facts that only the other Knowledge has, with what they can be.
  private let strange: [(fact: String, values: [String])]

  var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  init(_ spectrum: Spectrum, beside other: Spectrum) {
    self.spectrum = spectrum
    strange = other.knowledge.facts.indices.compactMap { fact in
      let name = other.knowledge.facts[fact].name
      guard spectrum.knowledge.facts[name] == nil else { return nil }
      return (name, other.classes[fact.raw].map(\.value.text))
    }
  }

  /// A person for whom a script goes as it says, mostly; which one hangs on the number. One fact may be
  /// fixed: its number, and the place of its value among its classes; behind the last is *don't know*.
  func person(_ script: Script, number: Int, fixed: (fact: Int, place: Int)? = nil) -> Person {
    var rounds: [Person.Round] = []
    for round in script.rounds {
      rounds.append(played(round, after: rounds.last, number, fixed))
    }
    return Person(rounds: rounds, told: told(script.rounds[0], rounds[0]))
  }

  /// How many classes a fact has that a span leaves.
  func places(of fact: Int, _ round: Script.Round) -> [Int] {
    let span = round.spans[fact] ?? spectrum.everything(fact)
    let isOpen = span.classes.isEmpty && !span.intersects(.unknown)
    let count = spectrum.classes[fact].count
    return isOpen
      ? Array(0...count) : span.classes + (span.intersects(.unknown) ? [count] : [])
  }

  private func played(
    _ round: Script.Round, after former: Person.Round?, _ number: Int,
    _ fixed: (fact: Int, place: Int)?
  ) -> Person.Round {
    var person = former ?? Person.Round()
    person.outcomes = [:]
    for (fact, values) in strange where former == nil && !values.isEmpty {
      person.facts[fact] = values[Casting.draw(number, fact, values.count)]
    }
    for fact in knowledge.facts.indices where spectrum.root(of: fact) == fact {
      guard former == nil || round.spans[fact.raw] != nil else { continue }
      let places = places(of: fact.raw, round)
      let name = knowledge.facts[fact].name
      var place = places[Casting.draw(number, name, places.count)]
      if let fixed, fixed.fact == fact.raw, former == nil { place = fixed.place }
      set(fact, place, &person)
    }
    matchBases(round, &person)
    setOutcomes(round, &person)
    return person
  }

  private func set(_ fact: FactID, _ place: Int, _ person: inout Person.Round) {
    let classes = spectrum.classes[fact.raw]
    let specimen = place < classes.count ? classes[place] : nil
    person.facts[knowledge.facts[fact].name] = specimen?.value.text
    guard fact == knowledge.roles.program, let version = knowledge.roles.version else { return }
    person.facts[knowledge.facts[version].name] = specimen?.version?.text
  }

  /// Where a script wants what could also be looked up, it is looked up from what fits.
  private func matchBases(_ round: Script.Round, _ person: inout Person.Round) {
    for fact in knowledge.facts.indices {
      guard round.spans[fact.raw] != nil, let lookUp = knowledge.facts[fact].lookUp,
        spectrum.root(of: fact) == fact
      else { continue }
      let base = knowledge.facts[lookUp.base].name
      let value = person.facts[knowledge.facts[fact].name].map { Value($0) }
      let held = person.facts[base].map { Value($0) }
      let wanted = value.map { LookUp.Result.value($0) }
      if let held, lookUp.table[held] == nil || lookUp.table[held] == wanted { continue }
      let fitting = lookUp.table.keys.sorted().first { wanted != nil && lookUp.table[$0] == wanted }
      if round.spans[lookUp.base.raw] == nil { person.facts[base] = fitting?.text }
    }
  }

  private func setOutcomes(_ round: Script.Round, _ person: inout Person.Round) {
    for diagnosis in round.open {
      person.outcomes[knowledge.diagnoses[diagnosis].name] = .couldNot
    }
    for diagnosis in round.refuted { person.outcomes[knowledge.diagnoses[diagnosis].name] = .same }
    guard let last = round.last else { return person.last = nil }
    person.last = knowledge.diagnoses[last.diagnosis].name
    person.outcomes[knowledge.diagnoses[last.diagnosis].name] = last.outcome
  }

  /// What must be known and nobody is asked for.
  private func told(_ round: Script.Round, _ person: Person.Round) -> [Assignment] {
    round.spans.keys.sorted().compactMap { number in
      guard let span = round.spans[number], !span.intersects(.unset), !round.asked.contains(number)
      else { return nil }
      let name = knowledge.facts[FactID(number)].name
      return Assignment(name, person.facts[name] ?? Assignment.unknown)
    }
  }

  /// A number below a bound that looks random and is the same in every process.
  static func draw(_ number: Int, _ name: String, _ bound: Int) -> Int {
    let seed = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x0100_0000_01b3
    }
    var dice = Dice(state: seed ^ (UInt64(number) &* 0x9e37_79b9_7f4a_7c15))
    _ = dice.roll(bound)
    return dice.roll(bound)
  }
}
