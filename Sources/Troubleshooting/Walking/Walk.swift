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

  /// A visit to other flows that the walk waits in.
  struct Visit {
    /// Its place on the path.
    var place: Int
    /// The flows, in the order in which they are walked.
    var flows: [FlowID]
    /// Which of them is walked.
    var current = 0
    /// Where it goes on behind them.
    var then: Target
  }

  /// How much was gathered before the last node.
  private struct Mark {
    var notes = 0
    var reads = 0
    var enquiries = 0
    var passed = 0
    var open = 0
    var closed = 0
    var refuted = 0
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
  /// The visits that it waits in, innermost first.
  var visits: [Visit] = []
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
  /// Whether so much was asked that nothing more is, though the walk would.
  var isCutShort = false
  /// What is not waited for, but passed as *don't know* or as if nothing could be done.
  var passing: Passing = []
  private var mark = Mark()

  init() {
    path.reserveCapacity(48)
    ways.reserveCapacity(48)
    reads.reserveCapacity(64)
  }

  /// Forgets everything but the room that it took: the next walk is mostly as long.
  mutating func clear() {
    path.clear()
    ways.clear()
    visits.clear()
    notes.clear()
    reads.clear()
    enquiries.clear()
    passed.clear()
    open.clear()
    closed.clear()
    refuted.clear()
    stop = .end
    isCutShort = false
  }

  /// Comes to a node, and gives its place on the path.
  mutating func enter(_ node: NodeID) -> Int {
    mark = Mark(
      notes: notes.count, reads: reads.count, enquiries: enquiries.count, passed: passed.count,
      open: open.count, closed: closed.count, refuted: refuted.count)
    path.append(node)
    ways.append(nil)
    return path.count - 1
  }

  /// Takes back the last node and what was gathered there; gives it, and the visits that waited.
  mutating func stepBack() -> (node: NodeID, visits: [Visit])? {
    guard let node = path.popLast() else { return nil }
    ways.removeLast()
    notes.cut(to: mark.notes)
    reads.cut(to: mark.reads)
    enquiries.cut(to: mark.enquiries)
    passed.cut(to: mark.passed)
    open.cut(to: mark.open)
    closed.cut(to: mark.closed)
    refuted.cut(to: mark.refuted)
    let visits = visits
    self.visits.clear()
    stop = .end
    return (node, visits)
  }
}

extension Array {
  fileprivate mutating func cut(to count: Int) { removeLast(self.count - count) }

  fileprivate mutating func clear() { if !isEmpty { removeAll(keepingCapacity: true) } }
}
