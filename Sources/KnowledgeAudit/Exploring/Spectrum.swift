internal import Troubleshooting

/// What each fact can be, in classes of values that nothing in the Knowledge tells apart, and what follows
/// from each class.
///
/// A fact that is only looked up has no classes of its own: it is what its root makes it. A program counts
/// together with its version.
///
/// It is shared: it holds the Knowledge, and a copy would count its dozens of references at every branch.
final class Spectrum: Sendable {
  /// A value, or a program with its version.
  struct Specimen {
    var value: Value
    /// The version, where the fact is the program.
    var version: Value?
  }

  let knowledge: Knowledge
  /// One of each class, by fact; empty for one that is only looked up.
  let classes: [[Specimen]]
  /// All of each class, by fact.
  let members: [[[Specimen]]]
  /// The facts of which so many values are told apart that some are left out.
  let crowded: [FactID]
  private let everything: [Span]
  private let roots: [FactID]
  /// By fact: the pairs of it and what it is looked up from, or what is looked up from it, where both have
  /// classes of their own.
  let pairs: [[Pair]]

  /// Two facts of which one is looked up from the other.
  struct Pair {
    var base: FactID
    var derived: FactID
  }

  init(_ knowledge: Knowledge, tests: [FactTest]) {
    self.knowledge = knowledge
    let roots = knowledge.facts.indices.map { Spectrum.root(of: $0, knowledge) }
    var byFact: [FactID: [FactTest]] = [:]
    for test in tests { byFact[test.fact, default: []].append(test) }
    let list = ValueList(knowledge, tests: byFact)
    var members = [[[Specimen]]](repeating: [], count: knowledge.facts.all.count)
    var crowded: [FactID] = []
    for fact in knowledge.facts.indices where roots[fact.raw] == fact {
      let all = list.classes(of: fact)
      members[fact.raw] = Array(all.prefix(Span.mostClasses))
      if all.count > Span.mostClasses { crowded.append(fact) }
    }
    self.roots = roots
    self.members = members
    self.crowded = crowded
    classes = members.map { $0.map { $0[0] } }
    everything = classes.map { Span.all(classes: $0.count) }
    pairs = knowledge.facts.indices.map { fact in
      let above = knowledge.facts[fact].lookUp.map { [Pair(base: $0.base, derived: fact)] } ?? []
      let below = (knowledge.followers[fact] ?? []).map { Pair(base: fact, derived: $0) }
      return (above + below).filter {
        roots[$0.base.raw] == $0.base && roots[$0.derived.raw] == $0.derived
      }
    }
  }

  /// The fact on whose value another one hangs: itself, unless it is only looked up and nobody is asked
  /// for it.
  func root(of fact: FactID) -> FactID { roots[fact.raw] }

  private static func root(of fact: FactID, _ knowledge: Knowledge) -> FactID {
    if fact == knowledge.roles.version, let program = knowledge.roles.program { return program }
    guard let lookUp = knowledge.facts[fact].lookUp, knowledge.facts[fact].ask == nil else {
      return fact
    }
    return root(of: lookUp.base, knowledge)
  }

  /// Every case of a root, unset included.
  func everything(_ fact: Int) -> Span { everything[fact] }

  /// Every case but unset: what an answer can make of a root.
  func answered(_ fact: Int) -> Span { everything[fact] - .unset }

  /// Every class of values of a root.
  func known(_ fact: Int) -> Span { answered(fact) - .unknown }

  func span(of fact: Int, in box: Box) -> Span { box[fact] ?? everything[fact] }

  /// What a fact is if its root is of a class: a value, nothing, or whatever another fact is.
  func result(_ fact: FactID, _ specimen: Specimen) -> LookUp.Result? {
    if roots[fact.raw] == fact { return .value(specimen.value) }
    if fact == knowledge.roles.version { return specimen.version.map { .value($0) } }
    guard let lookUp = knowledge.facts[fact].lookUp,
      case .value(let base)? = result(lookUp.base, specimen)
    else { return nil }
    if let version = specimen.version, lookUp.refiner == knowledge.roles.version,
      let finer = lookUp.refined[base]?[version]
    {
      return finer
    }
    return lookUp.table[base]
  }
}
