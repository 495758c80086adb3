internal import Foundation
internal import KnowledgeAudit
internal import Troubleshooting

/// Walking every way, one core.
enum Auditing {
  static func measure(_ shipped: Knowledge, into table: inout Table) throws {
    let (time, report) = audit(shipped)
    table.add(
      "every way through the shipped Knowledge", time.shown, extent(report), limit: "60 s",
      time.seconds < 60 && report.extent.isComplete)
    var former: Duration?
    for nodes in [100, 1_000, 10_000] {
      let knowledge = try Country.knowledge(nodes: nodes)
      let (time, report) = audit(knowledge)
      let growth = former.map { String(format: ", %.1f times", time.seconds / $0.seconds) } ?? ""
      table.add(
        "the same with \(knowledge.nodes.all.count) nodes", time.shown, extent(report) + growth,
        limit: "300 s", time.seconds < 300 && report.extent.isComplete)
      former = time
    }
    let memory = peak
    table.add(
      "the most memory of all", "\(memory >> 20) MiB", "", limit: "2048 MiB", memory < 2 << 30)
  }

  private static func audit(_ knowledge: Knowledge) -> (Duration, AuditReport) {
    var report = AuditReport?.none
    let time = ContinuousClock().measure {
      report = Audit(knowledge, date: "2026-11-20").report()
    }
    return (time, report ?? Audit(knowledge, date: "2026-11-20").report())
  }

  private static func extent(_ report: AuditReport) -> String {
    "\(report.extent.situations) situations, \(report.findings.count) findings"
  }

  /// The most memory that this process had, in bytes.
  private static var peak: Int {
    var usage = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
