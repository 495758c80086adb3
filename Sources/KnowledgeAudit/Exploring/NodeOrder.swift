internal import Troubleshooting

/// The nodes in an order in which each comes behind all that it leads to, visited flows included.
struct NodeOrder {
  private let successors: [[Int]]
  private let order: [Int]

  init(_ knowledge: Knowledge) {
    successors = knowledge.nodes.all.map { node in
      node.targets(in: knowledge).compactMap {
        if case .node(let next) = $0 { next.raw } else { nil }
      }
    }
    order = NodeOrder.sorted(successors)
  }

  /// What each node has, together with what all nodes behind it have.
  func gathered(_ own: [Bits]) -> [Bits] {
    var all = own
    for node in order { for next in successors[node] { all[node].formUnion(all[next]) } }
    return all
  }

  /// Without recursion: a flow may be a thousand nodes deep.
  private static func sorted(_ successors: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isOpen = [Bool?](repeating: nil, count: successors.count)
    for start in successors.indices where isOpen[start] == nil {
      var stack = [start]
      while let node = stack.last {
        if isOpen[node] == nil {
          isOpen[node] = true
          stack += successors[node].filter { isOpen[$0] == nil }
        } else {
          stack.removeLast()
          if isOpen[node] == true { order.append(node) }
          isOpen[node] = false
        }
      }
    }
    return order
  }
}

extension Node {
  /// Every way on, visited flows included.
  func targets(in knowledge: Knowledge) -> [Target] {
    switch kind {
    case .ask(let ask): ask.targets
    case .check(_, let then): [then]
    case .when(let rows): rows.map(\.target)
    case .note(let note): [note.then]
    case .diagnose(_, let otherwise): [otherwise]
    case .visit(let flows, let then): flows.map { .node(knowledge.flows[$0].start) } + [then]
    case .end: []
    }
  }
}

extension Ask {
  /// Where its ways lead, each once, in authored order.
  var targets: [Target] {
    var seen: Set<Target> = []
    return (ways.map(\.target) + [other, unknown].compactMap(\.self)).filter {
      seen.insert($0).inserted
    }
  }
}
