internal import Troubleshooting

/// What many people went through with both, each set of answers once.
struct Experiences {
  /// What one person went through.
  struct Pair: Sendable {
    var old: Experience
    var new: Experience

    /// Everything that was known, with the old Knowledge or the new.
    var facts: [String: String] { old.facts.merging(new.facts) { first, _ in first } }
    var length: Int { new.session.record.count }
  }

  private let pairs: [Pair]

  var count: Int { pairs.count }

  init(_ all: [Pair]) {
    var seen: Set<[Event]> = []
    pairs = all.filter { seen.insert($0.old.session.record + $0.new.session.record).inserted }
  }

  /// Whose outcome changes, the most people first, and what all of them have in common.
  var changes: (all: [OutcomeChange], shared: [OutcomeChange.Trait]) {
    var kinds: [Departure.Kind] = []
    var groups: [Departure.Kind: [Moved]] = [:]
    var unmoved: [[String: String]] = []
    for pair in pairs {
      guard let departure = Departure(pair.old, pair.new) else {
        unmoved.append(pair.facts)
        continue
      }
      if groups[departure.kind] == nil { kinds.append(departure.kind) }
      groups[departure.kind, default: []].append(Moved(pair: pair, departure: departure))
    }
    let moved = kinds.flatMap { groups[$0] ?? [] }.map(\.pair.facts)
    let traits = Traits(others: unmoved)
    let changes = kinds.compactMap { OutcomeChange(groups[$0] ?? [], traits) }
    let sorted = changes.enumerated().sorted {
      ($1.element.people, $0.offset) < ($0.element.people, $1.offset)
    }
    return (sorted.map(\.element), moved.isEmpty ? [] : traits.shared(by: moved))
  }

  /// Somebody whose outcome changes.
  fileprivate struct Moved {
    var pair: Pair
    var departure: Departure
  }
}

extension OutcomeChange {
  private static let fewPeople = 5

  fileprivate init?(_ group: [Experiences.Moved], _ traits: Traits) {
    guard let shortest = group.min(by: { $0.pair.length < $1.pair.length }) else { return nil }
    old = shortest.departure.old
    new = shortest.departure.new
    asked = OutcomeChange.counted(group.flatMap(\.departure.asked))
    unasked = OutcomeChange.counted(group.flatMap(\.departure.unasked))
    people = group.count
    shared = people < OutcomeChange.fewPeople ? [] : traits.shared(by: group.map(\.pair.facts))
    example = Example(shortest.pair)
  }

  /// The most frequent first.
  private static func counted(_ facts: [String]) -> [(fact: String, people: Int)] {
    var counts: [String: Int] = [:]
    for fact in facts { counts[fact, default: 0] += 1 }
    return counts.map { (fact: $0.key, people: $0.value) }
      .sorted { ($1.people, Value($0.fact)) < ($0.people, Value($1.fact)) }
  }
}

extension OutcomeChange.Example {
  /// Played up to the first step that is another one.
  fileprivate init(_ pair: Experiences.Pair) {
    let same = zip(pair.old.steps, pair.new.steps).prefix { $0 == $1 }.count
    old = pair.old.session.upTo(pair.old.places.dropFirst(same).first)
    new = pair.new.session.upTo(pair.new.places.dropFirst(same).first)
    parting = zip(old.record, new.record).prefix { $0 == $1 }.count
  }
}

extension Session {
  /// The session when it had so many events; all of it for nil.
  fileprivate func upTo(_ count: Int?) -> Session {
    guard let count, count < record.count, case .started(let start)? = record.first else {
      return self
    }
    var session = Session(knowledge, start)
    for event in record.dropFirst().prefix(count - 1) { session.apply(event) }
    return session
  }
}
