internal import Troubleshooting

/// What was seen on the way through everything, each with the situations in which it was seen first.
struct Sightings {
  /// How a condition came out.
  struct Judgement {
    var whenTrue: Int?
    var whenFalse: Int?
  }

  /// A row of a `when`, or the condition of a note as row 0.
  struct Place: Hashable {
    var node: NodeID
    var row: Int
  }

  private(set) var nodes: [NodeID: Int] = [:]
  private(set) var asked: [NodeID: Int] = [:]
  private(set) var conditions: [Place: Judgement] = [:]
  private(set) var offers: [FixID: [(part: Explorer.Part, situation: Int)]] = [:]
  private(set) var diagnoses: [DiagnosisID: Int] = [:]
  private(set) var enquiries: [FactID: Int] = [:]
  private(set) var ends: [Int] = []

  mutating func pass(_ node: NodeID, _ situation: Int) {
    if nodes[node] == nil { nodes[node] = situation }
  }

  mutating func ask(_ node: NodeID, _ situation: Int) {
    if asked[node] == nil { asked[node] = situation }
  }

  mutating func judge(
    _ node: NodeID, row: Int, isTrue: Bool, isFalse: Bool, _ situation: Int
  ) {
    let place = Place(node: node, row: row)
    var judgement = conditions[place] ?? Judgement()
    if isTrue, judgement.whenTrue == nil { judgement.whenTrue = situation }
    if isFalse, judgement.whenFalse == nil { judgement.whenFalse = situation }
    conditions[place] = judgement
  }

  mutating func offer(_ fix: FixID, _ part: Explorer.Part, _ situation: Int) {
    if offers[fix, default: []].count < 12 { offers[fix, default: []].append((part, situation)) }
  }

  mutating func diagnose(_ diagnosis: DiagnosisID, _ situation: Int) {
    if diagnoses[diagnosis] == nil { diagnoses[diagnosis] = situation }
  }

  mutating func enquire(_ fact: FactID, _ situation: Int) {
    if enquiries[fact] == nil { enquiries[fact] = situation }
  }

  mutating func end(_ situation: Int) { ends.append(situation) }
}
