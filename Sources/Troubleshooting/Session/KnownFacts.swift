/// What is known of the few facts of which anything is known: a Knowledge has thousands, and a session is begun
/// and copied often.
struct KnownFacts {
  /// A fact of which something is known.
  struct Entry {
    let fact: FactID
    /// What is known of the fact itself.
    var own = Knowing.unset
    /// What that comes to, look-ups included.
    var value: Value?
  }

  /// For each fact, the 1-based place of its entry; 0 where nothing is known.
  private var places: [UInt32]
  /// The entries, in the order in which they came.
  private(set) var entries: [Entry] = []

  /// Nothing is known of so many facts.
  init(count: Int) { places = Array(repeating: 0, count: count) }

  /// What is known of a fact itself.
  func own(_ fact: FactID) -> Knowing {
    let place = Int(places[fact.raw])
    return place == 0 ? .unset : entries[place - 1].own
  }

  /// What that comes to; nil is both unset and *don't know*.
  func value(_ fact: FactID) -> Value? {
    let place = Int(places[fact.raw])
    return place == 0 ? nil : entries[place - 1].value
  }

  /// The facts of which something is known themselves, in the order of the Knowledge.
  var own: [FactID] { entries.filter { $0.own != .unset }.map(\.fact).sorted() }

  /// Tells whether something is known of a fact itself, be it that it is not known.
  func isOwn(_ fact: FactID) -> Bool {
    let place = Int(places[fact.raw])
    guard place > 0 else { return false }
    let entries = entries.span
    if case .unset = entries[place - 1].own { return false }
    return true
  }

  /// Tells whether a test is passed; no value is copied for it.
  func passes(_ test: borrowing FactTest) -> Bool {
    let place = Int(places[test.fact.raw])
    guard place > 0 else { return test.acceptsUnknown }
    let entries = entries.span
    return test.accepts(entries[place - 1].value)
  }

  /// Writes what is known of a fact itself; its value is whoever calls' to work out.
  mutating func set(_ fact: FactID, _ own: Knowing) {
    if own == .unset, places[fact.raw] == 0 { return }
    entries[place(of: fact)].own = own
  }

  /// Writes what a fact comes to.
  mutating func set(_ fact: FactID, value: Value?) {
    if value == nil, places[fact.raw] == 0 { return }
    entries[place(of: fact)].value = value
  }

  /// The place of a fact's entry, made where there is none.
  private mutating func place(of fact: FactID) -> Int {
    if places[fact.raw] == 0 {
      entries.append(Entry(fact: fact))
      places[fact.raw] = UInt32(entries.count)
    }
    return Int(places[fact.raw]) - 1
  }
}
