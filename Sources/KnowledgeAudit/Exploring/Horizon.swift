internal import Troubleshooting

/// What can still matter from each node on.
///
/// A **splitter** is a span that some branch tells from all other cases of a fact. Two situations at one
/// place that lie alike towards every splitter ahead go on alike, so they are one.
struct Horizon {
  /// A span that is told apart, by the number of its fact.
  struct Splitter: Hashable {
    var fact: Int
    var span: Span
  }

  private let splitters: [Splitter]
  private let ahead: [Bits]
  /// The splitters that matter to the very end: whether what was wrong is cured.
  private let always: Bits
  private let spectrum: Spectrum

  init(_ spectrum: Spectrum) {
    var reader = SplitterReader(spectrum)
    let own = spectrum.knowledge.nodes.all.map { reader.splitters(at: $0) }
    always = reader.cures
    splitters = reader.all
    ahead = NodeOrder(spectrum.knowledge).gathered(own)
    self.spectrum = spectrum
  }

  /// The blocks into which the cases of each fact fall, seen from some nodes at once; a fact that is not
  /// there does not matter any more.
  func blocks(from nodes: [NodeID]) -> [Int: [Span]] {
    let live = nodes.reduce(into: always) { $0.formUnion(ahead[$1.raw]) }
    var byFact: [Int: [Span]] = [:]
    for member in live.members {
      byFact[splitters[member].fact, default: []].append(splitters[member].span)
    }
    return byFact.reduce(into: [:]) { all, each in
      let everything = spectrum.everything(FactID(each.key))
      all[each.key] = each.value.reduce([everything]) { blocks, splitter in
        blocks.flatMap { [$0 & splitter, $0 - splitter].filter { !$0.isEmpty } }
      }
    }
  }
}

/// Collects what each node tells apart.
private struct SplitterReader {
  let spectrum: Spectrum
  private(set) var all: [Horizon.Splitter] = []
  private var places: [Horizon.Splitter: Int] = [:]

  init(_ spectrum: Spectrum) { self.spectrum = spectrum }

  private var knowledge: Knowledge { _read { yield spectrum.knowledge } }

  var cures: Bits {
    mutating get {
      let spans = knowledge.cured.keys.sorted().flatMap { fact in
        let good = knowledge.cured[fact] ?? []
        return splitters(of: FactTest(fact, values: good)) + isSet(fact)
      }
      return number(spans)
    }
  }

  mutating func splitters(at node: Node) -> Bits {
    switch node.kind {
    case .ask(let ask): number(splitters(of: ask))
    case .check(let check, _):
      number(
        knowledge.checks[check].facts.flatMap { isSet($0.fact) }
          + knowledge.checks[check].needs.flatMap { splitters(of: SplitterReader.known($0)) })
    case .when(let rows): number(rows.flatMap { splitters(of: $0.condition) })
    case .note(let note): number(splitters(of: note.when))
    case .diagnose(let diagnosis, _): number(splitters(weighing: diagnosis))
    case .visit, .end: Bits()
    }
  }

  private func splitters(of ask: Ask) -> [Horizon.Splitter] {
    let ways = Dictionary(grouping: ask.ways, by: \.target).values
    return isSet(ask.fact)
      + ways.flatMap { splitters(of: FactTest(ask.fact, values: $0.map(\.value))) }
      + splitters(of: SplitterReader.known(ask.fact))
  }

  private func splitters(of condition: Condition) -> [Horizon.Splitter] {
    (condition.tests + condition.tried).flatMap(splitters)
  }

  private func splitters(of test: FactTest) -> [Horizon.Splitter] {
    let root = spectrum.root(of: test.fact).raw
    let (yes, _, elsewhere) = spectrum.divide(test.fact, test.accepts)
    return [Horizon.Splitter(fact: root, span: yes)]
      + elsewhere.flatMap { other, span in
        var test = test
        test.fact = other
        return [Horizon.Splitter(fact: root, span: span)] + splitters(of: test)
      }
  }

  private func isSet(_ fact: FactID) -> [Horizon.Splitter] {
    [Horizon.Splitter(fact: spectrum.root(of: fact).raw, span: .unset)]
  }

  private static func known(_ fact: FactID) -> FactTest {
    var test = FactTest(fact)
    test.acceptsKnown = true
    return test
  }

  private func splitters(weighing diagnosis: DiagnosisID) -> [Horizon.Splitter] {
    knowledge.diagnoses[diagnosis].fixes.flatMap { fix in
      let authored = knowledge.fixes[fix]
      let sources = authored.set.flatMap { setting -> [Horizon.Splitter] in
        switch setting.source {
        case .literal(let value): return splitters(of: FactTest(setting.fact, values: [value]))
        case .fact(let other): return splitters(of: SplitterReader.known(other))
        case .endpoint, .listed, .signIn: return []
        }
      }
      let provider = authored.needsProvider ? knowledge.roles.provider : nil
      return splitters(of: authored.when) + sources
        + (provider.map { splitters(of: SplitterReader.known($0)) } ?? [])
    }
  }

  private mutating func number(_ found: [Horizon.Splitter]) -> Bits {
    Bits(
      found.map { splitter in
        if let place = places[splitter] { return place }
        places[splitter] = all.count
        all.append(splitter)
        return all.count - 1
      })
  }
}

extension Fix {
  /// Whether its values come from the directory.
  var needsProvider: Bool {
    each != nil
      || set.contains {
        switch $0.source {
        case .endpoint, .listed, .signIn: true
        case .literal, .fact: false
        }
      }
  }
}
