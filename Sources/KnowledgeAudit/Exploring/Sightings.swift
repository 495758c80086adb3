internal import Troubleshooting

/// What was seen on the way through everything, each with the number of a situation in which it was seen.
struct Sightings {
  /// Where something could be seen, and with what known.
  struct Sight {
    var part: Part
    var situation: Int
  }

  /// The nodes that were passed.
  private(set) var nodes: [NodeID: Int] = [:]
  /// The questions that were asked.
  private(set) var asked: [NodeID: Int] = [:]
  /// The questions of which the answer can change something.
  private(set) var matters: Set<NodeID> = []
  /// The fixes that could be proposed.
  private(set) var offers: [FixID: [Sight]] = [:]
  private(set) var enquiries: [FactID: Int] = [:]
  /// The situations at the end of everything.
  private(set) var ends: [Int] = []

  private struct Past: Hashable {
    var item: Coverage.Item
    var memory: Memory
  }

  private var seen: [Coverage.Item: [Sight]] = [:]
  private var pasts: [Past: Int] = [:]
  /// The engine may have reasons not to propose a fix after what came before: several pasts are kept.
  private static let mostPasts = 60
  /// To other things more ways lead, and mostly the first one does.
  private static let mostSights = 4

  mutating func pass(_ node: NodeID, _ situation: Int) {
    if nodes[node] == nil { nodes[node] = situation }
  }

  mutating func ask(_ node: NodeID, _ situation: Int) {
    if asked[node] == nil { asked[node] = situation }
  }

  mutating func answerMatters(_ node: NodeID) { matters.insert(node) }

  /// Tells whether something was not seen often enough yet.
  func wants(_ item: Coverage.Item, after memory: Memory) -> Bool {
    pasts[Past(item: item, memory: memory), default: 0] < Sightings.mostSights
  }

  /// Keeps where something is seen, in each of some parts.
  mutating func see(
    _ item: Coverage.Item, _ parts: [Part], _ situation: Int, after memory: Memory
  ) {
    for part in parts where wants(item, after: memory) {
      pasts[Past(item: item, memory: memory), default: 0] += 1
      seen[item, default: []].append(Sight(part: part, situation: situation))
    }
  }

  /// Where something that conversations should come by could be seen, nearest first.
  func sights(of item: Coverage.Item) -> [Sight] {
    if case .fix(let fix) = item { offers[fix] ?? [] } else { seen[item] ?? [] }
  }

  mutating func offer(_ fix: FixID, _ part: Part, _ situation: Int, after memory: Memory) {
    let past = Past(item: .fix(fix), memory: memory)
    guard pasts[past, default: 0] < Sightings.mostPasts else { return }
    pasts[past, default: 0] += 1
    offers[fix, default: []].append(Sight(part: part, situation: situation))
  }

  mutating func enquire(_ fact: FactID, _ situation: Int) {
    if enquiries[fact] == nil { enquiries[fact] = situation }
  }

  mutating func end(_ situation: Int) { ends.append(situation) }
}
