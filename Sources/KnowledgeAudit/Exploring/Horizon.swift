internal import Troubleshooting

/// What can still matter from each node on.
///
/// Two situations at one place that lie alike towards every splitter ahead go on alike, so they are one.
struct Horizon {
  /// A span that some branch tells from all other cases of a fact, by the number of the fact.
  struct Splitter: Hashable {
    var fact: Int
    var span: Span
  }

  private let spectrum: Spectrum
  private let splitters: [Splitter]
  private let ahead: [Bits]
  /// The splitters that matter to the very end: whether what was wrong is cured.
  private let always: Bits

  init(_ spectrum: Spectrum, _ junctions: [Junction]) {
    let knowledge = spectrum.knowledge
    var numbers: [Splitter: Int] = [:]
    var all: [Splitter] = []
    func number(_ splitter: Splitter) -> Int {
      if let known = numbers[splitter] { return known }
      numbers[splitter] = all.count
      all.append(splitter)
      return all.count - 1
    }
    let own = junctions.map { Bits($0.splitters.map(number)) }
    let cures = knowledge.cured.keys.sorted().flatMap { fact in
      let good = Cut(FactTest(fact, values: knowledge.cured[fact] ?? []), in: spectrum)
      return good.splitters + [Splitter(fact: good.fact, span: .unset)]
    }
    always = Bits(cures.map(number))
    ahead = NodeOrder(knowledge).gathered(own)
    splitters = all
    self.spectrum = spectrum
  }

  /// The blocks into which the cases of each fact fall, seen from some nodes at once; a fact that is not
  /// there does not matter any more.
  func blocks(from nodes: [NodeID]) -> [Int: [Span]] {
    let live = nodes.reduce(into: always) { $0.formUnion(ahead[$1.raw]) }
    var blocks: [Int: [Span]] = [:]
    for member in live.members {
      let splitter = splitters[member]
      let before = blocks[splitter.fact] ?? [spectrum.everything(splitter.fact)]
      blocks[splitter.fact] = before.flatMap { block in
        [block & splitter.span, block - splitter.span].filter { !$0.isEmpty }
      }
    }
    return blocks
  }
}
