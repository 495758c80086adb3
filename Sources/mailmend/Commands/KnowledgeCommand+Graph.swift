internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

extension KnowledgeCommand {
  struct Graph: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draws the ways through the Knowledge.",
      discussion: """
        As a tree for the terminal, as DOT or Mermaid, or as pictures by Graphviz: mailmend kb graph \
        --format svg --output pictures

        Exit codes: 0 drawn; 2 there is no Graphviz, or a file cannot be written; 64 no such flow, node or \
        diagnosis.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Option(
      help: ArgumentHelp(
        "tree, dot, mermaid, svg or png; without it a tree at a terminal, else DOT.",
        valueName: "format"))
    var format: GraphFormat?

    @Option(
      help: ArgumentHelp(
        "Writes a file for each flow, each fit for one page, into a folder.", valueName: "folder"))
    var output: String?

    @Option(help: ArgumentHelp("Only this flow; may be repeated.", valueName: "name"))
    var flow: [String] = []

    @Option(help: ArgumentHelp("Only what is near this node.", valueName: "flow/node"))
    var around: String?

    @Option(help: ArgumentHelp("Only the ways to this diagnosis.", valueName: "diagnosis"))
    var to: String?

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp(
        "How many steps are drawn: from the node of --around, 2 without it; back from the diagnosis; or from where each flow begins.",
        valueName: "number"))
    var depth: Int?

    @Option(
      parsing: .upToNextOption,
      help: ArgumentHelp(
        "Shows how many of these conversations pass each place: transcripts, or folders of them.",
        valueName: "path"))
    var coverage: [String] = []

    func validate() throws {
      if let depth, depth < 0 {
        throw ValidationError("Found --depth \(depth), expected 0 or more.")
      }
      guard around == nil || to == nil else {
        throw ValidationError("Found --around and --to, expected one of them.")
      }
    }

    func run() throws {
      let known = try knowledge.load()
      let graph = try wanted(KnowledgeAudit.Graph(known, coverage: try counted(known)), known)
      let format = format ?? (output == nil && isatty(STDOUT_FILENO) == 1 ? .tree : .dot)
      let gallery = Gallery(graph: graph, format: format, title: known.title)
      if let output { try gallery.write(into: output) } else { try gallery.show() }
    }

    private func counted(_ known: Knowledge) throws -> KnowledgeAudit.Coverage? {
      coverage.isEmpty ? nil : try KnowledgeAudit.Coverage(of: coverage, known)
    }

    private func wanted(_ whole: KnowledgeAudit.Graph, _ known: Knowledge) throws
      -> KnowledgeAudit.Graph
    {
      let flows = whole.clusters.map(\.flow)
      for name in flow where !flows.contains(name) {
        throw Failure.unknown(name, "the name of a flow", among: flows)
      }
      let graph = flow.isEmpty ? whole : whole.flows(flow)
      if let around { return graph.around(try node(around, graph), depth: depth ?? 2) }
      if let to { return graph.to(try nodes(diagnosing: to, known), depth: depth ?? .max) }
      return depth.map(graph.within) ?? graph
    }

    private func node(_ name: String, _ graph: KnowledgeAudit.Graph) throws -> String {
      let nodes = graph.places.filter { $0.kind != .start && $0.kind != .out }.map(\.id)
      guard nodes.contains(name) else {
        throw Failure.unknown(name, "a node, as FLOW/NODE", among: nodes)
      }
      return name
    }

    private func nodes(diagnosing name: String, _ known: Knowledge) throws -> Set<String> {
      guard let wanted = known.diagnoses[name] else {
        throw Failure.unknown(name, "a diagnosis", among: known.diagnoses.all.map(\.name))
      }
      return Set(known.nodes.all.filter { $0.diagnosis == wanted }.map(\.name))
    }
  }
}

extension Node {
  fileprivate var diagnosis: DiagnosisID? {
    if case .diagnose(let diagnosis, _) = kind { diagnosis } else { nil }
  }
}

/// How a graph is drawn.
enum GraphFormat: String, CaseIterable, ExpressibleByArgument {
  case tree, dot, mermaid, svg, png

  /// What the name of a file ends with.
  var ending: String {
    switch self {
    case .tree: "txt"
    case .mermaid: "mmd"
    case .dot, .svg, .png: rawValue
    }
  }
}
