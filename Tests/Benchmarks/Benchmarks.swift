internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// How fast it is, each figure beside a reference of the same run. Run it in release:
/// `swift run -c release benchmarks`, or with `engine`, `replaying`, `redacting`, `recognising`,
/// `cases`, `auditing`, `loading`, `starting` or `ticketing` for a part.
@main
enum Benchmarks {
  static func main() throws {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let shipped = try KnowledgeLoader.load(folders: [project.appending(path: "Knowledge").path])
    var table = Table()
    let arguments = CommandLine.arguments.dropFirst()
    let wanted = arguments.filter { !$0.hasSuffix(".jsonl") }
    let files = arguments.filter { $0.hasSuffix(".jsonl") }
    func wants(_ part: String) -> Bool { wanted.isEmpty || wanted.contains(part) }
    if wants("engine") { try Engine.measure(shipped, into: &table) }
    if wants("replaying") { try Replaying.measure(project, shipped, into: &table) }
    if wants("redacting") { Redacting.measure(shipped, into: &table) }
    if wants("recognising") { try Recognising.measure(project, shipped, into: &table) }
    if wants("cases") { try Cases.measure(project, files, shipped, into: &table) }
    if wants("auditing") { try Auditing.measure(shipped, into: &table) }
    if wants("loading") { try Loading.measure(into: &table) }
    if wants("starting") { try Starting.measure(project, into: &table) }
    if wants("ticketing") { try Ticketing.measure(project, into: &table) }
    print(table.text)
    if !table.isGood { exit(1) }
  }
}

/// The figures, and whether each is within its limit.
struct Table {
  private var rows: [[String]] = [["what", "figure", "reference", "limit", ""]]
  private(set) var isGood = true

  mutating func add(
    _ what: String, _ figure: String, _ reference: String, limit: String, _ holds: Bool
  ) {
    rows.append([what, figure, reference, limit, holds ? "OK" : "MISSED"])
    isGood = isGood && holds
  }

  var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}

/// Time of something, the median of several runs.
func median(of runs: Int, _ work: () throws -> Void) rethrows -> Duration {
  let clock = ContinuousClock()
  var times: [Duration] = []
  for _ in 0..<runs { times.append(try clock.measure(work)) }
  return times.sorted()[runs / 2]
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }

  var shown: String {
    seconds < 1e-3
      ? String(format: "%.2f µs", seconds * 1e6) : String(format: "%.1f ms", seconds * 1e3)
  }
}
