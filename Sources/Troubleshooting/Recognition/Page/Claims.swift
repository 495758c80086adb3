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

  private struct Claim {
    var fact: FactID
    var rank: Rank
    /// The value; nil where as much is said for another.
    var value: Value?
    /// The tokens that say it.
    var range: Range<Int>
  }

  /// One for each fact; so few that a look through all of them is quicker than a dictionary.
  private var best: [Claim] = []

  /// Adds what was read of a fact.
  mutating func add(_ fact: FactID, _ value: Value, _ rank: Rank, at range: Range<Int>) {
    let claim = Claim(fact: fact, rank: rank, value: value, range: range)
    guard let place = best.firstIndex(where: { $0.fact == fact }) else { return best.append(claim) }
    if best[place].rank < rank {
      best[place] = claim
    } else if best[place].rank == rank, best[place].value != value {
      best[place].value = nil
    }
  }

  /// Forgets what was read of a fact.
  mutating func drop(_ fact: FactID) { best.removeAll { $0.fact == fact } }

  /// The value of a fact, if there is only one.
  subscript(fact: FactID) -> Value? { best.first { $0.fact == fact }?.value }

  /// Every fact with a value, in the order of the facts, and the tokens that say it.
  var settled: [(change: Change, range: Range<Int>)] {
    best.sorted { $0.fact < $1.fact }.compactMap { claim in
      claim.value.map { (Change(claim.fact, $0), claim.range) }
    }
  }
}
