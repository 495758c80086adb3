internal import Troubleshooting

/// Which family stands first in `likely`, from the text alone.
struct Ranking {
  private let ranked: [(one: RealCase, families: [String])]

  init(_ cases: [RealCase], _ reader: CaseReader) {
    ranked = cases.map { one in
      let families = reader.session(of: one.text).likely.map(\.family)
      return (
        one, families.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      )
    }
  }

  func report(_ name: String, into table: inout Table) {
    let enough = ranked.filter(\.one.isTextEnough)
    for (what, some, first, three) in [
      ("text enough", enough, 0.82, 0.95), ("every case", ranked, 0.77, 0.9),
    ] {
      let label = "\(name), \(what)"
      table.add(
        "\(label): right family first", share(some) { $0.right.contains($1.first ?? "") }, first)
      table.add("\(label): the label itself", share(some) { $0.label == $1.first }, 0.65)
      table.add(
        "\(label): among the first three",
        share(some) { one, families in families.prefix(3).contains(where: one.right.contains) },
        three)
    }
  }

  private func share(
    _ some: [(one: RealCase, families: [String])], _ isRight: (RealCase, [String]) -> Bool
  ) -> Share {
    Share(count: some.filter { isRight($0.one, $0.families) }.count, of: some.count)
  }

  /// What was taken for what, the most frequent first.
  var confusion: String {
    var counts: [String: Int] = [:]
    for (one, families) in ranked where !one.right.contains(families.first ?? "") {
      counts["\(one.label) taken for \(families.first ?? "nothing")", default: 0] += 1
    }
    let order = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return order.map { "\($0.value)  \($0.key)" }.joined(separator: "\n")
  }
}

extension Table {
  /// A share that has to reach a limit.
  mutating func add(_ what: String, _ share: Share, _ limit: Double) {
    add(
      what, share.description, "", limit: "\(Int((limit * 100).rounded())) %", share.value >= limit)
  }
}
