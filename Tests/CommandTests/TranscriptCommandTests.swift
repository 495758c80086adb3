import Foundation
import LineEditor
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `mailmend transcript` {
  private static let small = ["--knowledge", TestKnowledge.smallFolder]
  private static let words = """
    Hi, I am John Smith. My outgoing server is smtp.mycompany.com and it waits\u{7}\u{1B}[31m

    """
  private static let personal = ["John", "Smith", "mycompany", "hunter2", "banana"]

  /// A home with a conversation in its state folder.
  private func home() async throws -> Home {
    let home = try Home()
    _ = try await home.run(Home.chat, input: Self.words + "banana split\nhunter2\n25\nquit\n")
    return home
  }

  private func run(_ home: Home, _ arguments: String...) async throws -> Home.Result {
    let needsKnowledge = arguments.first != "show"
    return try await home.run(["transcript"] + arguments + (needsKnowledge ? Self.small : []))
  }

  @Test func `shows the last conversation for reading`() async throws {
    let home = try await home()
    let result = try await run(home, "show")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("mailmend  What happens when you send mail?\n"))
    #expect(result.output.contains("you       Hi, I am John Smith."))
    #expect(result.output.contains("you       (one word, 7 characters)\n"))
    #expect(!result.output.contains("\n= "))
    #expect(result.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test func `is read in windows of any width, whatever signs are in it`() async throws {
    let home = try Home()
    let words = "メールが送れません。サーバーに接続できません。何も変わっていません。どうすればいいですか it waits"
    _ = try await home.run(Home.chat, input: words + "\n25\nquit\n")
    for columns in [40, 80] {
      let terminal = try await TestTerminal(home, ["transcript", "show"], columns: columns)
      #expect(try await terminal.end() == .init(exit: 0))
      let lines = try await terminal.raw().split(whereSeparator: \.isNewline)
      #expect(lines.contains { $0.hasPrefix("you       25") })
      #expect(lines.allSatisfy { Columns.count($0) <= columns }, "\(lines)")
    }
  }

  @Test func `passes over a file that is none`() async throws {
    let home = try await home()
    try home.write("", to: "state/mailmend/sessions/2999-01-01-1-1.txt")
    try home.write("rubbish\n", to: "state/mailmend/sessions/2999-01-01-1-2.txt")
    let result = try await run(home, "show")
    #expect(result.exit == 0)
    #expect(result.output.contains("you       Hi, I am John Smith."))
    #expect(result.errors.contains("I pass over it"))
    #expect(!result.errors.contains("1-1.txt"))
  }

  @Test func `redacts so that the copy replays, and a second time changes nothing`() async throws {
    let home = try await home()
    let once = try await run(home, "redact")
    #expect(once.exit == 0, "\(once.errors)")
    for word in Self.personal { #expect(!once.output.contains(word), "\(once.output)") }
    #expect(once.output.contains("smtp.isp2.example"))
    #expect(!once.output.contains("knowledge"))
    try home.write(once.output, to: "copy.txt")
    #expect(try await run(home, "redact", "copy.txt").output == once.output)
    let replay = try await home.run(Home.replay + ["--wording", "copy.txt"])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  @Test func `saves and records the redacted copy too`() async throws {
    let home = try Home()
    let input = Self.words + "hunter2\nsave saved.txt\n25\nquit\n"
    _ = try await home.run(Home.chat + ["--record", "record.txt"], input: input)
    #expect(try home.text(home.journals[0]).contains("smtp.mycompany.com"))
    for name in ["saved.txt", "record.txt"] {
      let text = try home.text(name)
      #expect(text.contains("smtp.isp2.example"))
      for word in Self.personal { #expect(!text.contains(word), "\(text)") }
      #expect(try await home.run(Home.replay + ["--wording", name]).exit == 0)
    }
    let record = try home.text("record.txt")
    #expect(try await run(home, "redact", "record.txt").output == record)
    let more = ["chat"] + Self.small + ["--resume", "--record", "more.txt"]
    _ = try await home.run(more, input: "same\nquit\n")
    let whole = try home.text("more.txt")
    #expect(whole.contains("smtp.isp2.example") && whole.hasPrefix(record.prefix(200)))
    #expect(try await home.run(Home.replay + ["--wording", "more.txt"]).exit == 0)
  }

  @Test(arguments: ["text", "markdown", "html"]) func `exports a redacted paper`(
    format: String
  ) async throws {
    let home = try await home()
    let result = try await run(home, "export", "--format", format, "--output", "paper")
    #expect(result.exit == 0, "\(result.errors)")
    #expect(result.output == "")
    let text = try home.text("paper")
    for word in Self.personal { #expect(!text.contains(word), "\(text)") }
    #expect(
      text.hasPrefix(
        ["text": "A conversation", "markdown": "# A conversation", "html": "<!DOCTYPE html>"][
          format]
          ?? "?"))
    #expect(text.contains("outgoing port: 25 ("))
    let attributes = try FileManager.default.attributesOfItem(atPath: home.path + "/paper")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let again = try await run(home, "export", "--output", "paper")
    #expect(again.exit == 2)
    #expect(again.errors == "I cannot write to 'paper': File exists. Try another name.\n")
    #expect(try home.text("paper") == text)
  }

  @Test(arguments: ["show", "redact", "export"])
  func `lets no control sign of a file reach the output`(command: String) async throws {
    let evil = "\u{1B}[31m\u{9B}\u{7}\u{202E}\u{200B}x"
    let home = try Home([
      "evil.txt": """
      = mailmend transcript 1, 2026-11-20
      mailmend  is it \(evil)
      = noted a/\(evil)
      you       is it \(evil)
      = said read a\(evil)=b\(evil)
      mailmend  the end \(evil)

      """
    ])
    let result = try await run(home, command, "evil.txt")
    #expect(result.exit == 0, "\(result.errors)")
    let signs = (result.output + result.errors).unicodeScalars.filter { sign in
      [.control, .format].contains(sign.properties.generalCategory) && sign != "\n"
    }
    #expect(signs.isEmpty, "\(result.output.debugDescription)")
  }

  @Test(arguments: ["show", "redact", "export"])
  func `says what is wrong`(command: String) async throws {
    let home = try Home(["bad.txt": "nonsense\n", "folder/x": ""])
    let rows: [(String?, Int32, String)] = [
      (nil, 2, "No conversation is kept yet."), ("bad.txt", 65, "bad.txt:1:1: error[transcript]"),
      ("no.txt", 2, "There is no conversation and no file called 'no.txt'."),
      ("folder", 2, "is no file that I can read"),
    ]
    for (name, exit, words) in rows {
      let result = try await home.run(["transcript", command] + [name].compactMap(\.self))
      #expect(result.exit == exit)
      #expect(result.output == "")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    let usage = try await home.run(["transcript", command, "--formt", "x"])
    #expect(usage.exit == 64)
  }
}
