internal import Troubleshooting

/// What was seen on the way through everything, each with the number of a situation in which it was seen.
struct Sightings {
  /// How a condition came out.
  struct Judgement {
    var whenTrue: Int?
    var whenFalse: Int?
  }

  /// A row of a `when`, a way of a question, or the condition of a note, by its 0-based place.
  struct Place: Hashable {
    var node: NodeID
    var row: Int
  }

  /// A fix that could be proposed.
  struct Offer {
    var part: Part
    var situation: Int
  }

  /// The nodes that were passed.
  private(set) var nodes: [NodeID: Int] = [:]
  /// The questions that were asked.
  private(set) var asked: [NodeID: Int] = [:]
  /// The questions of which the answer can change something.
  private(set) var matters: Set<NodeID> = []
  /// The ways of questions that were taken.
  private var taken: Set<Place> = []
  private(set) var conditions: [Place: Judgement] = [:]
  private(set) var offers: [FixID: [Offer]] = [:]
  private(set) var enquiries: [FactID: Int] = [:]
  /// The situations at the end of everything.
  private(set) var ends: [Int] = []

  private struct Past: Hashable {
    var fix: FixID
    var memory: Memory
  }

  private var pasts: [Past: Int] = [:]
  /// The engine may have reasons not to propose a fix after what came before: several pasts are kept.
  private static let mostPasts = 60

  mutating func pass(_ node: NodeID, _ situation: Int) {
    if nodes[node] == nil { nodes[node] = situation }
  }

  mutating func ask(_ node: NodeID, _ situation: Int) {
    if asked[node] == nil { asked[node] = situation }
  }

  mutating func answerMatters(_ node: NodeID) { matters.insert(node) }

  mutating func take(_ node: NodeID, way: Int) { taken.insert(Place(node: node, row: way)) }

  func isTaken(_ node: NodeID, way: Int) -> Bool { taken.contains(Place(node: node, row: way)) }

  mutating func judge(
    _ node: NodeID, row: Int, isTrue: Bool, isFalse: Bool, _ situation: Int
  ) {
    var judgement = conditions[Place(node: node, row: row)] ?? Judgement()
    if isTrue, judgement.whenTrue == nil { judgement.whenTrue = situation }
    if isFalse, judgement.whenFalse == nil { judgement.whenFalse = situation }
    conditions[Place(node: node, row: row)] = judgement
  }

  mutating func offer(_ fix: FixID, _ part: Part, _ situation: Int, after memory: Memory) {
    let past = Past(fix: fix, memory: memory)
    guard pasts[past, default: 0] < Sightings.mostPasts else { return }
    pasts[past, default: 0] += 1
    offers[fix, default: []].append(Offer(part: part, situation: situation))
  }

  mutating func enquire(_ fact: FactID, _ situation: Int) {
    if enquiries[fact] == nil { enquiries[fact] = situation }
  }

  mutating func end(_ situation: Int) { ends.append(situation) }
}
