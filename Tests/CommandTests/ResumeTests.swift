import Foundation
import Glibc
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `mailmend chat --resume` {
  static let resume = ["chat", "--knowledge", TestKnowledge.smallFolder, "--resume"]
  private static let folder = "state/mailmend/sessions/"

  /// A home with one conversation in it, left after the symptom was told.
  private func home(_ input: String = "it waits\n") async throws -> Home {
    let home = try Home()
    _ = try await home.run(Home.chat, input: input)
    return home
  }

  private func answers(_ home: Home) throws -> [String] {
    try home.journal().events.dropFirst().map(\.mark)
  }

  @Test func `goes on in the same journal as if nobody had left`() async throws {
    let home = try await home()
    let result = try await home.run(Self.resume, input: "25\nit works\n")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.contains("Welcome back. We began on "))
    #expect(result.output.contains("I have kept your one answer."))
    #expect(result.output.contains("Which outgoing port is set?"))
    #expect(!result.output.contains("I help when a mail program"))
    let other = try Home()
    _ = try await other.run(Home.chat, input: "it waits\n25\nit works\n")
    #expect(try home.text(home.journals[0]) == other.text(other.journals[0]))
    #expect(home.journals.count == 1)
    let replay = try await home.run(Home.replay + ["--wording", home.journals[0]])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  @Test func `tells who leaves how to go on`() async throws {
    let left = try await Home().run(Home.chat, input: "it waits\n")
    #expect(left.output.hasSuffix("another time, type: mailmend chat --resume\n"))
    let unkept = try await Home(["state": ""]).run(Home.chat, input: "it waits\n")
    #expect(!unkept.output.contains("--resume"))
  }

  @Test func `says that a solved conversation is finished`() async throws {
    let home = try await home("it waits\n25\nit works\n")
    let before = try home.text(home.journals[0])
    let result = try await home.run(Self.resume, input: "\n")
    #expect(result.exit == 0)
    #expect(result.output.contains("This conversation is finished."))
    #expect(result.output.contains("That is solved."))
    #expect(try home.text(home.journals[0]) == before)
  }

  @Test func `takes the answer to an enquiry days later`() async throws {
    let home = try await home("it waits\n25\nskip\nskip\nquit\n")
    let before = try answers(home)
    let result = try await home.run(Self.resume, input: "1\n1\nquit\n")
    #expect(result.exit == 0)
    #expect(try answers(home).count == before.count + 1, "\(result.output)")
    #expect(try answers(home).last?.hasPrefix("answered ") == true)
  }

  /// Wherever a journal was cut off, every event that is whole is kept, byte by byte.
  @Test func `loses nothing but what was half written`() async throws {
    let home = try await home("banana split é\nit waits\n")
    let name = home.journals[0]
    let whole = Array(try home.text(name).utf8)
    let header = try #require(whole.firstIndex(of: UInt8(ascii: "\n"))) + 1
    for length in stride(from: header, through: whole.count, by: 37) + [whole.count] {
      let part = String(decoding: whole[..<length], as: UTF8.self)
      let events = try? Transcript(reading: part, path: "a").events.dropFirst().map(\.mark)
      try Data(whole[..<length]).write(to: URL(fileURLWithPath: home.path + "/" + name))
      let result = try await home.run(Self.resume + [name], input: "back\nquit\n")
      let kept = try #require(events, "cut at \(length)")
      #expect(result.exit == 0, "cut at \(length): \(result.errors)")
      let now = try answers(home)
      #expect(now == kept + (kept.isEmpty ? [] : ["stepped-back"]), "cut at \(length)")
      let text = try home.text(name)
      let copied = zip(text.utf8, whole[..<length]).prefix { $0 == $1 }.count
      let end = kept.last.flatMap { part.range(of: "= \($0)\n", options: .backwards) }
      if let end { #expect(copied >= part[..<end.upperBound].utf8.count, "cut at \(length)") }
    }
  }

  @Test func `never crashes, whatever is in the journal`() async throws {
    let home = try await home("it waits\n25\nsomething else\nback\nsame\nskip\nquit\n")
    let name = home.journals[0]
    let lines = try home.text(name).split(separator: "\n", omittingEmptySubsequences: false)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<25 {
      var text = lines.filter { _ in Int.random(in: 0..<8, using: &generator) > 0 }
        .joined(separator: "\n")
      if Bool.random() { text = String(text.prefix(Int.random(in: 0...text.count))) }
      try home.write(text, to: name)
      let result = try await home.run(Self.resume + [name], input: "25\nquit\n")
      #expect(result.signal == nil && [0, 65].contains(result.exit), "\(result.errors)\n\(text)")
    }
  }

  @Test func `drops in plain words what the Knowledge has no place for`() async throws {
    let home = try await home()
    let name = home.journals[0]
    let text = try home.text(name).replacing(
      "= answered smtp.symptom=timed-out\n",
      with: "= answered smtp.symptom=melted\n= answered gone.fact=1\n= answered gone.fact=1\n")
    try home.write(text, to: name)
    let result = try await home.run(Self.resume, input: "it waits\n25\nquit\n")
    #expect(result.exit == 0)
    let said = result.output.replacing("\n", with: " ")
    #expect(
      said.contains("so I may ask again: \"it waits\", gone.fact."), "\(result.output)")
    #expect(try answers(home).last == "answered smtp.port=25")
  }

  @Test func `takes the newest in which something was said`() async throws {
    let home = try await home()
    let first = home.journals[0]
    try await Task.sleep(for: .milliseconds(1100))
    _ = try await home.run(Home.chat, input: "")
    try home.write("no transcript\n", to: Self.folder + "broken.txt")
    let result = try await home.run(Self.resume, input: "25\nquit\n")
    #expect(result.exit == 0)
    #expect(result.errors.contains("broken.txt:1:1: error[transcript]"))
    #expect(try home.text(first).contains("= answered smtp.port=25\n"))
  }

  @Test func `finds a conversation by the beginning of its name`() async throws {
    let home = try Home()
    let text = "= mailmend transcript 1, 2026-11-20\nyou       send\n= answered direction=send\n"
    for name in ["2026-a1", "2026-a2", "2025-b"] {
      try home.write(text, to: Self.folder + name + ".txt")
    }
    for name in ["2026-a1", "2025-b.txt", "2025", Self.folder + "2026-a2.txt"] {
      let result = try await home.run(Self.resume + [name], input: "fails\nquit\n")
      #expect(result.exit == 0, "\(name): \(result.errors)")
      #expect(result.output.contains("20 November 2026"))
    }
    #expect(home.journals.count == 3)
    for (name, words) in [("2026", "Several"), ("nowhere", "no conversation"), ("no/x", "no file")]
    {
      let result = try await home.run(Self.resume + [name])
      #expect(result.exit == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
      #expect(result.errors.contains("  2026-a1  2026-11-20  send\n"))
    }
  }

  @Test func `copies a saved conversation and leaves it alone`() async throws {
    let text = "= mailmend transcript 1, 2026-11-20\nyou       send\n= answered direction=send\n"
    let home = try Home(["talk.txt": text + "mailmend  What now?\n"])
    let result = try await home.run(Self.resume + ["talk.txt"], input: "fails\nquit\n")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(try home.text("talk.txt") == text + "mailmend  What now?\n")
    #expect(try home.text(home.journals[0]).hasPrefix(text + "mailmend  What brings you here?"))
    #expect(try answers(home) == ["answered direction=send", "answered complaint=fails"])
  }

  @Test func `refuses what another chat has open, and takes another`() async throws {
    let home = try await home()
    let name = home.journals[0]
    let file = open(home.path + "/" + name, O_RDWR)
    #expect(flock(file, LOCK_EX | LOCK_NB) == 0)
    defer { close(file) }
    let named = try await home.run(Self.resume + [name])
    #expect(named.exit == 2)
    #expect(named.errors.contains("open in another window"))
    let newest = try await home.run(Self.resume)
    #expect(newest.exit == 2)
    #expect(newest.errors.contains("There is no conversation that could go on."))
  }

  @Test func `holds its journal as long as it talks`() async throws {
    let home = try Home()
    let process = home.process(Home.chat)
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    try await Home.finish(process) {
      try input.fileHandleForWriting.write(contentsOf: Data("it waits\n".utf8))
      while process.isRunning {
        let text = home.journals.first.flatMap { try? home.text($0) } ?? ""
        if text.contains("= answered") { break }
        try await Task.sleep(for: .milliseconds(5))
      }
      let second = try await home.run(Self.resume + [home.journals[0]])
      #expect(second.exit == 2)
      #expect(second.errors.contains("open in another window"))
      try input.fileHandleForWriting.close()
    }
    #expect(try await home.run(Self.resume).exit == 0)
  }

  @Test(arguments: [
    (resume + ["--start", "sending/port"], 64, "--given or --start"),
    (resume + ["--given", "smtp.port=25"], 64, "--given or --start"),
    (["chat", "talk.txt"], 64, "mailmend chat --resume talk.txt"),
    (resume, 2, "To begin one, type: mailmend chat"),
    (resume + ["x.txt"], 2, "No conversation is kept yet."),
    (resume + ["bad.txt"], 65, "bad.txt:2:1: error[transcript]"),
    (resume + ["folder"], 2, "is no file that I can read"),
  ]) func `says what is wrong`(arguments: [String], exit: Int32, words: String) async throws {
    let home = try Home([
      "bad.txt": "= mailmend transcript 1, 2026-11-20\nnonsense\n", "folder/x": "",
    ])
    let result = try await home.run(arguments)
    #expect(result.exit == exit)
    #expect(result.output == "")
    #expect(result.errors.contains(words), "\(result.errors)")
  }

  @Test func `says once that the disk is full, and talks on`() async throws {
    let home = try Home()
    let command = ([Home.program] + Home.chat).map { "'\($0)'" }.joined(separator: " ")
    let input = "it waits\n" + String(repeating: "why it waits so long \(UInt64.max)\n", count: 40)
    // A block has 512 or 1024 bytes; the signal of the limit is passed over, as a full disk sends none.
    let result = try await home.run(
      ["-c", "(trap '' XFSZ; ulimit -f 2; \(command)) | cat"], input: input + "quit\n",
      program: "/bin/sh")
    #expect(result.errors.contains("I cannot write our conversation down any more."))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.output.contains("Goodbye."))
    #expect(!result.output.contains("--resume"))
  }

  @Test func `says that it is not the newest, where that is open in another window`() async throws {
    let home = try await home("it refuses\n25\n")
    let other = try await TestTerminal(home)
    try await other.prompt()
    try await other.say("it waits")
    let result = try await home.run(Self.resume, input: "quit\n")
    #expect(result.exit == 0)
    #expect(result.errors.contains("open in another window. This is the one before it."))
    try await other.say("25")
  }

  @Test func `never cuts a file that a link leads to`() async throws {
    let home = try await home()
    let name = home.journals[0]
    let text = try home.text(name) + "mailmend  half a line"
    try home.write(text, to: "elsewhere.txt")
    let link = home.path + "/" + Self.folder + "2999-01-01-1-1.txt"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: home.path + "/elsewhere.txt")
    for arguments in [Self.resume, Self.resume + ["2999-01-01-1-1"]] {
      _ = try await home.run(arguments, input: "quit\n")
      #expect(try home.text("elsewhere.txt") == text)
    }
  }

  @Test func `finds nothing where nothing was said, and such chats leave no file`() async throws {
    let home = try Home()
    _ = try await home.run(Home.chat, input: "why\nquit\n")
    _ = try await home.run(Home.chat + ["--record", "no/where.txt"], input: "it waits\n")
    #expect(home.journals == [])
    #expect(try await home.run(Self.resume, input: "").exit == 2)
  }

  @Test func `tells that the last reply was half written`() async throws {
    let home = try await home()
    let name = home.journals[0]
    try home.write(try home.text(name) + "you       25\n= answered smtp.po", to: name)
    let result = try await home.run(Self.resume, input: "quit\n")
    #expect(result.errors == "The last reply was only half written down, so I leave it out.\n")
  }

  @Test func `reads a file with a mark of the byte order`() async throws {
    let home = try await home()
    try home.write("\u{FEFF}" + home.text(home.journals[0]), to: "copy.txt")
    let result = try await home.run(Self.resume + ["copy.txt"], input: "25\nquit\n")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.contains("I have kept your one answer."))
  }
}
