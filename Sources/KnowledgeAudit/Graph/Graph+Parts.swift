extension Graph {
  /// One flow alone; what it visits is named, not drawn.
  public func flow(_ name: String) -> Graph { flows([name]) }

  /// Some flows alone.
  public func flows(_ names: [String]) -> Graph { keeping { names.contains($0.flow) } }

  /// What can be reached from a place, and what leads to it, in so many steps.
  public func around(_ place: String, depth: Int) -> Graph {
    let near = reach([place], depth, by: \.from, \.to)
      .union(reach([place], depth, by: \.to, \.from))
    return keeping { near.contains($0.id) }
  }

  /// The ways to a diagnosis, through every flow that they pass; from all nodes that make it.
  public func to(_ nodes: Set<String>, depth: Int = .max) -> Graph {
    let before = reach(nodes, depth, by: \.to, \.from)
    var part = keeping { before.contains($0.id) }
    part.links.removeAll { nodes.contains($0.from) }
    return part
  }

  /// What comes in so many steps from where each flow begins.
  public func within(depth: Int) -> Graph {
    let starts = Set(places.filter { $0.kind == .start }.map(\.id))
    let near = reach(starts, depth == .max ? depth : depth + 1, by: \.from, \.to)
    return keeping { near.contains($0.id) }
  }

  /// The places that links lead to from some places, those included.
  private func reach(
    _ from: Set<String>, _ depth: Int, by near: KeyPath<Link, String>, _ far: KeyPath<Link, String>
  ) -> Set<String> {
    let ways = Dictionary(grouping: links, by: { $0[keyPath: near] })
    var seen = from
    var edge = from
    var step = 0
    while step < depth, !edge.isEmpty {
      edge = Set(edge.flatMap { ways[$0] ?? [] }.map { $0[keyPath: far] }).subtracting(seen)
      seen.formUnion(edge)
      step += 1
    }
    return seen
  }

  /// The places that are wanted, and the links between them.
  func keeping(_ isWanted: (Place) -> Bool) -> Graph {
    var part = self
    part.places = places.filter(isWanted)
    let ids = Set(part.places.map(\.id))
    part.links = links.filter { ids.contains($0.from) && ids.contains($0.to) }
    let flows = Set(part.places.map(\.flow))
    part.clusters = clusters.filter { flows.contains($0.flow) }
    return part
  }
}
