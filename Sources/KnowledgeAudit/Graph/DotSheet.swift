/// A graph as Graphviz reads it: one page, or all of it with a frame around each flow.
public struct DotSheet: Sendable {
  let graph: Graph
  let page: Page
  /// The words above the picture.
  let title: String
  let index: [String: Graph.Place]

  /// Makes a sheet.
  public init(_ graph: Graph, title: String, page: Page = Page()) {
    self.graph = graph
    self.title = title
    self.page = page
    index = graph.index
  }

  /// The whole text.
  public var text: String { lines.joined(separator: "\n") + "\n" }

  private var lines: [String] {
    var lines = ["digraph knowledge {"] + head
    if graph.clusters.count > 1 {
      for cluster in graph.clusters { lines += frame(cluster) }
    } else {
      lines += graph.places.filter(isDrawn).map { "  " + place($0) }
    }
    lines += graph.links.map { "  " + link($0) }
    return lines + ["}"]
  }

  private var head: [String] {
    [
      "  graph [\(page.attributes), label=<\(heading)>, labelloc=t,",
      "    fontname=\"Helvetica\", fontsize=\(Page.textSize), nodesep=0.15, ranksep=0.2];",
      "  node [fontname=\"Helvetica\", fontsize=\(Page.textSize), margin=\"0.08,0.05\", color=\"#333333\"];",
      "  edge [fontname=\"Helvetica\", fontsize=\(Page.smallSize), color=\"#333333\", arrowsize=0.7];",
    ]
  }

  private var heading: String {
    let legend = DotLook.legend(isCounted: graph.conversations != nil).map(DotText.label)
    return "<b>\(DotText.label(title))</b><br/>"
      + "<font point-size=\"\(Page.smallSize)\">\(legend.joined(separator: "<br/>"))</font><br/> "
  }

  private func frame(_ cluster: Graph.Cluster) -> [String] {
    ["  subgraph \(DotText.quoted("cluster " + cluster.flow)) {"]
      + [
        "    label=\(DotText.quoted("\(cluster.flow): \(cluster.title)")); style=rounded; "
          + "color=\"#888888\";"
      ]
      + graph.places.filter { $0.flow == cluster.flow && isDrawn($0) }.map { "    " + place($0) }
      + ["  }"]
  }

  private func isDrawn(_ place: Graph.Place) -> Bool {
    !page.isTight || ![.out, .reference].contains(place.kind)
  }

  private func place(_ place: Graph.Place) -> String {
    let words =
      place.chain.isEmpty
      ? label(place, isInChain: false)
      : DotTable.text([place] + place.chain) { label($0, isInChain: true) }
    return "\(DotText.quoted(place.id)) [\(DotLook.attributes(place)), label=<\(words)>];"
  }

  /// The words, and below them the ids in small letters.
  private func label(_ place: Graph.Place, isInChain: Bool) -> String {
    var lines = Wrapping.lines(
      place.text, width: DotLook.columns(place.kind), most: page.isTight ? 3 : 8
    ).map(DotText.label)
    let head = place.isHead ? ["<b><u>\(DotText.label(place.shortName))</u></b>"] : []
    if [.diagnosis, .start].contains(place.kind) { lines = lines.map { "<b>\($0)</b>" } }
    return
      (head + lines
      + small(place, isInChain).map { "<font point-size=\"\(Page.smallSize)\">\($0)</font>" })
      .joined(separator: "<br/>")
  }

  private func small(_ place: Graph.Place, _ isInChain: Bool) -> [String] {
    guard ![.start, .out, .reference].contains(place.kind) else { return [] }
    let kind = isInChain && place.kind == .choice ? ["goes by what is known"] : []
    let names = ((place.isHead ? [] : [place.shortName]) + place.details + kind).joined(
      separator: " · ")
    var lines = Wrapping.lines(names, width: 36, most: 4).map { "<i>\(DotText.label($0))</i>" }
    if let passes = place.passes { lines.append(GraphCount.words(passes)) }
    if !place.onward.isEmpty { lines.append("<b>\(DotText.label(place.onward))</b>") }
    return lines
  }
}
