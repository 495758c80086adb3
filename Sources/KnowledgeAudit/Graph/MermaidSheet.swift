/// A graph as Mermaid reads it, with a frame around each flow if there are several.
public struct MermaidSheet: Sendable {
  let graph: Graph
  /// Mermaid takes words such as `end` for its own, so places are numbered.
  private let names: [String: String]

  /// Makes a sheet.
  public init(_ graph: Graph) {
    self.graph = graph
    names = Dictionary(
      graph.places.enumerated().map { ($0.element.id, "n\($0.offset)") },
      uniquingKeysWith: { first, _ in first })
  }

  /// The whole text.
  public var text: String {
    let frames =
      graph.clusters.count > 1 ? graph.clusters.enumerated().flatMap(frame) : places(graph.places)
    return (["flowchart TD"] + frames + graph.links.map(link) + looks).joined(separator: "\n")
      + "\n"
  }

  private func frame(_ number: Int, _ cluster: Graph.Cluster) -> [String] {
    ["  subgraph f\(number)[\"\(MermaidSheet.words("\(cluster.flow): \(cluster.title)"))\"]"]
      + places(graph.places.filter { $0.flow == cluster.flow }).map { "  " + $0 } + ["  end"]
  }

  private func places(_ places: [Graph.Place]) -> [String] {
    places.map { place in
      let (open, close) = MermaidSheet.shape(place.kind)
      return "  \(name(place.id))\(open)\"\(label(place))\"\(close):::\(look(place))"
    }
  }

  private func name(_ id: String) -> String { names[id] ?? "n" }

  private func label(_ place: Graph.Place) -> String {
    guard ![.start, .out, .reference].contains(place.kind) else { return place.text }
    let lines =
      Wrapping.lines(place.text, width: 34, most: 6) + [place.shortName]
      + place.details + (place.passes.map { [GraphCount.words($0)] } ?? [])
    return lines.map(MermaidSheet.words).joined(separator: "<br/>")
  }

  private func link(_ link: Graph.Link) -> String {
    let arrow = link.passes == 0 ? "-.->" : link.isVisit ? "==>" : "-->"
    let several = link.labels.count > 1
    let lines = link.labels.filter { !$0.isEmpty }.flatMap {
      Wrapping.lines(several ? "• " + $0 : $0, width: 34)
    }
    let words = lines.map(MermaidSheet.words).joined(separator: "<br/>")
    return "  \(name(link.from)) \(arrow)\(words.isEmpty ? "" : "|\"\(words)\"|") \(name(link.to))"
  }

  private var looks: [String] {
    Graph.Place.Kind.allCases.map { kind in
      let ink = kind == .out ? ",color:#ffffff" : ",color:#000000"
      return "  classDef \(kind.rawValue) fill:\(DotLook.tint(kind)),stroke:#333333\(ink)"
    } + ["  classDef never fill:#ffffff,stroke:#333333,color:#000000,stroke-dasharray:5 4"]
  }

  private func look(_ place: Graph.Place) -> String {
    place.passes == 0 ? "never" : place.kind.rawValue
  }

  private static func shape(_ kind: Graph.Place.Kind) -> (open: String, close: String) {
    switch kind {
    case .question: ("(", ")")
    case .check: ("[/", "/]")
    case .choice: ("{{", "}}")
    case .note: (">", "]")
    case .diagnosis: ("[[", "]]")
    case .visit: ("[(", ")]")
    case .start, .ending, .reference: ("([", "])")
    case .out: ("((", "))")
    }
  }

  /// Words in quotes. What Mermaid or Markdown could take for a sign of their own is written as its number.
  static func words(_ text: String) -> String {
    text.unicodeScalars.map { character in
      switch character {
      case "A"..."Z", "a"..."z", "0"..."9", " ", ".", ",", "?", "!", "(", ")", "'", "/", ":", "-":
        String(character)
      case _ where character.isControl: " "
      case _ where character.value < 128: "#\(character.value);"
      default: String(character)
      }
    }.joined()
  }
}
