import Foundation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `mailmend chat --watch` {
  @Test func `goes on with the Knowledge as it is saved, one answer a line`() async throws {
    let desk = try Desk()
    let output = try await desk.chat { author in
      try await author.reads("What happens when you send mail?")
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try author.saves("Which outgoing port is set?", as: "Which number is it now?")
      try author.types("25")
      try await author.reads("The Knowledge was saved again.")
      try await author.reads("This is what to do: Send on port 587.")
    }
    let saved = try #require(output.range(of: "The Knowledge was saved again."))
    #expect(output[saved.upperBound...].contains("Which number is it now?"))
  }

  @Test func `names the errors of what was saved, with their places, and keeps what it had`()
    async throws
  {
    let desk = try Desk()
    let output = try await desk.chat { author in
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try author.saves("type: port", as: "type: harbour")
      try author.types("why")
      try await author.reads("so I go on with what I had.")
      try await author.reads("Which outgoing port is set?")
      try author.saves("type: harbour", as: "type: port")
      try author.types("25")
      try await author.reads("Send on port 587.")
    }
    #expect(output.contains("K/facts/facts.yaml:"))
    #expect(output.contains("harbour"))
    // What was mended is word for word what was there before: nothing is new.
    #expect(!output.contains("The Knowledge was saved again."))
  }

  @Test func `writes down a conversation that replays with the newest Knowledge`() async throws {
    let desk = try Desk()
    _ = try await desk.chat(["--record", "copy.txt"]) { author in
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try author.saves("Which outgoing port is set?", as: "Which number is it now?")
      try author.types("25")
      try await author.reads("Send on port 587.")
    }
    for file in [desk.home.journals[0], "copy.txt"] {
      let replay = try await desk.home.run(["replay", "--knowledge", "K", "--wording", file])
      #expect(replay.exit == 0, "\(replay.output)")
      let old = try await desk.home.run(Home.replay + ["--wording", file])
      #expect(old.exit == 1)
    }
    let events = try desk.home.journal().events.dropFirst().map(\.mark)
    #expect(events == ["answered smtp.symptom=timed-out", "answered smtp.port=25"])
  }

  @Test func `says which answers have no place any more, and leaves them out`() async throws {
    let desk = try Desk()
    let output = try await desk.chat { author in
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try desk.rename("timed-out", to: "much-too-late")
      try author.types("why")
      try await author.reads("The Knowledge was saved again.")
    }
    let said = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("It has no place any more for: \"it waits\". What happens when you send"))
    let replay = try await desk.home.run(["replay", "--knowledge", "K", desk.home.journals[0]])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  @Test func `says which fixes that were tried have no place any more`() async throws {
    let desk = try Desk()
    let output = try await desk.chat { author in
      try author.types("it waits")
      try author.types("25")
      try await author.reads("Send on port 587.")
      try author.types("the same as before")
      try await author.reads("Next: Send on port 465.")
      try desk.rename("use-587", to: "use-submission")
      try author.types("why")
      try await author.reads("The Knowledge was saved again.")
    }
    let said = output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(said.contains("It has no place any more for: \"the same as before\"."), "\(said)")
  }

  @Test func `takes what is asked no more at that place as a change`() async throws {
    let desk = try Desk()
    _ = try await desk.chat { author in
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try author.saves(
        "start: symptom\nnodes:\n",
        as: "start: web\nnodes:\n  web:\n    ask: works.webmail\n    then: symptom\n",
        in: "flows/sending.yaml")
      try author.types("yes")
      try await author.reads("Which outgoing port is set? a 25 b 465 c 587 d 2525 The Knowledge")
    }
    let events = try desk.home.journal().events.dropFirst().map(\.mark)
    #expect(events == ["changed smtp.symptom=timed-out", "answered works.webmail=yes"])
    let replay = try await desk.home.run(["replay", "--knowledge", "K", desk.home.journals[0]])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  @Test func `says nothing when a file was only touched`() async throws {
    let desk = try Desk()
    let output = try await desk.chat { author in
      try author.types("it waits")
      try await author.reads("Which outgoing port is set?")
      try author.saves("Which outgoing port is set?", as: "Which outgoing port is set?")
      try author.types("25")
      try await author.reads("Send on port 587.")
    }
    #expect(!output.contains("saved again"))
  }
}

/// An author's desk: a Knowledge of their own, and a chat over it.
final class Desk {
  let home: Home

  init() throws {
    home = try Home()
    try FileManager.default.copyItem(atPath: TestKnowledge.smallFolder, toPath: home.path + "/K")
  }

  static let arguments =
    ["chat", "--watch", "--knowledge", "K"] + Home.chat.dropFirst(3)

  /// Writes a file of the Knowledge anew, as an editor does.
  func save(_ old: String, as new: String, in file: String = "facts/facts.yaml") throws {
    let text = try home.text("K/" + file)
    try #require(text.contains(old))
    try home.write(text.replacing(old, with: new), to: "K/" + file)
  }

  /// Gives an id another name in every file.
  func rename(_ old: String, to new: String) throws {
    for name in try FileManager.default.subpathsOfDirectory(atPath: home.path + "/K")
    where name.hasSuffix(".yaml") {
      try home.write(home.text("K/" + name).replacing(old, with: new), to: "K/" + name)
    }
  }

  /// Runs a chat through pipes while an author does something; gives what it wrote.
  func chat(
    _ arguments: [String] = [], _ work: (Author) async throws -> Void
  ) async throws -> String {
    try home.write("", to: "output")
    let output = try FileHandle(forWritingTo: URL(fileURLWithPath: home.path + "/output"))
    let process = home.process(Desk.arguments + arguments)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    defer { try? output.close() }
    try await Home.finish(process) {
      defer { try? input.fileHandleForWriting.close() }
      try await work(Author(desk: self, input: input.fileHandleForWriting))
    }
    return try home.text("output")
  }

  struct Author {
    let desk: Desk
    let input: FileHandle

    func types(_ line: String) throws { try input.write(contentsOf: Data((line + "\n").utf8)) }

    func saves(_ old: String, as new: String, in file: String = "facts/facts.yaml") throws {
      try desk.save(old, as: new, in: file)
    }

    /// Waits until words are there.
    func reads(_ words: String) async throws {
      let isThere = try await comes {
        let flat = try desk.home.text("output").split(whereSeparator: \.isWhitespace)
        return flat.joined(separator: " ").contains(words)
      }
      if !isThere { throw Home.Missing(what: "'\(words)' in \(try desk.home.text("output"))") }
    }
  }
}
