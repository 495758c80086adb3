/// One walk from the start node with the facts at hand: the way, and what it comes to.
package struct Walk {
  /// What decides what happens next, at the last node of the path.
  package enum Stop {
    /// A fact must be asked.
    case ask(FactID)
    /// A check needs consent.
    case consent(CheckID)
    /// A check is to be made.
    case check(CheckID)
    /// A fix is proposed.
    case propose(ResolvedFix, DiagnosisID)
    /// The walk is over, or something else happened too often.
    case end
  }

  /// What a walk may pass without waiting for it.
  struct Passing: OptionSet {
    let rawValue: Int
    static let questions = Passing(rawValue: 1)
    static let proposals = Passing(rawValue: 2)
  }

  /// A diagnosis that is found but of which nothing could be done, and why.
  package struct Open: Equatable {
    package var diagnosis: DiagnosisID
    /// Why each fix could not be done, in plain words; empty if it has none.
    package var reasons: [String]
  }

  package var stop = Stop.end
  /// The nodes, in order.
  package var path: [NodeID] = []
  /// The way that was taken from each; nil where the walk waits, and in a flow that it waits in.
  var ways: [Trail.Way?] = []
  /// Where the walk would go on behind the flows it stopped in, innermost first.
  package var rest: [NodeID] = []
  /// The notes that are said on the way.
  package var notes: [NodeID] = []
  /// The facts that the way depends on, in order.
  package var reads: [FactID] = []
  /// The enquiries on the way that are not answered, in order.
  package var enquiries: [FactID] = []
  /// The diagnoses passed, in order, whatever came of them.
  package var passed: [DiagnosisID] = []
  /// Those that stayed open.
  package var open: [Open] = []
  /// Those that a fix cured.
  package var closed: [DiagnosisID] = []
  /// Those that were ruled out.
  package var refuted: [DiagnosisID] = []
  /// What is not waited for, but passed as *don't know* or as if nothing could be done.
  var passing: Passing = []

  init() {
    path.reserveCapacity(48)
    ways.reserveCapacity(48)
    reads.reserveCapacity(64)
  }

  /// Forgets everything but the room that it took: the next walk is mostly as long.
  mutating func clear() {
    path.clear()
    ways.clear()
    rest.clear()
    notes.clear()
    reads.clear()
    enquiries.clear()
    passed.clear()
    open.clear()
    closed.clear()
    refuted.clear()
    stop = .end
  }

  /// Comes to a node, and gives its place on the path.
  mutating func enter(_ node: NodeID) -> Int {
    path.append(node)
    ways.append(nil)
    return path.count - 1
  }
}

extension Array {
  fileprivate mutating func clear() { if !isEmpty { removeAll(keepingCapacity: true) } }
}
