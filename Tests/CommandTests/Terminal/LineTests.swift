import Foundation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `A line at a terminal` {
  private func history(_ home: Home) -> [String] {
    let text = (try? home.text("state/mailmend/history")) ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: ["xterm", "dumb"])
  func `is dropped by Ctrl-C, and two on an empty line leave`(type: String) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, type: type)
    try await terminal.prompt()
    try await terminal.type("25")
    try await terminal.sees("25")
    try await terminal.type("\u{3}")
    try await terminal.prompt()
    try await terminal.say("it waits")
    try await terminal.type("\u{3}")
    try await terminal.sees("Press Ctrl-C once more to leave")
    try await terminal.prompt()
    // Without readline nobody can tell whether something stood in the line.
    if type == "xterm" {
      try await terminal.type("2")
      try await terminal.sees("2")
      try await terminal.type("\u{3}")
    } else {
      try await terminal.type("why\r")
    }
    try await terminal.prompt()
    try await terminal.type("\u{3}")
    try await terminal.sees("Press Ctrl-C once more")
    try await terminal.prompt()
    try await terminal.type("\u{3}")
    try await terminal.sees("Goodbye.")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
    let events = try home.journal().events.dropFirst().map(\.mark)
    #expect(events == ["answered smtp.symptom=timed-out"])
  }

  @Test(arguments: ["xterm", "dumb"])
  func `ends with the summary at Ctrl-D, but only an empty one`(type: String) async throws {
    let terminal = try await TestTerminal(try Home(), type: type)
    try await terminal.prompt()
    try await terminal.say("it waits")
    if type == "xterm" {
      // Back to the first of two signs, which Ctrl-D takes away.
      try await terminal.say("x25\u{1}\u{4}")
      try await terminal.sees("Shall we begin?")
    }
    try await terminal.type("\u{4}")
    try await terminal.sees("What you told me")
    try await terminal.sees("Goodbye.")
    #expect(try await terminal.end() == .init(exit: 0))
    #expect(try await terminal.isAsBefore())
  }

  @Test func `is edited by whole letters, whatever the locale`() async throws {
    for locale in ["C", "C.UTF-8", "POSIX"] {
      let home = try Home()
      let terminal = try await TestTerminal(home, environment: ["LC_ALL": locale])
      try await terminal.prompt()
      // A letter of two bytes is taken away as one, in the middle of the line.
      try await terminal.say("it waitsü\u{1B}[D\u{5}\u{7F}")
      let events = try home.journal().events.dropFirst().map(\.mark)
      #expect(events == ["answered smtp.symptom=timed-out"], "\(locale)")
      try await terminal.leave()
    }
  }

  @Test func `is one entry when many are pasted`() async throws {
    let message = """
      The connection to the server has failed.
      Server: 'smtp.isp.example', Port: 25, Secure(SSL): No
      Socket Error: 10060
      """
    for type in ["xterm", "dumb"] {
      let home = try Home()
      let terminal = try await TestTerminal(home, type: type)
      try await terminal.prompt()
      if type == "xterm" {
        try await terminal.paste(message)
        try await terminal.type("\r")
      } else {
        // Without its end the last line is no line yet.
        try await terminal.type(message + "\r")
      }
      try await terminal.sees("Shall we begin?")
      let journal = try home.journal()
      #expect(journal.events.count == 2)
      #expect(journal.entries[0].words.split(separator: "\n").count == 3)
      try await terminal.prompt()
      try await terminal.leave()
    }
  }

  @Test(arguments: ["xterm", "dumb"])
  func `may be typed ahead of its question`(type: String) async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, type: type)
    try await terminal.prompt()
    try await terminal.type("it waits\r25\r")
    try await terminal.sees("Shall we begin?")
    #expect(try home.journal().events.count == 3)
    try await terminal.prompt()
    try await terminal.leave()
  }

  @Test(arguments: [
    ("sending or\t", "Sending or receiving fails"), ("i aM S\t", "I am setting up mail"),
    ("wh\t", "why"), ("SUM\t", "summary"),
    ("help enc\t", "help encryption"), ("change what it\t", "change what it is about"),
    ("windows l\t", "Windows Live Mail"), ("gma\t", "Gmail"), ("/et\t", "/et"),
    ("Termi\t", "Termi"),
    ("save r\t", "save r.txt"),
  ]) func `is completed to what fits, never to a file`(keys: String, shown: String) async throws {
    let home = try Home(["r.txt": "", "Terminal.txt": ""])
    let terminal = try await TestTerminal(home, Home.shippedChat)
    try await terminal.prompt()
    try await terminal.say("it is about my mail", "Sending")
    try await terminal.type(keys)
    try await terminal.shows("> \(shown)")
    try await terminal.type("\u{3}")
    try await terminal.prompt()
    try await terminal.leave()
  }

  @Test func `is kept for the arrow keys if it is a command or an answer`() async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, Home.shippedChat)
    try await terminal.prompt()
    try await terminal.say(
      "sunshine7", "why", "help hunter2", "help port", "change hunter2", "Sending", "hunter2",
      "john@isp.example", "1", "change what it is about")
    let kept = ["why", "help", "help port", "change", "Sending", "1", "change what it is about"]
    #expect(history(home) == kept)
    #expect(try home.permissions("state/mailmend/history") == 0o600)
    try await terminal.type("\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\u{1B}[A\r")
    try await terminal.sees("A number that tells the server")
    let next = try await TestTerminal(home, Home.shippedChat)
    try await next.prompt()
    try await next.type("\u{1B}[A\r")
    try await next.sees("A number that tells the server")
    try await next.prompt()
    try await next.leave()
  }

  @Test func `is kept nowhere with --no-history`() async throws {
    let home = try Home()
    let terminal = try await TestTerminal(home, Home.chat + ["--no-history"])
    try await terminal.prompt()
    try await terminal.say("why", "help")
    #expect(history(home) == [])
    #expect(!home.has("state/mailmend/history"))
    try await terminal.type("\u{1B}[A\u{1B}[A\r")
    try await terminal.prompt()
    try await terminal.leave()
  }

  @Test func `obeys what the person set for readline, for this program too`() async throws {
    let home = try Home([
      "inputrc":
        "$if mailmend\n\"\\C-t\": \"it waits\"\n$endif\n$if Bash\n\"\\C-t\": \"no\"\n$endif\n"
    ])
    let terminal = try await TestTerminal(
      home, environment: ["INPUTRC": home.path + "/inputrc"])
    try await terminal.prompt()
    try await terminal.say("\u{14}")
    #expect(try home.journal().events.last?.mark == "answered smtp.symptom=timed-out")
    try await terminal.leave()
  }
}
