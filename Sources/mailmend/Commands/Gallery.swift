internal import Foundation
internal import Glibc
internal import KnowledgeAudit

/// Draws a graph to the terminal, or one file for each flow.
struct Gallery {
  let graph: Graph
  let format: GraphFormat
  /// What the Knowledge is about.
  let title: String

  /// Draws everything into one text or picture.
  func show() throws {
    switch format {
    case .tree: Terminal.print(TreeSheet(graph, width: Terminal.width).lines)
    case .dot: write(sheet.text)
    case .mermaid: write(MermaidSheet(graph).text)
    case .svg, .png:
      guard isatty(STDOUT_FILENO) == 0 else {
        throw Failure(
          message:
            "A terminal cannot show pictures. Add --output FOLDER, or send it to a file with >.",
          code: Failure.usage)
      }
      let printer = try Graphviz()
      FileHandle.standardOutput.write(try printer.picture(of: sheet.text, as: format.rawValue))
      let extent = try printer.extent(of: sheet.text)
      let letters = Page().smallest(width: extent.width, height: extent.height)
      warn(
        ofLetters: letters,
        "--output FOLDER draws a page for each flow, --flow or --around draws less.")
    }
  }

  private func warn(of cluster: Graph.Cluster? = nil, ofLetters letters: Double, _ advice: String) {
    guard letters < Page.leastSize else { return }
    let name = cluster.map { "\($0.flow): " } ?? ""
    let size = String(format: "%.1f", letters)
    Terminal.complain("\(name)On one sheet the letters are \(size) points high. \(advice)")
  }

  private func write(_ text: String) { Terminal.data(String(text.dropLast())) }

  private var sheet: DotSheet { sheet(of: graph) }

  private func sheet(of part: Graph) -> DotSheet {
    let only = part.clusters.count == 1 ? part.clusters.first : nil
    return DotSheet(part, title: only.map { "\($0.flow): \($0.title)" } ?? title)
  }

  /// Writes a file for each flow, or several where a flow needs several sheets of paper, and says which.
  func write(into folder: String) throws {
    let printer = format.isPicture ? try Graphviz() : nil
    try Files.folder(at: folder)
    for cluster in graph.clusters {
      let texts = try data(of: graph.flow(cluster.flow), cluster, printer)
      for (place, data) in texts.enumerated() {
        let number = texts.count > 1 ? "-\(place + 1)" : ""
        let path = "\(folder)/\(cluster.flow)\(number).\(format.ending)"
        try Files.write(data, to: path)
        Terminal.print([path])
      }
    }
  }

  private func data(
    of part: Graph, _ cluster: Graph.Cluster, _ printer: Graphviz?
  ) throws -> [Data] {
    switch format {
    case .tree:
      return [Data((TreeSheet(part, width: 100).lines.joined(separator: "\n") + "\n").utf8)]
    case .mermaid: return [Data(MermaidSheet(part).text.utf8)]
    case .dot: return [Data(sheet(of: part).text.utf8)]
    case .svg, .png:
      guard let printer else { return [] }
      let atlas = try Atlas(part, title: "\(cluster.flow): \(cluster.title)") {
        try printer.extent(of: $0.text)
      }
      for sheet in atlas.sheets {
        warn(of: cluster, ofLetters: sheet.letters, "--around or --depth draws less.")
      }
      return try atlas.sheets.map { try printer.picture(of: $0.dot.text, as: format.rawValue) }
    }
  }
}

extension GraphFormat {
  /// Whether Graphviz draws it.
  var isPicture: Bool { self == .svg || self == .png }
}
