import Foundation
import TestStage
import Testing

@Suite struct `mailmend replay` {
  private static let good = """
    = mailmend transcript 1, 2026-11-20
    = given direction=send complaint=fails program=any-program email.domain=isp.example
    mailmend  What happens when you send mail?
    = answered smtp.symptom=timed-out
    """
  private static let ids = good.replacing("mailmend  What happens when you send mail?\n", with: "")
  private static let other = good.replacing(
    "answered smtp.symptom=timed-out", with: "answered network=home")

  @Test(
    arguments: [
      (["a.txt": good], ["a.txt"], 0, "1 conversation: 1 as recorded, 0 different."),
      (
        ["a.txt": good, "b.txt": other], ["a.txt", "b.txt"], 1,
        "1 as recorded, 1 different (1 rerouted)."
      ),
      (["a.txt": "hello"], ["a.txt"], 65, "1 unreadable"),
      (["d/a.txt": good, "d/e/b.txt": other, "d/c.md": "x"], ["d"], 1, "2 conversations:"),
      (
        ["plays/a.txt": good, "plays/play.txt": other], ["plays", "--filter", "play"], 1,
        "1 conversation:"
      ),
      (["a.txt": ids], ["a.txt", "--wording"], 0, "1 as recorded"),
      (["a.txt": good], ["a.txt", "--wording"], 1, "reworded"),
    ] as [([String: String], [String], Int32, String)])
  func `says how many play as recorded`(
    files: [String: String], arguments: [String], exit: Int32, words: String
  ) async throws {
    let home = try Home(files.mapValues { $0 + "\n" })
    let result = try await home.run(Home.replay + arguments)
    #expect(result.exit == exit)
    #expect(result.output.contains(words), "\(result.output)")
  }

  @Test func `names the file, the line and the question at which they part`() async throws {
    let home = try Home(["a.txt": Self.other + "\n"])
    let result = try await home.run(Home.replay + ["a.txt"])
    #expect(result.output.contains("a.txt:4: "))
    #expect(result.output.contains("  here they part: now it asks smtp.symptom\n"))
    #expect(result.output.contains("\n  - asked network\n  + asked smtp.symptom\n"))
  }

  @Test func `says where a transcript cannot be read, and plays the others`() async throws {
    let home = try Home(["d/a.txt": "hello\n", "d/b.txt": Self.good + "\n"])
    let result = try await home.run(Home.replay + ["d"])
    #expect(result.exit == 65)
    #expect(result.errors.hasPrefix("d/a.txt:1:1: error[transcript]: "))
    #expect(result.output.contains("1 as recorded, 0 different, 1 unreadable."))
  }

  @Test(arguments: [
    (["missing.txt"], "There is no 'missing.txt'."),
    (["empty"], "There is no transcript in empty."),
    (
      ["full", "empty", "--filter", "nothing"],
      "No transcript in full, empty has 'nothing' in its name."
    ),
  ])
  func `needs a transcript`(arguments: [String], sentence: String) async throws {
    let home = try Home(["empty/x.md": "", "full/a.txt": Self.good])
    let result = try await home.run(Home.replay + arguments)
    #expect(result.exit == 2)
    #expect(result.errors == sentence + "\n")
  }

  @Test(arguments: [["a.txt"], ["a.txt", "b.txt"], ["d"]])
  func `writes a report for a build server`(paths: [String]) async throws {
    let home = try Home(["a.txt": Self.good + "\n", "b.txt": Self.other + "\n", "d/c.txt": "x\n"])
    let result = try await home.run(Home.replay + paths + ["--junit", "report.xml"])
    let report = try home.text("report.xml")
    #expect(report.contains("tests=\"\(paths.count)\""))
    #expect(report.contains("<failure type=\"rerouted\"") == (result.exit == 1))
    #expect(report.contains("<error type=\"unreadable\"") == (result.exit == 65))
  }

  @Test func `gives the same, in the order of the files, on all cores`() async throws {
    let names = (10..<60).map { "d/\($0).txt" }
    let files = names.enumerated().map { ($1, ($0 % 3 == 0 ? Self.other : Self.good) + "\n") }
    let home = try Home(Dictionary(uniqueKeysWithValues: files))
    let whole = try await home.run(Home.replay + ["d", "--wording"])
    var parts = ""
    for name in names {
      let output = try await home.run(Home.replay + [name, "--wording"]).output
      parts += output.split(separator: "\n").dropLast().map { $0 + "\n" }.joined()
    }
    #expect(whole.output.hasPrefix(parts))
    #expect(whole.output.dropFirst(parts.count).hasPrefix("50 conversations: 0 as recorded, 50"))
  }

  // MARK: What cannot be played

  @Test(
    arguments: [
      ("/dev/zero", "a device or a pipe"), ("pipe", "a device or a pipe"),
      ("large.txt", "larger than 16 MB"), ("long.txt", "left edge"), ("future.txt", "update"),
      ("mac.txt", "old Macs"), ("latin.txt", "no UTF-8"), ("gone.txt", "There is no"),
    ])
  func `says what a file is, at once and in little memory`(
    name: String, words: String
  ) async throws {
    let home = try Home([
      "future.txt": "= mailmend transcript 2, 2026-11-20\n",
      "mac.txt": "= mailmend transcript 1, 2026-11-20\r",
      "long.txt": String(repeating: "x", count: 2 << 20) + "\n", "large.txt": "",
    ])
    #expect(truncate(home.path + "/large.txt", 200 << 20) == 0)
    #expect(mkfifo(home.path + "/pipe", 0o600) == 0)
    try Data([0xE9, 0x0A]).write(to: URL(fileURLWithPath: home.path + "/latin.txt"))
    let result = try await home.run(
      ["-c", "ulimit -v 4000000; exec timeout 300 \"$0\" \"$@\"", Home.program] + Home.replay + [
        name
      ],
      program: "/bin/sh")
    #expect(result.exit == (name == "gone.txt" ? 2 : 65), "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.errors.count < 300)
  }

  @Test func `plays a file through a link`() async throws {
    let home = try Home(["a.txt": Self.good + "\n"])
    #expect(symlink("a.txt", home.path + "/b.txt") == 0)
    #expect(try await home.run(Home.replay + ["b.txt"]).exit == 0)
  }

  // MARK: Without a network

  /// Only root, or whoever may make user namespaces, can take the network away.
  private static let canCutOff: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/unshare")
    process.arguments = ["--map-root-user", "--net", "true"]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  @Test(.enabled(if: canCutOff, "taking the network away needs root or user namespaces"))
  func `needs no network, also where something was looked up live`() async throws {
    let home = try Home()
    let root = TestKnowledge.root
    let made = try TestTranscripts.text(
      root + "/Tests/TroubleshootingTests/Scenarios/26-check-made.txt")
    #expect(made.contains("= checked "))
    let cut = ["--map-root-user", "--net", "/bin/sh", "-c"]
    let interfaces = try await home.run(
      cut + ["grep -c : /proc/net/dev; grep ' lo:\\|[a-z0-9]*:' /proc/net/dev"],
      program: "/usr/bin/unshare")
    #expect(interfaces.output.hasPrefix("1\n"), "\(interfaces.output)")
    for (knowledge, folder) in [
      (TestKnowledge.shippedFolder, root + "/transcripts"),
      (TestKnowledge.smallFolder, root + "/Tests/TroubleshootingTests/Scenarios"),
    ] {
      let arguments = ["\"$0\" replay --wording --knowledge \"$1\" \"$2\"", Home.program]
      let result = try await home.run(
        cut + arguments + [knowledge, folder], program: "/usr/bin/unshare")
      #expect(result.exit == 0, "\(result.output)\(result.errors)")
      #expect(result.output.contains(" as recorded, 0 different."))
    }
  }
}
