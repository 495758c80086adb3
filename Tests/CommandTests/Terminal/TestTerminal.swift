import Foundation
import TestStage
import Testing

/// A person's terminal with the program in it: a real pty, and what is to be seen on it.
///
/// `terminal.py` beside this file does the work; here are only its commands.
final class TestTerminal {
  /// How the program ended.
  struct End: Equatable {
    var exit: Int?
    var signal: Int?
  }

  /// What was waited for, and what came instead.
  struct Trouble: Error { var text: String }

  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let answers: AsyncStream<Data>
  private var pending = Data()
  /// The number of the program's process.
  private(set) var program: Int32 = 0

  /// Starts the program in a terminal.
  init(
    _ home: Home, _ arguments: [String] = Home.chat, type: String = "xterm", columns: Int = 80,
    rows: Int = 24, environment: [String: String] = [:], program: String = Home.program
  ) async throws {
    let (data, more) = AsyncStream.makeStream(of: Data.self)
    output.fileHandleForReading.readabilityHandler = { handle in
      let bytes = handle.availableData
      if bytes.isEmpty {
        handle.readabilityHandler = nil
        more.finish()
      } else {
        more.yield(bytes)
      }
    }
    answers = data
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script.appending(path: "terminal.py").path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let settings = ["TERM": type, "INPUTRC": "/dev/null", "LC_ALL": "C.UTF-8"]
    let answer = try await ask(
      "start",
      [
        "argv": [program] + arguments, "folder": home.path, "columns": columns, "rows": rows,
        "env": home.environment.merging(settings) { $1 }.merging(environment) { $1 },
      ])
    self.program = Int32(answer["pid"] as? Int ?? 0)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    output.fileHandleForReading.readabilityHandler = nil
    try? output.fileHandleForReading.close()
    if program > 0 { kill(program, SIGKILL) }
  }

  private func ask(
    _ command: String, _ parameters: [String: Any] = [:]
  ) async throws -> [String: Any] {
    let message = parameters.merging(["do": command]) { $1 }
    try input.fileHandleForWriting.write(
      contentsOf: JSONSerialization.data(withJSONObject: message) + Data("\n".utf8))
    while !pending.contains(UInt8(ascii: "\n")) {
      var next = answers.makeAsyncIterator()
      guard let more = await next.next() else { throw Trouble(text: "the terminal broke") }
      pending += more
    }
    let end = pending.firstIndex(of: UInt8(ascii: "\n")) ?? pending.endIndex
    defer { pending = Data(pending[end...].dropFirst()) }
    let answer = try JSONSerialization.jsonObject(with: pending[..<end]) as? [String: Any] ?? [:]
    if let error = answer["error"] as? String { throw Trouble(text: error) }
    return answer
  }

  // MARK: What a person does

  /// Presses keys. `\r` is Enter, `\u{3}` Ctrl-C.
  func type(_ text: String) async throws { try await type(bytes: Array(text.utf8)) }

  func type(bytes: [UInt8]) async throws {
    let text = String(bytes.map { Character(Unicode.Scalar($0)) })
    _ = try await ask("send", ["text": text])
  }

  /// Types a line and waits for the next prompt.
  func say(_ lines: String...) async throws {
    for line in lines {
      try await type(line + "\r")
      try await prompt()
    }
  }

  /// Pastes as a terminal does that says where a paste begins and ends.
  func paste(_ text: String) async throws {
    try await type("\u{1B}[200~" + text + "\u{1B}[201~")
  }

  func resize(columns: Int, rows: Int = 24) async throws {
    _ = try await ask("resize", ["columns": columns, "rows": rows])
  }

  func send(_ signal: Int32) async throws { _ = try await ask("signal", ["number": Int(signal)]) }

  /// Closes the window.
  func hangUp() async throws -> End { End(try await ask("hang_up")) }

  // MARK: What is to be seen

  /// Waits until words are written after the last keys.
  func sees(_ words: String) async throws { _ = try await ask("wait", ["text": words]) }

  /// Waits until one line of the screen is just this.
  func shows(_ line: String) async throws {
    var last: [String] = []
    let isShown = try await comes {
      last = try await self.lines()
      return last.contains(line)
    }
    if !isShown { throw Trouble(text: "waited for the line '\(line)', saw \(last)") }
  }

  /// Waits for the prompt after the last keys.
  func prompt() async throws { _ = try await ask("wait") }

  /// The lines of the screen and of what has gone out at its top.
  func lines() async throws -> [String] { try await ask("lines")["lines"] as? [String] ?? [] }

  /// Everything that was written, escapes and all.
  func raw() async throws -> String { try await ask("lines")["raw"] as? String ?? "" }

  /// Whether `stty -a` says the same as before the program began.
  func isAsBefore() async throws -> Bool {
    let answer = try await ask("settings")
    return answer["before"] as? String == answer["now"] as? String
  }

  /// Waits until the process is stopped, or sleeps.
  func isStopped(_ wanted: Bool) async throws {
    let isSo = try await comes {
      (try await self.ask("state")["state"] as? String == "T") == wanted
    }
    if !isSo { throw Trouble(text: wanted ? "it was not stopped" : "it did not go on") }
  }

  /// Leaves at the prompt, and finds the terminal as it was.
  func leave() async throws {
    try await type("\u{4}")
    #expect(try await end() == .init(exit: 0))
    #expect(try await isAsBefore())
  }

  /// Waits until the program has ended.
  func end() async throws -> End { End(try await ask("end")) }
}

extension TestTerminal.End {
  fileprivate init(_ answer: [String: Any]) {
    self.init(exit: answer["exit"] as? Int, signal: answer["signal"] as? Int)
  }
}
