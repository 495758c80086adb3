import Foundation
import TestStage
import Transcripts

/// The empty home of a person who runs the real program; gone when the test is.
final class Home {
  /// How a run of the program came out.
  struct Result {
    var exit: Int32
    /// The signal that ended it; nil if it ended by itself.
    var signal: Int32?
    var output: String
    var errors: String
  }

  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = NSTemporaryDirectory() + "mailmend-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, to: name) }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
  }

  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path + "/" + name) }

  /// The mode of a file or folder.
  func permissions(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path + "/" + name)[.posixPermissions] as? Int
  }

  /// The journals, by their path inside the home.
  var journals: [String] {
    let folder = "state/mailmend/sessions"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)) ?? []
    return names.sorted().map { "\(folder)/\($0)" }
  }

  /// The only journal, as it is read again.
  func journal() throws -> Transcript {
    guard let name = journals.first, journals.count == 1 else { throw Missing(what: "a journal") }
    return try Transcript(reading: try text(name), path: name)
  }

  struct Missing: Error { var what: String }

  // MARK: Running

  /// The program that was built beside the tests.
  static let program =
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().path + "/mailmend"

  /// `chat` over the small Knowledge, with facts with which a port is asked next.
  static let chat =
    ["chat", "--knowledge", TestKnowledge.smallFolder]
    + ["direction=send", "complaint=fails", "program=any-program", "email.domain=isp.example"]
    .flatMap { ["--given", $0] }
  /// `chat` over the Knowledge that comes with the program.
  static let shippedChat = ["chat", "--knowledge", TestKnowledge.shippedFolder]
  static let run = ["run", "--knowledge", TestKnowledge.smallFolder]
  static let replay = ["replay", "--knowledge", TestKnowledge.smallFolder]

  /// The settings of a computer on which nothing is set. All homes share what is compiled.
  var environment: [String: String] {
    [
      "HOME": path, "XDG_STATE_HOME": path + "/state", "PATH": "/usr/bin:/bin",
      "XDG_CACHE_HOME": TestKnowledge.root + "/.build/tests",
    ]
  }

  /// A process that has not begun, in this home and with nothing else of this computer's settings.
  func process(
    _ arguments: [String], environment: [String: String] = [:], program: String = Home.program
  ) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: path)
    process.environment = self.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    return process
  }

  /// How many runs there may be at once.
  private static let turnstile = Turnstile(places: 24)

  /// Runs the program to its end, with files in place of pipes so that nothing can block.
  func run(
    _ arguments: [String], input: String? = nil, environment: [String: String] = [:],
    program: String = Home.program
  ) async throws -> Result {
    await Home.turnstile.enter()
    defer { Home.turnstile.leave() }
    let process = process(arguments, environment: environment, program: program)
    let names = ["input", "output", "errors"].map { "\($0)-\(UUID().uuidString)" }
    for name in names { try write(name == names[0] ? input ?? "" : "", to: name) }
    let files = try names.enumerated().map { place, name in
      let url = URL(fileURLWithPath: path + "/" + name)
      return try place == 0 ? FileHandle(forReadingFrom: url) : FileHandle(forWritingTo: url)
    }
    // A process that has ended is kept by Foundation, and with it whatever is left open.
    defer { for file in files { try? file.close() } }
    process.standardInput = files[0]
    process.standardOutput = files[1]
    process.standardError = files[2]
    try await Home.finish(process)
    return Result(
      exit: process.terminationStatus,
      signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
      output: try text(names[1]), errors: try text(names[2]))
  }

  /// Starts a process and waits until it has ended.
  static func finish(
    _ process: Process, meanwhile: () async throws -> Void = {}
  ) async throws {
    let (ended, end) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    try await meanwhile()
    for await _ in ended {}
  }
}
