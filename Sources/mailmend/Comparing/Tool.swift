internal import Foundation

/// Another program of this computer, found where a shell would find it.
struct Tool {
  /// How a run of it came out.
  struct Result {
    var succeeded: Bool
    var output: Data
  }

  private let program: URL

  /// Nil if it is not installed.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    guard
      let path = folders.map({ "\($0)/\(name)" }).first(
        where: FileManager.default.isExecutableFile(atPath:))
    else { return nil }
    program = URL(fileURLWithPath: path)
  }

  /// Runs it to its end; what it complains of is not shown.
  ///
  /// - Throws: ``Failure`` if it cannot be started.
  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    let output = Pipe()
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Failure(message: "I cannot start '\(program.path)'.", code: Failure.couldNot)
    }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      succeeded: process.terminationStatus == 0,
      output: data)
  }
}
