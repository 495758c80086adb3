internal import Troubleshooting

/// The nodes in an order in which each comes behind all that it leads to, visited flows included.
struct NodeOrder {
  private let successors: [[Int]]
  private let order: [Int]

  init(_ knowledge: Knowledge) {
    successors = knowledge.nodes.indices.map { knowledge.successors(of: $0).map(\.raw) }
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
