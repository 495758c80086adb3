internal import Troubleshooting

/// What was seen on the way through everything, each with the situations in which it was seen.
struct Sightings {
  /// Where something could be seen, and with what known.
  struct Sight {
    var part: Part
    var situation: Int
  }

  /// The questions that were asked, each with the first situation in which it was.
  private(set) var asked: [NodeID: Int] = [:]
  /// The questions of which the answer can change something.
  private(set) var matters: Set<NodeID> = []
  /// The situations at the end of everything.
  private(set) var ends: [Int] = []

  private struct Past: Hashable {
    var item: Coverage.Item
    var memory: Memory
  }

  private var seen: [Coverage.Item: [Sight]] = [:]
  private var pasts: [Past: Int] = [:]
  private var suspects: [Watch.Subject: [Sight]] = [:]
  /// So many situations are kept in which something may be that must not.
  private static let mostSuspects = 200

  mutating func ask(_ node: NodeID, _ situation: Int) {
    if asked[node] == nil { asked[node] = situation }
  }

  mutating func answerMatters(_ node: NodeID) { matters.insert(node) }

  mutating func end(_ situation: Int) { ends.append(situation) }

  // MARK: What conversations should come by

  /// Tells whether something was not seen often enough yet.
  func wants(_ item: Coverage.Item, after memory: Memory) -> Bool {
    pasts[Past(item: item, memory: memory), default: 0] < item.most
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
  func sights(of item: Coverage.Item) -> [Sight] { seen[item] ?? [] }

  func isSeen(_ item: Coverage.Item) -> Bool { seen[item] != nil }

  // MARK: What must not be

  /// Keeps where something may be that must not. The first one is always kept.
  mutating func suspect(_ subject: Watch.Subject, _ part: Part, _ situation: Int) {
    guard suspects[subject, default: []].count < Sightings.mostSuspects else { return }
    suspects[subject, default: []].append(Sight(part: part, situation: situation))
  }

  /// Where something may be that must not, nearest first; empty if it is nowhere.
  func suspects(of subject: Watch.Subject) -> [Sight] { suspects[subject] ?? [] }
}

extension Coverage.Item {
  /// How often it is kept after each past: mostly the first way leads there, but of a fix the engine may have
  /// reasons not to propose it after what came before.
  fileprivate var most: Int { if case .fix = self { 60 } else { 4 } }
}
