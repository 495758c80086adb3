/// One walk from the start node with the facts at hand: the way, and what it comes to.
struct Walk {
  /// What decides what happens next, at the last node of the path.
  enum Stop {
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
  struct Open: Equatable {
    var diagnosis: DiagnosisID
    /// Why each fix could not be done, in plain words; empty if it has none.
    var reasons: [String]
  }

  var stop = Stop.end
  /// The nodes, in order, and the way that was taken from each.
  var steps: [Trail.Step] = []
  /// Where the walk would go on behind the flows it stopped in, innermost first.
  var rest: [NodeID] = []
  /// The notes that are said on the way.
  var notes: [NodeID] = []
  /// The facts that the way depends on, in order.
  var reads: [FactID] = []
  /// The enquiries on the way that are not answered, in order.
  var enquiries: [FactID] = []
  /// The diagnoses passed, in order, whatever came of them.
  var passed: [DiagnosisID] = []
  /// Those that stayed open.
  var open: [Open] = []
  /// Those that a fix cured.
  var closed: [DiagnosisID] = []
  /// Those that were ruled out.
  var refuted: [DiagnosisID] = []
  /// What is not waited for, but passed as *don't know* or as if nothing could be done.
  var passing: Passing = []

  /// The nodes, in order.
  var path: [NodeID] { steps.map(\.node) }

  /// Comes to a node, and gives its place among the steps.
  mutating func enter(_ node: NodeID) -> Int {
    steps.append(Trail.Step(node: node))
    return steps.count - 1
  }
}
