import Foundation
import Glibc
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A chat that is ended from outside` {
  /// Types lines, waits until the last is written down, then sends the signal.
  private func end(_ home: Home, by signal: Int32, _ arguments: [String] = []) async throws
    -> Process
  {
    let process = home.process(Home.chat + arguments)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try await Home.finish(process) {
      try input.fileHandleForWriting.write(contentsOf: Data("it waits\n25\n".utf8))
      while process.isRunning {
        let text = home.journals.first.flatMap { try? home.text($0) } ?? ""
        if text.contains("= answered smtp.port=25\n") { break }
        try await Task.sleep(for: .milliseconds(5))
      }
      #expect(kill(process.processIdentifier, signal) == 0)
    }
    return process
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGKILL])
  func `ends by that signal, and has lost nothing that was answered`(signal: Int32) async throws {
    let home = try Home()
    let process = try await end(home, by: signal, ["--record", "r.txt"])
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == signal)
    let answers = ["answered smtp.symptom=timed-out", "answered smtp.port=25"]
    #expect(try home.journal().events.dropFirst().map(\.mark) == answers)
    let record = try Transcript(reading: try home.text("r.txt"), path: "r.txt")
    #expect(record.events.dropFirst().map(\.mark) == answers)
    let result = try await home.run(Home.replay + ["--wording", "r.txt", home.journals[0]])
    #expect(result.exit == 0, "\(result.output)")
  }
}
