/// What was read of each fact so far.
///
/// The stronger claim wins; equally strong ones that differ cancel out.
struct Claims {
  /// How directly a text says it, weakest first.
  enum Rank: Int, Comparable {
    /// It follows from a symptom.
    case finding
    /// It stands in a sentence.
    case said
    /// It stands in a sentence together with what it is: "port 587".
    case named
    /// It stands at its place in a pasted message.
    case pasted

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private var best: [FactID: (rank: Rank, values: Set<Value>)] = [:]

  /// Adds what was read of a fact.
  mutating func add(_ fact: FactID, _ value: Value, _ rank: Rank) {
    guard let known = best[fact], known.rank >= rank else {
      return best[fact] = (rank, [value])
    }
    if known.rank == rank { best[fact]?.values.insert(value) }
  }

  /// The value of a fact, if there is only one.
  subscript(fact: FactID) -> Value? { best[fact]?.values.only }

  /// Every fact with a value, in the order of the facts.
  var changes: [Change] {
    best.keys.sorted().compactMap { fact in self[fact].map { Change(fact, $0) } }
  }
}
