import Foundation
import TestStage
import Testing
import Transcripts

@Suite struct `A terminal over Knowledge that is being written` {
  @Test(arguments: ["xterm", "dumb"])
  func `shows the question anew by itself when a file is saved`(type: String) async throws {
    let desk = try Desk()
    let terminal = try await TestTerminal(desk.home, Desk.arguments, type: type)
    try await terminal.prompt()
    try await terminal.say("it waits")
    try desk.save("Which outgoing port is set?", as: "Which number is it now?")
    try await terminal.sees("The Knowledge was saved again.")
    try await terminal.sees("Which number is it now?")
    try await terminal.prompt()
    try desk.save("type: port", as: "type: harbour")
    try await terminal.sees("so I go on with what I had.")
    try await terminal.prompt()
    try await terminal.leave()
  }

  @Test func `keeps what is half typed`() async throws {
    let desk = try Desk()
    let terminal = try await TestTerminal(desk.home, Desk.arguments)
    try await terminal.prompt()
    try await terminal.say("it waits")
    try await terminal.type("2")
    try await terminal.sees("2")
    try desk.save("Which outgoing port is set?", as: "Which number is it now?")
    try await terminal.sees("Which number is it now?")
    try await terminal.shows("> 2")
    try await terminal.type("5\r")
    try await terminal.sees("Send on port 587.")
    try await terminal.prompt()
    try await terminal.leave()
    let events = try desk.home.journal().events.dropFirst().map(\.mark)
    #expect(events == ["answered smtp.symptom=timed-out", "answered smtp.port=25"])
  }
}
