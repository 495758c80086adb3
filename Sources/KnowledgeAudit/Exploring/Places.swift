internal import Troubleshooting

/// The situations that were found, equal ones merged: where the walk was, and with what known.
struct Places {
  private(set) var situations: [Situation] = []
  private(set) var spots: [Spot] = []
  /// The ways that led to a situation known before.
  private(set) var joins: [(from: Int, to: Int)] = []

  private let spectrum: Spectrum
  private let horizon: Horizon
  private let uses: Uses
  private var numbers: [Spot: Int] = [:]
  private var scopes: [Scope] = []
  private var equals: [Known: Int] = [:]
  private var recent: [Site: [Int]] = [:]
  /// So many boxes of one site are tried whether they hold a new one: the time for each stays the same,
  /// however many there are.
  private static let mostTried = 64

  /// What still matters at a spot.
  private struct Scope {
    /// The blocks of cases of each fact that are told apart.
    var blocks: [Int: [Span]]
    /// The facts that something ahead speaks of or sets, by number.
    var used: Bits
    /// The promises that are still to be kept.
    var promises: Memory
  }

  private struct Site: Hashable {
    var spot: Int
    var memory: Memory
  }

  private struct Known: Hashable {
    var site: Site
    var box: Box
  }

  init(_ spectrum: Spectrum, _ junctions: [Junction]) {
    self.spectrum = spectrum
    horizon = Horizon(spectrum, junctions)
    uses = Uses(spectrum)
  }

  /// Keeps a situation, unless one that holds all of it is known.
  mutating func reach(_ spot: Spot, _ step: Explorer.Step) {
    let number = number(of: spot)
    let scope = scopes[number]
    let box = widened(step.part.box, in: scope)
    let memory = step.memory.condensed.subtracting(Memory.everyPromise).union(
      step.memory.intersection(scope.promises))
    let known = Known(site: Site(spot: number, memory: memory), box: box)
    if let other = holding(known) {
      if let from = step.from { joins.append((from, other)) }
      return
    }
    equals[known] = situations.count
    recent[known.site, default: []].append(situations.count)
    situations.append(
      Situation(
        spot: number, memory: memory, box: box, parent: step.from,
        narrowings: step.part.narrowings, outcome: step.outcome))
  }

  private func holding(_ known: Known) -> Int? {
    equals[known]
      ?? recent[known.site]?.suffix(Places.mostTried).first {
        known.box.isInside(situations[$0].box)
      }
  }

  private func widened(_ box: Box, in scope: Scope) -> Box {
    box.widened { fact, span in
      guard let blocks = scope.blocks[fact] else { return nil }
      let wide = blocks.reduce(Span.none) { $1.intersects(span) ? $0 | $1 : $0 }
      return wide == spectrum.everything(fact) ? nil : wide
    }
  }

  private mutating func number(of spot: Spot) -> Int {
    if let number = numbers[spot] { return number }
    let nodes = spot.ahead(in: spectrum.knowledge)
    numbers[spot] = spots.count
    spots.append(spot)
    scopes.append(
      Scope(
        blocks: horizon.blocks(from: nodes), used: uses.ahead(of: nodes),
        promises: uses.promises(ahead: nodes)))
    return spots.count - 1
  }

  /// Tells whether the answer to a question can still change something at a spot.
  mutating func matters(_ root: Int, at spot: Spot) -> Bool {
    let number = number(of: spot)
    return scopes[number].blocks[root] != nil || scopes[number].used.contains(root)
  }
}

extension Spot {
  /// The nodes from which the walk goes on, sooner or later.
  fileprivate func ahead(in knowledge: Knowledge) -> [NodeID] {
    var nodes = node.map { [$0] } ?? []
    for visit in visits {
      nodes += visit.left.map { knowledge.flows[$0].start }
      if case .visit(_, .node(let then)) = knowledge.nodes[visit.node].kind { nodes.append(then) }
    }
    return nodes
  }
}
