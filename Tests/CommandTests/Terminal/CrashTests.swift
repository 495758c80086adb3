import Foundation
import Glibc
import TestStage
import Testing
import Transcripts
import Troubleshooting

/// The chat is killed at random moments; what was answered must be there when it goes on.
@Suite struct `A chat that is killed at any moment` {
  /// Some replies of each kind, and the events they make: ids only, in order.
  static let script: [(line: String, mark: String?)] = [
    ("banana split", "said nothing"), ("why", nil), ("It waits", "answered smtp.symptom=timed-out"),
    ("25", "answered smtp.port=25"), ("", nil), ("restart", "restarted"),
    ("it refuses", "said nothing"), ("Refused at once", "answered smtp.symptom=refused"),
    ("skip", "did-not-know smtp.port"), ("587", "answered smtp.port=587"), ("summary", nil),
    ("back", "stepped-back"),
    ("change what happens when you send it waits", "changed smtp.symptom=timed-out"),
    ("25", "answered smtp.port=25"),
  ]

  private func marks(_ home: Home) throws -> [String] {
    try home.journal().events.dropFirst().map(\.mark)
  }

  /// Types whole lines, then a piece of the next one, and kills the program a little later.
  private func kill(
    _ home: Home, after count: Int, pause: Duration, type: String
  ) async throws {
    let terminal = try await TestTerminal(home, type: type)
    try await terminal.prompt()
    for step in Self.script.prefix(count) { try await terminal.say(step.line) }
    if count < Self.script.count { try await terminal.type(Self.script[count].line + "\r") }
    try await Task.sleep(for: pause)
    try await terminal.send(SIGKILL)
    #expect(try await terminal.end() == .init(signal: Int(SIGKILL)))
  }

  @Test(arguments: 0..<4) func `goes on with all that was answered`(part: Int) async throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50 {
      let home = try Home()
      let count = Int.random(in: 0...Self.script.count, using: &random)
      let pause = Duration.microseconds(Int.random(in: 0...60_000, using: &random))
      let type = part == 0 ? "dumb" : "xterm"
      try await kill(home, after: count, pause: pause, type: type)
      let answered = Self.script.prefix(count).compactMap(\.mark)
      let kept = try marks(home)
      let all = Self.script.compactMap(\.mark)
      #expect(
        kept.starts(with: answered) && all.starts(with: kept), "after \(count), \(pause): \(kept)")
      guard !kept.isEmpty else { continue }
      try await goOn(home, kept)
    }
  }

  /// Goes on, says one thing more, and finds that behind what there was.
  private func goOn(_ home: Home, _ kept: [String]) async throws {
    let terminal = try await TestTerminal(
      home, ["chat", "--knowledge", TestKnowledge.smallFolder, "--resume"])
    try await terminal.prompt()
    try await terminal.say("restart")
    #expect(try marks(home) == kept + ["restarted"])
    try await terminal.type("quit\r")
    #expect(try await terminal.end() == .init(exit: 0))
  }
}
