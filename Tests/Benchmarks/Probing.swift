internal import KnowledgeAudit
internal import Troubleshooting
internal import KnowledgeFiles
enum Probing {
  static func run() throws {
    let k = try KnowledgeLoader.load(folders: [CommandLine.arguments[2]])
    let c = ContinuousClock()
    var r: AuditReport!
    let t = c.measure { r = Audit(k, date: "2026-11-20").report() }
    print(t, r.extent, r.lengths)
    for f in r.findings { print(f.kind.rawValue, f.message); if let w = f.witness { print("    ", w.record.map { "\($0)" }.joined(separator: "\n     ")) } }
  }
}
