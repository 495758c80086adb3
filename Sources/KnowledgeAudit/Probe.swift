public import Troubleshooting
public struct ProbeRun {
  public static func run(_ k: Knowledge, limit: Int) -> String {
    var e = Explorer(k, limit: limit)
    let clock = ContinuousClock()
    let t = clock.measure { e.explore() }
    var text = "\(e.situations.count) situations, \(e.spots.count) spots, complete \(e.isComplete) \(t)\n"
    let w = Witnesses(explorer: e, date: "2026-11-20")
    let t2 = clock.measure {
    for n in k.nodes.indices {
      guard let s = e.found.nodes[n] else { text += "unreached \(k.nodes[n].name)\n"; continue }
      if w.session(to: s, until: .node(n)) == nil { text += "no witness: \(k.nodes[n].name)\n" }
      if case .ask = k.nodes[n].kind, !e.found.matters.contains(n) { text += "matters not \(k.nodes[n].name)\n" }
      if case .ask(let a) = k.nodes[n].kind { for i in a.targets.indices where e.found.taken[.init(node: n, row: i)] == nil { text += "way not taken \(k.nodes[n].name) \(i)\n" } }
    }
    for f in k.fixes.indices where w.session(proposing: f) == nil { text += "no witness: fix \(k.fixes[f].name) \(e.found.offers[f]?.count ?? 0)\n" }
    var miss = 0, helpless = 0
    for n in e.found.ends {
      if w.session(to: n, until: .end) == nil { miss += 1 }
      if !e.situations[n].memory.contains(.enquired), let h = w.session(to: n, until: .helplessEnd) { helpless += 1; text += h.record.map { "\($0)" }.joined(separator: "\n") + "\n\(h.path.map { k.nodes[$0].name })\n" }
    }
    text += "ends \(e.found.ends.count), no witness \(miss) helpless \(helpless)\n"
    }
    text += "\(t2)\n"
    for (p, j) in e.found.conditions.sorted(by: { ($0.key.node, $0.key.row) < ($1.key.node, $1.key.row) }) {
      guard case .when(let rows) = k.nodes[p.node].kind else { if case .note(let n) = k.nodes[p.node].kind, !n.when.isEmpty, j.whenTrue == nil || j.whenFalse == nil { text += "note \(k.nodes[p.node].name) \(j)\n" }; continue }
      if j.whenTrue == nil || (j.whenFalse == nil && p.row < rows.count - 1) { text += "\(k.nodes[p.node].name) row \(p.row): \(j)\n" }
    }
    text += "enquiries never: " + k.facts.indices.filter { k.facts[$0].whom != nil && e.found.enquiries[$0] == nil }.map { k.facts[$0].name }.joined(separator: " ") + "\n"
    return text
  }
}
