import Foundation
import TestStage
import Testing

@Suite struct `The program` {
  @Test func `without a command and without a terminal says what there is`() async throws {
    let home = try Home()
    let result = try await home.run([], input: "send\n")
    #expect(result.exit == 64)
    #expect(result.output == "")
    for word in ["mailmend chat", "mailmend run", "mailmend replay", "--help"] {
      #expect(result.errors.contains(word))
    }
    #expect(result.errors.split(separator: "\n").count <= 8)
    #expect(home.journals == [])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `without a command at a terminal begins to talk`() async throws {
    let home = try Home()
    let knowledge = ["MAILMEND_KNOWLEDGE": TestKnowledge.smallFolder, "TERM": "xterm"]
    let result = try await home.run(
      ["-qec", "'\(Home.program)'", "/dev/null"], input: "quit\n", environment: knowledge,
      program: "/usr/bin/script")
    #expect(result.exit == 0)
    #expect(result.output.contains("\u{1B}[1mWhat goes wrong?\u{1B}[0m"))
    #expect(result.output.contains("> "))
    #expect(result.output.contains("Goodbye."))
  }

  @Test(arguments: [
    ["--help"], ["chat", "--help"], ["run", "--help"], ["replay", "--help"],
    ["kb", "lint", "--help"], ["kb", "explain", "--help"], ["kb", "show", "--help"],
    ["kb", "table", "--help"], ["kb", "graph", "--help"], ["kb", "schema", "--help"],
    ["kb", "coverage", "--help"], ["kb", "form", "--help"], ["kb", "diff", "--help"], ["--version"],
    ["help", "run"],
  ]) func `explains itself`(arguments: [String]) async throws {
    let result = try await Home().run(arguments)
    #expect(result.exit == 0)
    #expect(!result.output.isEmpty)
    #expect(result.errors == "")
  }

  @Test(arguments: [
    (["chta"], "chta"), (["run", "--formt", "json"], "--formt"), (["replay"], "paths"),
    (Home.chat + ["--given", "smtp.port"], "Found 'smtp.port', expected FACT=VALUE"),
    (Home.chat + ["--given", "smtp.prot=25"], "Did you mean 'smtp.port'?"),
    (Home.chat + ["--given", "smtp.port=99999"], "1 to 65535"),
    (Home.run + ["--given", "=25"], "expected FACT=VALUE"),
    (Home.run + ["--given", "which/smtp.port=25"], "expected the id of a fact"),
    (Home.run + ["--format", "yaml"], "'json', 'markdown', 'text', 'csv'"),
    (
      Home.run + ["--format", "html"],
      "HTML is for call scripts only. For verdicts take one of json"
    ),
    (
      Home.run + ["--tried", "port25-blocked/use-578=same"],
      "Did you mean 'port25-blocked/use-587'?"
    ),
    (Home.run + ["--tried", "port25-blocked/use-587=smae"], "Did you mean 'same'?"),
    (Home.chat + ["--start", "sending/symptoms"], "Did you mean 'sending/symptom'?"),
  ]) func `says what is wrong with an argument, and exits with 64`(
    arguments: [String], words: String
  ) async throws {
    let result = try await Home().run(arguments)
    #expect(result.exit == 64)
    #expect(result.output == "")
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}

@Suite struct `The Knowledge of a command` {
  /// A folder that cannot be used, and the exit code of every command but `kb lint`, and of that.
  struct Row: Sendable, CustomTestStringConvertible {
    var name: String
    var files: [String: String]
    var words: String
    var exit: Int32
    var lint: Int32
    var testDescription: String { name }
  }

  static let rows = [
    Row(name: "missing", files: [:], words: "There is no such folder", exit: 2, lint: 2),
    Row(
      name: "empty", files: ["k/readme.txt": ""], words: "There is no .yaml file in it", exit: 2,
      lint: 2),
    Row(name: "a file", files: ["k": "x"], words: "It is a file", exit: 2, lint: 2),
    Row(
      name: "unreadable", files: ["k/knowledge.yaml/x.txt": ""],
      words: "There is no .yaml file in it", exit: 2, lint: 2),
    Row(
      name: "not YAML", files: ["k/knowledge.yaml": "title: [\n"], words: "k/knowledge.yaml:",
      exit: 65, lint: 1),
    Row(
      name: "bytes", files: ["k/knowledge.yaml": "\u{0}\u{1}\u{2}"], words: "k/knowledge.yaml:",
      exit: 65, lint: 1),
    Row(
      name: "wrong", files: ["k/knowledge.yaml": "title: x\n"],
      words: "`start:` is missing",
      exit: 65, lint: 1),
  ]

  @Test(arguments: rows) func `that cannot be used is said at once`(row: Row) async throws {
    let home = try Home(row.files)
    let commands = [
      ["chat"], ["run"], ["replay", "x.txt"], ["kb", "show", "x"], ["kb", "table"], ["kb", "lint"],
    ]
    for command in commands {
      let result = try await home.run(command + ["--knowledge", "k"])
      let isLint = command.last == "lint"
      #expect(result.exit == (isLint ? row.lint : row.exit), "\(command)")
      let said = isLint && row.lint == 1 ? result.output : result.errors
      #expect(said.contains(row.words), "\(said)")
      #expect(home.journals == [])
    }
  }

  @Test func `is found beside the program, or where the environment says`() async throws {
    let shipped = try await Home().run(["kb", "lint"])
    #expect(shipped.exit == 0)
    let named = try await Home().run(
      ["kb", "lint"], environment: ["MAILMEND_KNOWLEDGE": TestKnowledge.smallFolder])
    #expect(shipped.output.hasPrefix("No findings: "))
    #expect(named.output.hasPrefix(TestKnowledge.smallFolder))
  }

  @Test(arguments: [
    ["chat", "\u{1B}[31mx"], ["chat", "--color", "\u{1B}[31mx"], ["\u{1B}[31mx"],
    ["replay", "\u{1B}[31mx"], ["chat", "--resume", "\u{1B}[31mx"],
  ]) func `repeats no control sign of what was typed`(arguments: [String]) async throws {
    let result = try await Home().run(arguments, input: "")
    #expect([2, 64].contains(result.exit))
    #expect(!(result.output + result.errors).contains("\u{1B}"))
    #expect(result.errors != "")
  }
}
