public import Troubleshooting
public struct ProbeRun {
  public static func run(_ k: Knowledge, limit: Int) -> String {
    var e = Explorer(k, limit: limit)
    let clock = ContinuousClock()
    let t = clock.measure { e.explore() }
    var text = "\(e.situations.count) situations, \(e.spots.count) spots, complete \(e.isComplete) \(t)\n"
    func witness(_ n: Int, _ narrow: [Situation.Narrowing] = [], _ goal: (Session, Walk) -> Bool) -> Session? {
      let script = Script(e, to: n, narrow)
      for taste in 0..<30 {
        if let s = Player(spectrum: e.spectrum, taste: taste).play(script, date: "2026-11-20", until: goal) { return s }
      }
      return nil
    }
    var bad = 0
    for n in k.nodes.indices {
      guard let s = e.found.nodes[n] else { continue }
      if witness(s, [], { _, w in w.path.contains(n) }) == nil { bad += 1; text += "no witness: \(k.nodes[n].name)\n" }
    }
    for f in k.fixes.indices {
      guard let s = e.found.offers[f] else { continue }
      let w = s.lazy.compactMap { witness($0.situation, $0.part.narrowings) { _, w in if case .propose(let fix, _) = w.stop { fix.fix == f } else { false } } }.first
      if w == nil { bad += 1; text += "no witness: fix \(k.fixes[f].name) \(s.count)\n" }
    }
    text += "bad \(bad)\n"
    // every end state
    var miss = 0, total = 0
    for n in e.found.ends.prefix(3000) { total += 1
      if witness(n, [], { _, w in if case .end = w.stop { true } else { false } }) == nil { miss += 1; if miss < 10 { text += "end \(e.situations[n].memory.rawValue) \(Script(e, to: n))\n" } } }
    text += "ends \(e.found.ends.count), tried \(total), no witness \(miss)\n"
    for (p, j) in e.found.conditions.sorted(by: { ($0.key.node, $0.key.row) < ($1.key.node, $1.key.row) }) {
      guard case .when(let rows) = k.nodes[p.node].kind else { if j.whenTrue == nil || j.whenFalse == nil { text += "note \(k.nodes[p.node].name) \(j)\n" }; continue }
      if j.whenTrue == nil || (j.whenFalse == nil && p.row < rows.count - 1) { text += "\(k.nodes[p.node].name) row \(p.row): \(j)\n" }
    }
    return text
  }
}
