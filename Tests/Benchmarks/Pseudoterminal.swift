internal import Foundation
internal import Glibc

/// A program in a terminal of its own, for as long as it takes to come to its prompt.
enum Pseudoterminal {
  /// Starts a program, waits for `> ` at the end of what it writes, and ends it.
  ///
  /// - Throws: what the system refuses, or a program that never prompts.
  static func untilPrompt(
    _ program: String, _ arguments: [String], _ settings: [String]
  ) throws {
    var (terminal, inside): (Int32, Int32) = (-1, -1)
    guard openpty(&terminal, &inside, nil, nil, nil) == 0 else {
      throw CocoaError(.executableLoad)
    }
    defer { close(terminal) }
    let process = try spawn(program, arguments, settings, inside)
    close(inside)
    var status: Int32 = 0
    defer {
      kill(process, SIGKILL)
      waitpid(process, &status, 0)
    }
    var seen: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !seen.suffix(40).contains(UInt8(ascii: ">")) {
      let count = read(terminal, &buffer, buffer.count)
      guard count > 0 else { throw CocoaError(.fileReadUnknown) }
      seen += buffer[..<count]
    }
  }

  /// Jobs and signals are not measured, so the terminal need not be the one that sends them.
  private static func spawn(
    _ program: String, _ arguments: [String], _ settings: [String], _ terminal: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for file in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_adddup2(&actions, terminal, file)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = settings.map { strdup($0) } + [nil]
    defer { (words + environment).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, program, &actions, nil, &words, &environment) == 0 else {
      throw CocoaError(.executableLoad)
    }
    return process
  }
}
