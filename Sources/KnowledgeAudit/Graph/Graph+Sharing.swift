extension Graph {
  /// The places to which at least so many others lead.
  public func shared(by least: Int) -> Set<String> {
    Set(Dictionary(grouping: links, by: \.to).filter { $0.value.count >= least }.keys)
  }

  /// The parts that no link connects, in the order of their first places.
  public var components: [Graph] {
    var group = Dictionary(places.map { ($0.id, $0.id) }) { first, _ in first }
    func root(_ id: String) -> String {
      var id = id
      while let next = group[id], next != id { id = next }
      return id
    }
    for link in links { group[root(link.to)] = root(link.from) }
    var order: [String] = []
    for place in places where !order.contains(root(place.id)) { order.append(root(place.id)) }
    return order.map { wanted in keeping { root($0.id) == wanted } }
  }

  /// The parts in so many graphs of about equal size, each saying on which page to look on.
  func paged(_ count: Int) -> [Graph] {
    let parts = components
    let all = parts.map(\.bulk).reduce(0, +)
    var page: [String: Int] = [:]
    var done = 0
    for part in parts {
      // By its middle, so that a large part does not drag its neighbours along.
      let place = (done + part.bulk / 2) * count / max(1, all)
      for each in part.places { page[each.id] = min(place, count - 1) }
      done += part.bulk
    }
    return (0..<count).map { number in
      var graph = keeping { page[$0.id] == number }
      for place in graph.places.indices {
        guard let target = graph.places[place].target, let other = page[target], other != number
        else { continue }
        graph.places[place].text += ", page \(other + 1)"
      }
      return graph
    }
  }

  /// About how many lines of text it takes.
  private var bulk: Int {
    places.reduce(0) { $0 + 3 + $1.chain.count * 2 }
      + links.reduce(0) { $0 + $1.labels.map { $0.count / DotLook.linkColumns + 1 }.reduce(0, +) }
  }
}
