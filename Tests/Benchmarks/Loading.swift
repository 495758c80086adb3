internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// Loading from YAML: ten times the nodes, ten times the time.
enum Loading {
  static func measure(into table: inout Table) throws {
    var former: Double?
    for nodes in [100, 1_000, 10_000] {
      let folder = try Generated.folder(depth: 10, nodes: nodes)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let time = try median(of: nodes > 5_000 ? 3 : 9) {
        _ = try KnowledgeLoader.load(folders: [folder])
      }
      let perNode = time.seconds / Double(nodes)
      let ratio = former.map { perNode / $0 }
      table.add(
        "load \(nodes) nodes from YAML", time.shown,
        ratio.map { String(format: "%.2f times as long per node as before", $0) } ?? "",
        limit: "2 times per node", (ratio ?? 1) <= 2)
      former = perNode
    }
  }
}
