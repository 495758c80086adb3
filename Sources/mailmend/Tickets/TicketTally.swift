internal import Helpdesk

/// How many tickets came out how.
struct TicketTally: Sendable {
  /// A ticket that took long.
  private struct Slow: Sendable {
    var id: String
    var time: Duration
  }

  private(set) var count = 0
  private(set) var exit: Int32 = 0
  private var statuses: [Verdict.Status: Int] = [:]
  private var diagnoses: [String: Int] = [:]
  private var slowest: [Slow] = []
  private var invalid: [(problem: TicketProblem, file: String?)] = []

  /// So many are listed by name.
  private static let listed = 3

  mutating func add(_ verdict: Verdict, at line: Portion.Line, taking time: Duration) {
    count += 1
    exit = Verdict.worst([exit, verdict.status.exit])
    statuses[verdict.status, default: 0] += 1
    if let diagnosis = verdict.diagnosis { diagnoses[diagnosis, default: 0] += 1 }
    if let problem = verdict.problem, invalid.count < Self.listed {
      invalid.append((problem, line.file))
    }
    if slowest.count < Self.listed || time > slowest[slowest.count - 1].time {
      keep(Slow(id: verdict.id.map { String($0.prefix(40)) } ?? "line \(line.number)", time: time))
    }
  }

  /// Adds what came after.
  mutating func add(_ other: TicketTally) {
    count += other.count
    exit = Verdict.worst([exit, other.exit])
    statuses.merge(other.statuses, uniquingKeysWith: +)
    diagnoses.merge(other.diagnoses, uniquingKeysWith: +)
    invalid += other.invalid.prefix(Self.listed - invalid.count)
    other.slowest.forEach { keep($0) }
  }

  private mutating func keep(_ slow: Slow) {
    slowest.append(slow)
    slowest.sort { $0.time > $1.time }
    slowest = Array(slowest.prefix(Self.listed))
  }

  private static func milliseconds(_ time: Duration) -> String {
    let tenths =
      (time.components.seconds * 10_000) + time.components.attoseconds / 100_000_000_000_000
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// What is said at the end of a batch.
  var lines: [String] {
    let statuses = Verdict.Status.allCases.compactMap { status in
      self.statuses[status].map { "\($0) \(status.rawValue)" }
    }
    var lines = ["\(count) tickets: \(statuses.joined(separator: ", "))."]
    let found = diagnoses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    if !found.isEmpty {
      let named = found.prefix(10).map { "\($0.key) \($0.value)" }
      let others = found.count > 10 ? ", and \(found.count - 10) others" : ""
      lines.append("Found most: \(named.joined(separator: ", "))\(others).")
    }
    lines += invalid.map { problem, file in
      (file.map { $0 + ", line" } ?? "Line")
        + " \(problem.line), column \(problem.column): found \(problem.found)."
    }
    let more = (self.statuses[.invalid] ?? 0) - invalid.count
    if more > 0 {
      lines.append(more == 1 ? "One more line is no ticket." : "\(more) more lines are no tickets.")
    }
    let slow = slowest.map { "\($0.id) \(Self.milliseconds($0.time)) ms" }
    lines.append("Slowest: \(slow.joined(separator: ", ")).")
    return lines
  }
}
