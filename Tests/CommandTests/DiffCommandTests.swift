import Foundation
import TestStage
import Testing

@Suite struct `mailmend kb diff` {
  /// A home with the small Knowledge in one folder, and with a change of it in another.
  private func home(_ file: String, _ from: String, _ to: String) throws -> Home {
    let home = try Home()
    for (name, text) in SmallKnowledge.files {
      try home.write(text, to: "Before/\(name)")
      let isChanged = name == file
      if isChanged { try #require(text.contains(from)) }
      try home.write(isChanged ? text.replacing(from, with: to) : text, to: "Knowledge/\(name)")
    }
    return home
  }

  /// The same, with the first of the two as the last revision of a repository.
  private func repository(_ file: String, _ from: String, _ to: String) async throws -> Home {
    let home = try home(file, from, to)
    for (name, text) in SmallKnowledge.files { try home.write(text, to: "Knowledge/\(name)") }
    for arguments in [["init", "-q"], ["add", "Knowledge"], ["commit", "-q", "-m", "first"]] {
      try await git(arguments, home)
    }
    let text = try #require(SmallKnowledge.files[file])
    try home.write(text.replacing(from, with: to), to: "Knowledge/\(file)")
    return home
  }

  private func git(_ arguments: [String], _ home: Home) async throws {
    let person = ["-c", "user.name=Nobody", "-c", "user.email=nobody@isp.example"]
    let result = try await home.run(person + arguments, program: "/usr/bin/git")
    try #require(result.exit == 0, "\(result.errors)")
  }

  private static let moved = ("flows/pairing.yaml", "smtp.port: 25, go", "smtp.port: 587, go")

  @Test func `says so if nothing changes`() async throws {
    let home = try home("flows/sending.yaml", "flow: sending", "# a comment\nflow: sending")
    let result = try await home.run(["kb", "diff", "--people", "150", "Before", "Knowledge"])
    #expect(result.output == "Nothing changes.\n", "\(result.errors)")
    #expect(result.exit == 0)
  }

  @Test func `lists nothing but words where only they change`() async throws {
    let home = try home(
      "diagnoses/all.yaml", "Your line does not let port 25 through", "Your line closes port 25")
    let result = try await home.run(["kb", "diff", "--people", "150", "Before", "Knowledge"])
    #expect(
      result.output == """
        No outcome changes: only words do.

        Other words:
          diagnosis port25-blocked, title: 'Your line does not let port 25 through' → \
        'Your line closes port 25'

        """, "\(result.errors)")
    #expect(result.exit == 0)
  }

  @Test func `shows whose outcome changes, with a conversation that replays`() async throws {
    let home = try home(Self.moved.0, Self.moved.1, Self.moved.2)
    let text = try await home.run(["kb", "diff", "--people", "150", "Before", "Knowledge"])
    #expect(text.exit == 1, "\(text.errors)")
    #expect(text.output.contains("\nChanged: node smtp.pairing/pair.\n"))
    #expect(text.output.contains("smtp.port 25"))
    #expect(text.output.contains("# Here the old Knowledge proposes "), "\(text.output)")
    let json = try await home.run([
      "kb", "diff", "--people", "150", "Before", "Knowledge", "--json",
    ])
    #expect(json.exit == 1)
    let again = try await home.run([
      "kb", "diff", "--people", "150", "Before", "Knowledge", "--json",
    ])
    #expect(again.output == json.output)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let outcomes = try #require(report["outcomes"] as? [[String: Any]])
    #expect(!outcomes.isEmpty)
    for (place, outcome) in outcomes.enumerated() {
      try home.write(try #require(outcome["example"] as? String), to: "examples/\(place).txt")
    }
    let replay = try await home.run(["replay", "--knowledge", "Knowledge", "--wording", "examples"])
    #expect(replay.exit == 0, "\(replay.output)")
  }

  @Test func `compares the last revision with what is being written`() async throws {
    let home = try await repository(Self.moved.0, Self.moved.1, Self.moved.2)
    try FileManager.default.createDirectory(
      atPath: home.path + "/scratch", withIntermediateDirectories: true)
    let scratch = ["TMPDIR": home.path + "/scratch"]
    let named = try await home.run(
      ["kb", "diff", "--people", "150", "HEAD", "Knowledge"], environment: scratch)
    #expect(named.exit == 1, "\(named.errors)")
    #expect(named.output.contains("Old is HEAD:Knowledge, new is Knowledge."))
    let used = try await home.run(
      ["kb", "diff", "--people", "150", "HEAD", "--knowledge", "Knowledge"], environment: scratch)
    #expect(used.output == named.output)
    try await git(["commit", "-q", "-a", "-m", "second"], home)
    let both = try await home.run(
      ["kb", "diff", "--people", "150", "HEAD", "HEAD~1"], environment: scratch)
    #expect(both.exit == 1, "\(both.errors)")
    let same = try await home.run(
      ["kb", "diff", "--people", "150", "HEAD", "HEAD"], environment: scratch)
    #expect(same.output == "Nothing changes.\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.path + "/scratch").isEmpty)
  }

  @Test func `names the transcripts that move`() async throws {
    let home = try home(Self.moved.0, Self.moved.1, Self.moved.2)
    let given = [
      "direction=send", "program=any-program", "provider=unknown", "smtp.symptom=refused",
      "smtp.port=25", "smtp.security=starttls",
    ]
    try home.write("Conversations.", to: "transcripts/README.md")
    let chat = try await home.run(
      ["chat", "--knowledge", "Before", "--record", "transcripts/blocked.txt"]
        + given.flatMap { ["--given", $0] }, input: "")
    #expect(chat.exit == 0, "\(chat.errors)")
    let result = try await home.run(["kb", "diff", "--people", "150", "Before", "Knowledge"])
    let moved = "  transcripts/blocked.txt: different end now, as recorded before\n"
    #expect(
      result.output.contains("\nOf 1 saved conversation 1 moves.\n" + moved), "\(result.output)")
    let back = try await home.run(
      [
        "kb", "diff", "--people", "150", "Knowledge", "Before", "--transcripts",
        "transcripts/blocked.txt",
      ])
    #expect(back.output.contains("blocked.txt: as recorded now, different end before\n"))
  }

  @Test(arguments: [
    (["HAED"], "expected a folder or a git revision", 2),
    (["--path", "Wisdom", "HEAD"], "I find no folder 'Wisdom'", 2),
    (["--transcripts", "nowhere", "HEAD"], "There is no 'nowhere'.", 2),
    (["HEAD", "--people", "0"], "expected a number from 1", 64),
    (["HEAD", "Knowledge", "--knowledge", "Knowledge"], "expected one of them", 64),
    ([], "Missing expected argument '<old>'", 64),
  ])
  func `says what it cannot do`(arguments: [String], sentence: String, exit: Int32) async throws {
    let home = try await repository(Self.moved.0, Self.moved.1, Self.moved.2)
    let result = try await home.run(
      ["kb", "diff"] + arguments, environment: ["MAILMEND_KNOWLEDGE": "Knowledge"])
    #expect(result.exit == exit)
    #expect(result.errors.contains(sentence), "\(result.errors)")
    #expect(result.output == "")
  }

  @Test func `needs git and a repository for revisions only`() async throws {
    let home = try home(Self.moved.0, Self.moved.1, Self.moved.2)
    let nowhere = ["PATH": "/nowhere"]
    let none = try await home.run(["kb", "diff", "--people", "150", "HEAD", "Knowledge"])
    #expect(none.exit == 2)
    #expect(none.errors.contains("is in no git repository"))
    let missing = try await home.run(
      ["kb", "diff", "--people", "150", "HEAD", "Knowledge"], environment: nowhere)
    #expect(missing.exit == 2)
    #expect(missing.errors.contains("apt install git"))
    let folders = try await home.run(
      ["kb", "diff", "--people", "150", "Before", "Before"], environment: nowhere)
    #expect(folders.exit == 0)
  }

  @Test func `names the one that has errors`() async throws {
    let home = try await repository("flows/sending.yaml", "ask: smtp.host", "ask: smtp.hots")
    let result = try await home.run(["kb", "diff", "--people", "150", "HEAD", "Knowledge"])
    #expect(result.exit == 65)
    #expect(result.errors.hasPrefix("Knowledge/flows/sending.yaml:"))
    #expect(result.errors.hasSuffix("This is the Knowledge in 'Knowledge'.\n"))
    try await git(["commit", "-q", "-a", "-m", "second"], home)
    let revision = try await home.run(["kb", "diff", "--people", "150", "HEAD", "HEAD~1"])
    #expect(revision.exit == 65)
    #expect(revision.errors.hasPrefix("HEAD:Knowledge/flows/sending.yaml:"))
    #expect(revision.errors.hasSuffix("This is the Knowledge in 'HEAD:Knowledge'.\n"))
  }
}
