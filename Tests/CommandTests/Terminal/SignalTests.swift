import Foundation
import Glibc
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A signal at a terminal` {
  /// Where a chat can be when it comes, and the events that are to be kept.
  enum Moment: String, CaseIterable {
    case opening, line, question, steps

    var answered: [String] {
      switch self {
      case .opening, .line: []
      case .question: ["answered smtp.symptom=timed-out"]
      case .steps: ["answered smtp.symptom=timed-out", "answered smtp.port=25"]
      }
    }

    /// The same when the line that was begun is ended.
    var afterwards: [String] { self == .line ? Moment.question.answered : answered }

    func reach(_ terminal: TestTerminal) async throws {
      try await terminal.prompt()
      switch self {
      case .opening: break
      case .line:
        try await terminal.type("it wai")
        try await terminal.sees("it wai")
      case .question: try await terminal.say("it waits")
      case .steps: try await terminal.say("it waits", "25", "")
      }
    }
  }

  private func marks(_ home: Home) throws -> [String] {
    // Where nothing was answered there is nothing to go on with, and no file.
    home.journals.isEmpty ? [] : try home.journal().events.dropFirst().map(\.mark)
  }

  @Test(arguments: Moment.allCases, [SIGTERM, SIGHUP, SIGQUIT])
  func `ends the program and leaves the terminal as it was`(
    moment: Moment, signal: Int32
  ) async throws {
    for type in ["xterm", "dumb"] {
      let home = try Home()
      let terminal = try await TestTerminal(home, type: type)
      try await moment.reach(terminal)
      try await terminal.send(signal)
      #expect(try await terminal.end() == .init(signal: Int(signal)))
      #expect(try await terminal.isAsBefore(), "\(type)")
      #expect(try marks(home) == moment.answered)
    }
  }

  @Test(arguments: Moment.allCases)
  func `that comes because the window is closed loses nothing`(moment: Moment) async throws {
    for type in ["xterm", "dumb"] {
      let home = try Home()
      let terminal = try await TestTerminal(home, type: type)
      try await moment.reach(terminal)
      #expect(try await terminal.hangUp() == .init(signal: Int(SIGHUP)))
      #expect(try marks(home) == moment.answered)
    }
  }

  @Test(arguments: Moment.allCases, ["xterm", "dumb"])
  func `from Ctrl-C only drops the line`(moment: Moment, type: String) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, type: type)
    try await moment.reach(terminal)
    try await terminal.send(SIGINT)
    try await terminal.prompt()
    try await terminal.say("summary")
    #expect(try marks(home) == moment.answered)
    try await terminal.type("quit\r")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
  }

  @Test(arguments: Moment.allCases, [40, 200])
  func `of a new size keeps the line and lays out what follows`(
    moment: Moment, columns: Int
  ) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home)
    try await moment.reach(terminal)
    try await terminal.resize(columns: columns)
    try await finish(moment, terminal)
    #expect(try marks(home) == moment.afterwards)
    try await terminal.say("help")
    let help = try await terminal.lines().drop { !$0.hasPrefix("> help") }
    let widest = help.map(\.count).max() ?? 0
    #expect(columns == 40 ? widest <= 40 : widest > 60)
    try await terminal.leave()
  }

  /// Ends the line that was begun, if one was.
  private func finish(_ moment: Moment, _ terminal: TestTerminal) async throws {
    guard moment == .line else { return }
    try await terminal.type("ts\r")
    try await terminal.sees("Which outgoing port is set?")
    try await terminal.prompt()
  }

  /// Only a shell with jobs can be gone back to, so one stands around the program here.
  @Test(arguments: Moment.allCases)
  func `from Ctrl-Z stops it, and it goes on where it was`(moment: Moment) async throws {
    let home = try Home([
      "job.sh": """
      set -m
      stty -a >before
      "$@"
      stty -a >stopped
      read line
      fg >/dev/null
      stty -a >after
      """
    ])
    let terminal = try await TestTerminal(
      home, ["job.sh", Home.program] + Home.chat, program: "/bin/bash")
    try await moment.reach(terminal)
    try await terminal.type("\u{1A}")
    #expect(try await comes { try home.has("stopped") && !home.text("stopped").isEmpty })
    try await terminal.type("\r")
    try await terminal.sees(moment == .line ? "> it wai" : ">")
    try await Task.sleep(for: .milliseconds(50))
    try await finish(moment, terminal)
    try await terminal.say("summary")
    try await terminal.leave()
    #expect(try home.text("stopped") == home.text("before"))
    #expect(try home.text("after") == home.text("before"))
    #expect(try marks(home) == moment.afterwards)
  }

  @Test func `that stops it from outside spoils nothing`() async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home)
    try await terminal.prompt()
    try await terminal.type("it wai")
    try await terminal.sees("it wai")
    try await terminal.send(SIGSTOP)
    try await terminal.isStopped(true)
    try await terminal.send(SIGCONT)
    try await terminal.isStopped(false)
    try await terminal.type("ts\r")
    try await terminal.sees("Which outgoing port is set?")
    try await terminal.prompt()
    try await terminal.type("\u{4}")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
  }

  @Test func `breaks off a paste that never ends`() async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home)
    try await terminal.prompt()
    try await terminal.type("\u{1B}[200~it wai")
    try await Task.sleep(for: .milliseconds(100))
    try await terminal.type("\u{3}")
    try await terminal.prompt()
    try await terminal.say("it waits")
    try await terminal.type("\u{1B}[200~it wai")
    try await Task.sleep(for: .milliseconds(100))
    try await terminal.send(SIGTERM)
    #expect(try await terminal.end() == .init(signal: Int(SIGTERM)))
    #expect(try await terminal.isAsBefore())
    #expect(try marks(home) == ["answered smtp.symptom=timed-out"])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `that ends is not lost behind a Ctrl-C`(type: String) async throws {
    for pause in stride(from: 0, to: 600, by: 30) {
      let terminal = try await TestTerminal(try Home(), type: type)
      try await terminal.prompt()
      kill(terminal.program, SIGINT)
      try await Task.sleep(for: .microseconds(pause))
      kill(terminal.program, SIGTERM)
      #expect(try await terminal.end() == .init(signal: Int(SIGTERM)), "\(pause)")
      #expect(try await terminal.isAsBefore())
    }
  }

  @Test func `that somebody ignores stays ignored`() async throws {
    let home = try Home(["nohup.sh": "trap '' HUP\nexec \"$@\"\n"])
    let terminal = try await TestTerminal(
      home, ["nohup.sh", Home.program] + Home.chat, program: "/bin/sh")
    try await terminal.prompt()
    try await terminal.send(SIGHUP)
    try await terminal.say("it waits")
    #expect(try marks(home) == ["answered smtp.symptom=timed-out"])
  }
}
