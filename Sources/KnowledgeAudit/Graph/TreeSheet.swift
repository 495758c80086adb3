/// A graph as a tree of lines, flow by flow, for a terminal.
///
/// What several ways lead to stands in full where the first of them comes to it, and the others say "see".
/// A chain of places with one way on stays at its edge, so that only choices move to the right.
public struct TreeSheet: Sendable {
  let graph: Graph
  let width: Int

  /// Makes a tree for lines of so many columns.
  public init(_ graph: Graph, width: Int) {
    self.graph = graph
    self.width = max(40, width)
  }

  /// The lines.
  public var lines: [String] {
    graph.clusters.enumerated().flatMap { place, cluster in
      (place == 0 ? [] : [""]) + lines(of: cluster)
    }
  }

  private func lines(of cluster: Graph.Cluster) -> [String] {
    let inside = graph.keeping { $0.flow == cluster.flow }
    var branch = Branch(inside, width: width)
    return Wrapping.lines("\(cluster.flow): \(cluster.title)", width: width) + branch.lines
  }
}

/// Writes the tree of one flow.
private struct Branch {
  let index: [String: Graph.Place]
  let leaving: [String: [Graph.Link]]
  let width: Int
  /// Behind so many choices a branch moves back to the left edge.
  private let deepest: Int
  private let order: [String]
  private var written: Set<String> = []
  /// What is to be written at the left edge, because there was no room for it.
  private var waiting: [String] = []
  private var output: [String] = []

  init(_ graph: Graph, width: Int) {
    index = graph.index
    leaving = graph.leaving
    self.width = width
    deepest = min(5, max(1, (width - 40) / 6))
    order = graph.places.map(\.id)
  }

  /// From the start, then from whatever no way in this graph leads to.
  var lines: [String] {
    mutating get {
      let led = Set(leaving.values.joined().map(\.to))
      for id in order.filter({ !led.contains($0) }) + order where !written.contains(id) {
        begin(id)
        while !waiting.isEmpty {
          let next = waiting.removeFirst()
          if !written.contains(next) { begin(next) }
        }
      }
      return output
    }
  }

  private mutating func begin(_ id: String) {
    guard let place = index[id], place.kind != .out else { return }
    if !output.isEmpty { output.append("") }
    write(id, "  ", depth: 0)
  }

  /// Writes a place and everything behind it.
  private mutating func write(_ start: String, _ margin: String, depth: Int) {
    var id = start
    var lead = ""
    while let place = index[id] {
      written.insert(id)
      if place.kind != .start { add(place, margin, lead) }
      let links = leaving[id] ?? []
      guard links.count == 1, let only = links.first, only.labels.count < 2,
        let next = index[only.to],
        next.kind != .out, !written.contains(only.to), place.kind == .start || only.isOnward
      else { return fan(links, margin, depth) }
      lead = only.labels.first { $0 != GraphWords.anyAnswer }.map { $0 + " → " } ?? ""
      id = only.to
    }
  }

  private mutating func fan(_ links: [Graph.Link], _ margin: String, _ depth: Int) {
    for (place, link) in links.enumerated() {
      let isLast = place == links.count - 1
      let bend = margin + (isLast ? "└─ " : "├─ ")
      let below = margin + (isLast ? "   " : "│  ")
      let goal = goal(link, depth)
      for (number, words) in words(link, goal.words).enumerated() {
        wrap(number == 0 ? words : "or " + words, number == 0 ? bend : below, below)
      }
      if goal.isOpen { write(link.to, below + "  ", depth: depth + 1) }
    }
  }

  /// What is said of the place that a way leads to, and whether it follows below.
  private mutating func goal(_ link: Graph.Link, _ depth: Int) -> (words: String, isOpen: Bool) {
    guard let place = index[link.to] else { return ("", false) }
    if place.kind == .out { return ("end", false) }
    if written.contains(link.to) || waiting.contains(link.to) {
      return ("see \(place.shortName)", false)
    }
    if depth >= deepest {
      waiting.append(link.to)
      return ("see \(place.shortName), below", false)
    }
    return ("", true)
  }

  /// The ways to one place, the last with an arrow and what is said of the place.
  private func words(_ link: Graph.Link, _ goal: String) -> [String] {
    let labels = link.labels.filter { !$0.isEmpty }
    let count = link.passes.map { " (\(GraphCount.words($0)))" } ?? ""
    var said = labels.isEmpty ? ["then"] : labels
    said[said.count - 1] += count + " → " + goal
    return said
  }

  private mutating func add(_ place: Graph.Place, _ margin: String, _ lead: String) {
    let count = place.passes.map { " (\(GraphCount.words($0)))" } ?? ""
    wrap(lead + place.shortName + " " + TreeMark.words(place) + count, margin, margin + "    ")
  }

  private mutating func wrap(_ text: String, _ first: String, _ rest: String) {
    let room = max(24, width - rest.count)
    for (place, line) in Wrapping.lines(text, width: room).enumerated() {
      output.append((place == 0 ? first : rest) + line)
    }
  }
}

/// What a place is and says, in one line.
private enum TreeMark {
  static func words(_ place: Graph.Place) -> String {
    let details = place.details.joined(separator: ", ")
    return switch place.kind {
    case .question: "asks: \(place.text)"
    case .check: "checks: \(place.text)"
    case .choice: "goes by what is known"
    case .note: "says: \(place.text)" + (details.isEmpty ? "" : " (\(details))")
    case .diagnosis: "DIAGNOSIS \(details): \(place.text)"
    case .visit: "looks into \(details)"
    case .ending: place.text + (details.isEmpty ? "" : ": \(details)")
    case .start, .out, .reference: ""
    }
  }
}
