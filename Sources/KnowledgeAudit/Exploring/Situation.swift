internal import Troubleshooting

/// Where a walk is: a node, and what comes behind the flows it is in, innermost last.
struct Spot: Hashable {
  /// A visit under way, and the flows of it that were not walked yet.
  struct Visit: Hashable {
    var node: NodeID
    var left: [FlowID]
  }

  /// Nil at the end of everything.
  var node: NodeID?
  var visits: [Visit] = []
  /// The node before the end of everything: who ends at another one may be worse off.
  var last: NodeID?
}

/// What happened on the way here that still counts.
struct Memory: OptionSet, Hashable {
  let rawValue: UInt64

  /// Something is to be asked of somebody.
  static let enquired = Memory(rawValue: 1)
  /// A fix was proposed in this round.
  static let offered = Memory(rawValue: 2)
  /// It is the round after a fix that worked.
  static let cured = Memory(rawValue: 4)
  /// It is the round after a fix that led to something else.
  static let changed = Memory(rawValue: 8)

  /// A note was said.
  static let noted = Memory(rawValue: 16)
  /// A diagnosis was found of which nothing could be done.
  static let open = Memory(rawValue: 32)

  /// The first round is over.
  static let laterRound: Memory = [.cured, .changed]
  /// A diagnosis was found, unless what it leaves to be asked hides that.
  static let diagnosed: Memory = [.offered, .open, .cured, .changed]

  /// The node of a promise was passed, by the 0-based place of the promise: the loader allows 50.
  static func passed(promise place: Int) -> Memory { Memory(rawValue: 1 << UInt64(8 + place)) }

  /// Without what no longer counts because of something else: who has somebody to ask is not left alone,
  /// whatever was said or stays open, and in a later round something was tried before.
  var condensed: Memory {
    var memory = self
    if contains(.enquired) { memory.subtract([.open, .noted]) }
    if contains(.open) { memory.subtract(.noted) }
    if !isDisjoint(with: .laterRound) { memory.subtract([.offered, .noted]) }
    return memory
  }
}

/// A place on the way with what is known there; equal ones are merged.
struct Situation {
  /// What a step did to a fact, by its number.
  enum Narrowing {
    /// Only these cases are left.
    case only(Int, Span)
    /// It was asked: unset became anything else.
    case asked(Int)
    /// It may have become known by a look or by what was tried.
    case learnt(Int)
  }

  /// What came of a diagnosis on the way.
  enum Outcome {
    /// Its fixes changed nothing.
    case refuted(DiagnosisID)
    /// Nothing could be done.
    case open(DiagnosisID)
    /// Its fix worked, and a round begins.
    case cured(DiagnosisID)
    /// Its fix led to something else, and a round begins.
    case changed(DiagnosisID)
    /// What it cured still holds.
    case passed(DiagnosisID)
  }

  /// The number of the spot.
  var spot: Int
  var memory: Memory
  var box: Box
  /// The situation before; nil at the start.
  var parent: Int?
  var narrowings: [Narrowing] = []
  var outcome: Outcome?
}
