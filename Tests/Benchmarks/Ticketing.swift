internal import Foundation
internal import Glibc
internal import Transcripts

/// Batches of tickets, as whole processes, beside `jq -c .` that only reads and writes the same file.
enum Ticketing {
  private static let few = 20_000
  private static let jq = "/usr/bin/jq"
  /// What somebody wants who only counts.
  private static let counting = "id,status,diagnosis"

  static func measure(_ project: URL, into table: inout Table) throws {
    guard FileManager.default.isExecutableFile(atPath: Self.jq) else {
      return table.add(
        "tickets", "", "\(Self.jq) is missing: apt-get install jq", limit: "jq", false)
    }
    let shipped = project.appending(path: "Knowledge").path
    let lines = try texts(of: project, few)
    let texts = try file("texts", lines)
    let halves = try [lines.prefix(few / 2), lines.suffix(few / 2)].enumerated()
      .map { try file("half-\($0)", $1) }
    let one = try seconds { try run(["--knowledge", shipped, "--jobs", "1", texts]) }
    let two = try seconds { try run(["--knowledge", shipped, "--jobs", "2", texts]) }
    let jq = try seconds { try run(jq: texts) }
    table.add(
      "tickets of 300 characters", rate(few, one), "jq -c .: \(rate(few, jq))", limit: "jq",
      one <= jq)
    let counted = try seconds {
      try run(["--knowledge", shipped, "--jobs", "1", "--fields", counting, texts])
    }
    table.add("the same, --fields \(counting)", rate(few, counted), "", limit: "none", true)
    // What two processes that share nothing gain is all that the machine has to give.
    let apart = try seconds {
      try halves.map { try start(program, ["run", "--knowledge", shipped, "--jobs", "1", $0]) }
        .forEach { _ = end(of: $0, watchesMemory: false) }
    }
    table.add(
      "the same with two jobs", rate(few, two),
      String(format: "%.2f times one; two processes %.2f times", one / two, one / apart),
      limit: "1.8 times", one / two >= 1.8)
    try withFacts(into: &table)
    try memory(shipped, project, into: &table)
  }

  // MARK: Facts only

  private static func withFacts(into table: inout Table) throws {
    var former: (nodes: Int, seconds: Double)?
    for nodes in [100, 10_000, 100_000] {
      let folder = try Generated.folder(depth: 20, nodes: nodes)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      // A tenth of them is enough to see how the largest grows.
      let count = nodes > 10_000 ? few / 10 : few
      let tickets = try file("facts", (0..<count).map { facts($0, paths: min(10, nodes / 20)) })
      let empty = try file("none", [])
      // The first start compiles the Knowledge.
      let compiling = try ContinuousClock().measure {
        try run(["--knowledge", folder, empty])
      }.seconds
      let starting = try seconds { try run(["--knowledge", folder, empty]) }
      let options = ["--knowledge", folder, "--jobs", "1", tickets]
      let all = try seconds { try run(options) }
      let counted = try seconds { try run(options + ["--fields", counting]) }
      let jq = try seconds { try run(jq: tickets) }
      table.add(
        "facts only, \(nodes) nodes", rate(count, all - starting), "jq -c .: \(rate(count, jq))",
        limit: nodes == 10_000 ? "3 times jq" : "none",
        nodes != 10_000 || (all - starting) <= jq / 3)
      table.add(
        "the same, --fields \(counting)", rate(count, counted - starting),
        String(format: "%.2f times jq", jq / (counted - starting)), limit: "none", true)
      let growth = former.map { compiling / $0.seconds / (Double(nodes) / Double($0.nodes)) }
      table.add(
        "loading \(nodes) nodes from YAML", String(format: "%.2f s", compiling),
        String(format: "compiled %.0f ms", starting * 1e3),
        limit: "linear", growth.map { $0 <= 1.5 } ?? true)
      former = (nodes, compiling)
    }
  }

  /// A ticket that answers every question of one of the paths.
  private static func facts(_ number: Int, paths: Int) -> String {
    let path = number % max(1, paths)
    let before = (0..<path).map { "\"f\($0)-0\": \"perhaps\"" }
    let own = (0..<20).map { "\"f\(path)-\($0)\": \"yes-it-is\"" }
    return #"{"id": "T-\#(number)", "facts": {\#((before + own).joined(separator: ", "))}}"#
  }

  // MARK: Text

  /// What people typed in the transcripts, as tickets.
  private static func texts(of project: URL, _ count: Int) throws -> [String] {
    let words = try Replaying.transcripts(project.appending(path: "transcripts").path)
      .flatMap { $0.entries.map(\.words) }.filter { $0.utf8.count > 20 }
      .map { $0.replacing("\n", with: " ") }
    var next = 0
    return try (0..<count).map { number in
      var text = ""
      while text.count < 300 {
        text += words[next % words.count] + " "
        next += 1
      }
      let ticket = ["id": "T-\(number)", "text": String(text.prefix(300))]
      return String(decoding: try JSONEncoder().encode(ticket), as: UTF8.self)
    }
  }

  // MARK: Memory

  private static func memory(
    _ shipped: String, _ project: URL, into table: inout Table
  ) throws {
    let texts = try texts(of: project, few)
    var peaks: [Int] = []
    for times in [1, 50] {
      let tickets = try file("many", (0..<times).lazy.flatMap { _ in texts })
      peaks.append(try run(["--knowledge", shipped, tickets], watchesMemory: true))
    }
    table.add(
      "memory for \(few * 50) tickets", "\(peaks[1] / 1024) MiB",
      "for \(few): \(peaks[0] / 1024) MiB", limit: "64 MiB",
      peaks[1] < 64 * 1024 && Double(peaks[1]) < 1.2 * Double(peaks[0]))
  }

  // MARK: Processes

  private static let program = URL(fileURLWithPath: CommandLine.arguments[0])
    .resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "mailmend").path
  private static let folder = FileManager.default.temporaryDirectory
    .appending(path: "mailmend-benchmark")

  private static func file(_ name: String, _ lines: some Sequence<String>) throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "\(name).jsonl")
    guard let stream = fopen(file.path, "w") else { throw CocoaError(.fileWriteUnknown) }
    for line in lines { fputs(line + "\n", stream) }
    fclose(stream)
    return file.path
  }

  private static func rate(_ count: Int, _ seconds: Double) -> String {
    "\(Int(Double(count) / seconds)) a second"
  }

  /// The best of three runs: what else the machine does can only cost time.
  private static func seconds(_ work: () throws -> Void) throws -> Double {
    try (0..<3).map { _ in try ContinuousClock().measure(work).seconds }.min() ?? 0
  }

  /// Runs a batch to its end; the peak of its memory in KiB.
  @discardableResult
  private static func run(_ arguments: [String], watchesMemory: Bool = false) throws -> Int {
    try run(program, ["run"] + arguments, watchesMemory: watchesMemory)
  }

  private static func run(jq file: String) throws { _ = try run(Self.jq, ["-c", ".", file]) }

  private static func run(
    _ program: String, _ arguments: [String], watchesMemory: Bool = false
  ) throws -> Int {
    end(of: try start(program, arguments), watchesMemory: watchesMemory)
  }

  private static func start(_ program: String, _ arguments: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = ["PATH=/usr/bin:/bin", "XDG_CACHE_HOME=\(folder.path)/cache"]
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, &environment) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return process
  }

  /// Waits for the end of a process; the peak of its memory in KiB, if that is watched.
  private static func end(of process: pid_t, watchesMemory: Bool) -> Int {
    var (status, peak) = (Int32(0), 0)
    // What the system tells of a child that has ended would count what its parent held when it was born.
    while waitpid(process, &status, watchesMemory ? WNOHANG : 0) == 0 {
      peak = max(peak, Self.peak(of: process))
      usleep(20_000)
    }
    return peak
  }

  private static func peak(of process: pid_t) -> Int {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
