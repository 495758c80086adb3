internal import Troubleshooting

/// The most questions on any way that was seen: of the first round, or of its beginning.
///
/// A way is taken for the set of what is asked on it, so nothing is counted twice. From where ways meet, the
/// sets are kept apart until there are too many; then some are put together, which makes the bound looser
/// and never wrong.
struct MostQuestions {
  let count: Int

  private typealias Asked = UInt128
  private static let mostSets = 1024

  /// Counts on the ways whose situations remember nothing of what is given: whoever does is beyond them.
  init(_ explorer: Explorer, before ended: Memory) {
    let round = Beginning(explorer, before: ended)
    let catalogue = QuestionsOfNodes(explorer.spectrum)
    var sets = [[Asked]](repeating: [], count: explorer.situations.count)
    for number in round.lastFirst {
      let situation = explorer.situations[number]
      let own = explorer.spots[situation.spot].node.map { catalogue.asked(at: $0, situation.box) }
      var all: [Asked] = []
      for next in round.next[number] {
        for set in sets[next] { MostQuestions.add(set | (own ?? 0), to: &all) }
      }
      sets[number] = MostQuestions.few(all.isEmpty ? [own ?? 0] : all)
    }
    count = (sets.first?.map(\.nonzeroBitCount).max() ?? 0) + catalogue.uncounted
  }

  /// Adds a set, unless one that is there holds all of it.
  private static func add(_ set: Asked, to all: inout [Asked]) {
    guard !all.contains(where: { $0 | set == $0 }) else { return }
    all.removeAll { $0 | set == set }
    all.append(set)
  }

  /// So many sets at most: each of the smallest goes into the one that grows least by it.
  private static func few(_ sets: [Asked]) -> [Asked] {
    guard sets.count > mostSets else { return sets }
    let sorted = sets.enumerated()
      .sorted { ($1.element.nonzeroBitCount, $0.offset) < ($0.element.nonzeroBitCount, $1.offset) }
      .map(\.element)
    var kept = Array(sorted.prefix(mostSets))
    for set in sorted.dropFirst(mostSets) {
      let growths = kept.map { ($0 | set).nonzeroBitCount - $0.nonzeroBitCount }
      if let place = growths.indices.min(by: { growths[$0] < growths[$1] }) { kept[place] |= set }
    }
    return kept
  }
}

/// The situations of the beginning of all conversations, and which follow which.
private struct Beginning {
  /// The situations that follow each, by number.
  var next: [[Int]]
  /// The situations, each behind all that follow it.
  var lastFirst: [Int] = []

  init(_ explorer: Explorer, before ended: Memory) {
    let situations = explorer.situations
    func isFirst(_ number: Int) -> Bool { situations[number].memory.isDisjoint(with: ended) }
    next = Array(repeating: [], count: situations.count)
    var open = Array(repeating: 0, count: situations.count)
    for number in situations.indices where isFirst(number) {
      if let parent = situations[number].parent { next[parent].append(number) }
    }
    for join in explorer.joins where isFirst(join.from) && isFirst(join.to) {
      if !next[join.from].contains(join.to) { next[join.from].append(join.to) }
    }
    for number in next.joined() { open[number] += 1 }
    var ready = situations.isEmpty ? [] : [0]
    while let number = ready.popLast() {
      lastFirst.append(number)
      for following in next[number] {
        open[following] -= 1
        if open[following] == 0 { ready.append(following) }
      }
    }
    lastFirst.reverse()
  }
}
