import Foundation
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `mailmend chat, piped` {
  private func events(_ transcript: Transcript) -> [String] {
    transcript.events.dropFirst().map(\.mark)
  }

  @Test(arguments: [
    "", "quit\n", "it waits\n", "it waits\n25\nit works\n", "it waits\n25\nskip\nskip\n",
    "it waits\n25\nskip\nskip\nquit\n", "it waits\n25",
  ]) func `ends well however it is left`(input: String) async throws {
    let result = try await Home().run(Home.chat, input: input)
    #expect(result.exit == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("What happens when you send mail?"))
  }

  @Test func `prints no prompt, echoes nothing and colours nothing`() async throws {
    let result = try await Home().run(
      Home.chat, input: "xyzzyxyzzy\nit waits\n25\n", environment: ["TERM": "xterm"])
    #expect(!result.output.contains("xyzzy"))
    #expect(!result.output.contains("> "))
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `says goodbye in the middle and not at the end`() async throws {
    let left = try await Home().run(Home.chat, input: "it waits\n")
    #expect(left.output.contains("Goodbye. You can come back at any time.\n"))
    let solved = try await Home().run(Home.chat, input: "it waits\n25\nit works\n")
    #expect(!solved.output.contains("Goodbye."))
  }

  @Test func `lets no control sign of a pasted text reach the output`() async throws {
    let evil = "\u{1B}[31m\u{9B}31m\u{7}\u{8}\u{202E}\u{F8F0}\u{200B}\u{0}x\u{7F}"
    for line in [evil, "help \(evil)", "change \(evil)", "save /\(evil)/\(evil)", "Port: \(evil)"] {
      let result = try await Home().run(Home.chat, input: line + "\nquit\n")
      let signs = (result.output + result.errors).unicodeScalars.filter { sign in
        [.control, .format].contains(sign.properties.generalCategory) && sign != "\n"
      }
      #expect(signs.isEmpty, "\(line.debugDescription)")
      #expect(result.exit == 0)
    }
  }

  @Test func `reads bytes that are no text, and lines without end`() async throws {
    let home = try Home()
    let long = String(repeating: "very long ", count: 20_000)
    let result = try await home.run(Home.chat, input: "\u{FFFD}\u{0}\n\(long)\nit waits\n")
    #expect(result.exit == 0)
    #expect(events(try home.journal()).last == "answered smtp.symptom=timed-out")
  }

  @Test func `keeps a private journal that replays`() async throws {
    let home = try Home()
    _ = try await home.run(
      Home.chat,
      input: "banana split\nhunter2\nit waits\nback\nIt waits\nskip\nwhy\n25\n\n3\nsame\n")
    let journal = try #require(home.journals.first)
    #expect(try home.permissions(journal) == 0o600)
    for folder in ["state", "state/mailmend", "state/mailmend/sessions"] {
      #expect(try home.permissions(folder) == 0o700)
    }
    let text = try home.text(journal)
    #expect(text.hasPrefix("= mailmend transcript 1, 20"))
    #expect(text.contains(", knowledge \(try TestKnowledge.small().version.sha256)\n"))
    #expect(!text.contains("hunter2"))
    #expect(text.contains("(one word, 7 characters)"))
    #expect(
      events(try home.journal()).suffix(2) == [
        "tried port25-blocked/use-587 could-not", "tried port25-blocked/use-465 same",
      ])
    let result = try await home.run(Home.replay + ["--wording", journal])
    #expect(result.exit == 0, "\(result.output)\n\(text)")
  }

  @Test func `keeps its journal below the home where nothing else is said`() async throws {
    for state in ["", "relative"] {
      let home = try Home()
      _ = try await home.run(Home.chat, input: "it waits\n", environment: ["XDG_STATE_HOME": state])
      let folder = home.path + "/.local/state/mailmend/sessions"
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
      #expect(!FileManager.default.fileExists(atPath: home.path + "/relative"))
    }
  }

  @Test func `says once that it can keep no journal, and talks all the same`() async throws {
    let home = try Home(["state": "a file where a folder should be"])
    let result = try await home.run(Home.chat, input: "it waits\n25\nit works\n")
    #expect(result.exit == 0)
    #expect(result.errors.hasPrefix("I cannot keep a record of our conversation"))
    #expect(result.errors.split(separator: "\n").count == 1)
    #expect(result.output.contains("That is solved."))
  }

  @Test func `writes a record that is no journal`() async throws {
    let home = try Home()
    let result = try await home.run(
      Home.chat + ["--record", "r.txt"], input: "it waits\n25\nit works\n")
    #expect(result.exit == 0)
    let text = try home.text("r.txt")
    #expect(!text.contains("knowledge"))
    #expect(text.hasSuffix("= end solved line.port25 advice.smtp.port\n"))
    #expect(try home.permissions("r.txt") == 0o600)
    #expect(try await home.run(Home.replay + ["--wording", "r.txt"]).exit == 0)
  }

  @Test(arguments: ["missing/r.txt", "/dev/full"])
  func `does not begin when its record cannot be written`(path: String) async throws {
    let result = try await Home().run(Home.chat + ["--record", path], input: "it waits\n")
    #expect(result.exit == 2)
    #expect(result.errors.hasPrefix("I cannot write to '\(path)': "))
    #expect(result.output == "")
  }

  @Test func `saves a copy, and never over another file`() async throws {
    let home = try Home(["mine.txt": "mine"])
    let result = try await home.run(
      Home.chat, input: "it waits\nsave my talk.txt\nsave mine.txt\nsave no/a.txt\nsave\n25\n")
    #expect(result.output.contains("Saved to \"my talk.txt\"."))
    #expect(result.output.contains("I cannot save to \"mine.txt\": File exists."))
    #expect(result.output.contains("I cannot save to \"no/a.txt\": No such file or directory."))
    #expect(result.output.contains("Type save and a name"))
    #expect(try home.text("mine.txt") == "mine")
    let saved = try Transcript(reading: try home.text("my talk.txt"), path: "my talk.txt")
    #expect(events(saved) == ["answered smtp.symptom=timed-out"])
    #expect(try home.permissions("my talk.txt") == 0o600)
    #expect(try await home.run(Home.replay + ["my talk.txt"]).exit == 0)
  }

  @Test func `saves into the home that a tilde stands for`() async throws {
    let home = try Home()
    let result = try await home.run(Home.chat, input: "it waits\nsave ~/talk.txt\n")
    #expect(result.output.contains("Saved to \"~/talk.txt\"."))
    #expect(home.has("talk.txt"))
  }

  @Test func `begins where it is told to`() async throws {
    let home = try Home()
    let arguments = ["chat", "--knowledge", TestKnowledge.smallFolder, "--start", "sending/port"]
    let result = try await home.run(arguments, input: "25\n")
    #expect(result.output.contains("Which outgoing port is set?"))
    #expect(try home.journal().start.node == "sending/port")
  }

  @Test func `ends quietly when nobody reads on`() async throws {
    let home = try Home()
    let command = ([Home.program] + Home.chat).map { "'\($0)'" }.joined(separator: " ")
    let result = try await home.run(
      ["-c", "(yes why | \(command); echo $? > code) | head -n 1"], program: "/bin/sh")
    #expect(result.errors == "")
    #expect(["2\n", "141\n"].contains(try home.text("code")))
    #expect(try home.journal().events.count == 1)
  }
}
