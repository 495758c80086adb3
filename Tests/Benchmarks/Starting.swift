internal import Foundation
internal import Glibc

/// From the start of the program to its first question, beside `bash -c 'read x'`; and at a terminal, with
/// readline, beside `bash -i`.
enum Starting {
  static func measure(_ project: URL, into table: inout Table) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: "mailmend").path
    let knowledge = project.appending(path: "Knowledge").path
    let reference = try median(of: 15) { try run("/bin/bash", ["-c", "read x"]) }
    let chat = ["chat", "--knowledge", knowledge]
    let fromYAML = try middle(of: 15) {
      try? FileManager.default.removeItem(atPath: cache)
      return try untilQuestion(program, chat)
    }
    table.add(
      "start to first prompt from YAML", fromYAML.shown, "", limit: "250 ms",
      fromYAML.seconds <= 0.25)
    let own = try middle(of: 31) { try untilQuestion(program, chat) }
    table.add(
      "start to first prompt, compiled", own.shown, "bash -c 'read x': \(reference.shown)",
      limit: "10 times", own.seconds <= 10 * reference.seconds)
    try atTerminal(program, knowledge, into: &table)
    let peak = try memory(program, chat)
    table.add(
      "memory at its peak, compiled", "\(peak / 1024) MiB", "", limit: "48 MiB", peak < 48 * 1024)
  }

  /// Where the program keeps the Knowledge compiled.
  private static let cache = "/tmp/mailmend-benchmark/cache"
  private static let folders = [
    "XDG_STATE_HOME": "/tmp/mailmend-benchmark", "XDG_CACHE_HOME": cache,
  ]

  private static func atTerminal(
    _ program: String, _ knowledge: String, into table: inout Table
  ) throws {
    let settings =
      [
        "PATH=/usr/bin:/bin", "HOME=/nonexistent", "TERM=xterm", "PS1=> ", "INPUTRC=/dev/null",
      ] + folders.map { "\($0)=\($1)" }
    let reference = try median(of: 15) {
      try Pseudoterminal.untilPrompt("/bin/bash", ["--norc", "-i"], settings)
    }
    let own = try median(of: 15) {
      try Pseudoterminal.untilPrompt(program, ["chat", "--knowledge", knowledge], settings)
    }
    table.add(
      "start to prompt with readline", own.shown, "bash -i: \(reference.shown)",
      limit: "100 ms more", own.seconds - reference.seconds <= 0.1)
  }

  /// The middle of some times that were measured within.
  private static func middle(of runs: Int, _ measure: () throws -> Duration) rethrows -> Duration {
    try (0..<runs).map { _ in try measure() }.sorted()[runs / 2]
  }

  /// Runs a program without input until it ends.
  private static func run(_ program: String, _ arguments: [String]) throws {
    try end(start(program, arguments, output: nil))
  }

  /// How long it takes until a program without input asks something; it has ended when this returns.
  private static func untilQuestion(_ program: String, _ arguments: [String]) throws -> Duration {
    var pipe: [Int32] = [0, 0]
    guard Glibc.pipe(&pipe) == 0, fcntl(pipe[1], F_SETFD, FD_CLOEXEC) == 0 else {
      throw CocoaError(.executableLoad)
    }
    defer { close(pipe[0]) }
    let begun = ContinuousClock.now
    let process = try start(program, arguments, output: pipe[1])
    close(pipe[1])
    var buffer = [UInt8](repeating: 0, count: 4096)
    var asked: Duration?
    while true {
      let count = read(pipe[0], &buffer, buffer.count)
      guard count > 0 else { break }
      if asked == nil, buffer[..<count].contains(UInt8(ascii: "?")) { asked = .now - begun }
    }
    try end(process)
    guard let asked else { throw CocoaError(.fileReadUnknown) }
    return asked
  }

  /// Foundation's `Process` looks only every 50 milliseconds whether it has ended, so the system is asked
  /// directly.
  private static func start(
    _ program: String, _ arguments: [String], output: Int32?
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, file, "/dev/null", O_RDWR, 0)
    }
    if let output { posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO) }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = ["PATH=/usr/bin:/bin"] + folders.map { "\($0)=\($1)" }
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, &environment) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return process
  }

  private static func end(_ process: pid_t) throws {
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process else { throw CocoaError(.executableLoad) }
  }

  /// The peak memory in KiB when the first reply was understood, as the kernel tells. What a child that has
  /// ended used would count what its parent held when it was born.
  private static func memory(_ program: String, _ arguments: [String]) throws -> Int {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = folders.merging(["PATH": "/usr/bin:/bin"]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    func waitForQuestion() {
      while true {
        let said = output.fileHandleForReading.availableData
        if said.isEmpty || said.contains(UInt8(ascii: "?")) { return }
      }
    }
    waitForQuestion()
    try input.fileHandleForWriting.write(contentsOf: Data("hello\n".utf8))
    waitForQuestion()
    let status = try String(
      contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return Int(line.filter(\.isNumber)) ?? 0
  }
}
