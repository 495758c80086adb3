import Foundation
import TestStage
import Testing
import Transcripts

@Suite struct `mailmend run --call-script` {
  private static let script = Home.run + ["--call-script", "--given", "direction=send"]

  @Test(
    arguments: [
      ([], "Call script\n==========="), (["--format", "text"], "Call script\n==========="),
      (["--format", "markdown"], "# Call script\n"), (["--format", "html"], "<!DOCTYPE html>\n"),
    ] as [([String], String)]) func `prints it in each form`(
      options: [String], beginning: String
    ) async throws
  {
    let result = try await Home().run(Self.script + options)
    #expect(result.exit == 0 && result.errors == "")
    #expect(result.output.hasPrefix(beginning))
    #expect(result.output.contains("What happens when you send mail?"))
  }

  @Test func `begins at a place that is named`() async throws {
    let place = ["--start", "sending/port"]
    let result = try await Home().run(Home.run + ["--call-script"] + place)
    #expect(result.exit == 0)
    #expect(result.output.contains("\n1.  Say: Which outgoing port is set?"))
  }

  @Test(arguments: [
    (["--call-script", "tickets.jsonl"], "--call-script reads no tickets."),
    (["--call-script", "--fail-fast"], "--call-script reads no tickets."),
    (["--format", "html"], "HTML is for call scripts only."),
    (["--start", "start/direction"], "--start is for --call-script."),
    (["--call-script", "--start", "start/directoin"], "Did you mean 'start/direction'?"),
    (["--call-script", "--given", "smtp.prot=25"], "Did you mean 'smtp.port'?"),
    (["--call-script", "--format", "pdf"], "'pdf'"),
  ]) func `says what cannot be together`(arguments: [String], words: String) async throws {
    let result = try await Home().run(Home.run + arguments)
    #expect(result.exit == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }
}

@Suite struct `mailmend chat --agent` {
  private static let chat = ["chat", "--agent", "--knowledge", TestKnowledge.smallFolder]

  @Test func `takes several facts in one line, and leaves out a line with a wrong one`()
    async throws
  {
    let home = try Home()
    let lines = [
      "direction=send complaint=fails email.domain=isp.example", "smtp.prot=25",
      "smtp.port=70000 program=om", "smtp.port=25 program=om it waits", "quit",
    ]
    let result = try await home.run(
      Self.chat + ["--record", "call.txt"], input: lines.joined(separator: "\n"))
    #expect(result.exit == 0 && result.errors == "")
    #expect(result.output.contains("Did you mean 'smtp.port'?"))
    #expect(result.output.contains("Found '70000', expected a whole number from 1 to 65535."))
    #expect(
      result.output.contains("Say:\n") && result.output.contains("Listen for (smtp.symptom):"))
    #expect(!result.output.contains("Press Enter to"))
    let record = try home.text("call.txt")
    let transcript = try Transcript(reading: record, path: "call.txt")
    #expect(
      transcript.events.dropFirst().map(\.mark) == [
        "changed direction=send complaint=fails email.domain=isp.example",
        "changed smtp.port=25 program=old-mail", "answered smtp.symptom=timed-out",
      ])
    let times = record.matches(of: /\n# \d+:\d\d since the call began, \d+:\d\d for this step\n/)
    #expect(times.count == 3)
    let replayed = try await home.run(Home.replay + ["call.txt"])
    #expect(replayed.output.contains("1 as recorded"), "\(replayed.output)")
  }

  @Test func `is timed at a terminal, and nobody else is`() async throws {
    let agent = try await TestTerminal(try Home(), Home.chat + ["--agent"])
    try await agent.sees("Listen for (smtp.symptom):")
    try await agent.say("smtp.symptom=timed-out smtp.port=25")
    try await agent.sees("since the call began")
    try await agent.leave()
    let home = try Home()
    let alone = try await home.run(
      Home.chat + ["--record", "x.txt"], input: "smtp.port=25\n1\n")
    #expect(!alone.output.contains("since the call began"))
    #expect(try !home.text("x.txt").contains("#"))
  }
}
