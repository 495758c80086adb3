import Foundation
import TestStage
import Testing

@Suite struct `mailmend kb coverage` {
  private static let alone = ["kb", "coverage", "--knowledge", TestKnowledge.smallFolder]
  private static let scenarios = TestKnowledge.root + "/Tests/TroubleshootingTests/Scenarios"
  private static let coverage = alone + [scenarios]

  @Test func `shows each file, and below it what is missing, where it is written`() async throws {
    let result = try await Home().run(Self.coverage)
    #expect(result.exit == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map(String.init)
    let networks = try #require(lines.firstIndex { $0.hasPrefix("flows/networks.yaml ") })
    #expect(lines[networks] == "flows/networks.yaml       nodes 2/3, answers 3/6")
    #expect(
      lines[networks + 2] == "  \(TestKnowledge.smallFolder)/flows/networks.yaml:10:10: "
        + "the answer 'public' of 'networks/where' is given in no conversation")
    #expect(
      lines.last == "36 conversations: 79.6 % of everything; nodes 40/41, answers 31/47, "
        + "conditions 22/26, fixes 10/16, enquiries 3/3.")
  }

  @Test func `shows the counts alone, or one file of them`() async throws {
    let home = try Home()
    let summary = try await home.run(Self.coverage + ["--summary"])
    #expect(summary.output.split(separator: "\n").count == 7)
    let one = try await home.run(
      Self.coverage + ["--summary", "--file", "flows/networks.yaml"])
    #expect(
      one.output == """
        flows/networks.yaml  nodes 2/3, answers 3/6
        36 conversations: 55.5 % of everything; nodes 2/3, answers 3/6.

        """)
  }

  @Test func `names places from the folder it runs in`() async throws {
    let home = try Home()
    let folder = home.path + "/Knowledge"
    try FileManager.default.copyItem(atPath: TestKnowledge.smallFolder, toPath: folder)
    // Where a temporary folder is reached by a link, the program sees where that leads.
    let real = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    let result = try await home.run(["kb", "coverage", Self.scenarios, "--knowledge", real])
    #expect(result.output.contains("\n  Knowledge/flows/networks.yaml:10:10: the answer"))
  }

  @Test(arguments: [("79.6", 0), ("79.6%", 0), ("79", 0), ("0", 0), ("79.7", 1), ("100", 1)])
  func `ends with 1 below a percentage`(percent: String, exit: Int32) async throws {
    let result = try await Home().run(Self.coverage + ["--summary", "--fail-under", percent])
    #expect(result.exit == exit)
    #expect(result.output.contains("79.6 % of everything"))
    #expect(result.errors.isEmpty == (exit == 0))
    if percent == "100" {
      #expect(result.errors == "79.6 % is less than the 100.0 % that --fail-under asks for.\n")
    }
  }

  @Test(arguments: ["100.1", "101", "-1", "9.55", "many", "", ".5", "5."])
  func `takes no other percentage`(percent: String) async throws {
    let result = try await Home().run(Self.coverage + ["--fail-under=\(percent)"])
    #expect(result.exit == 64)
    #expect(result.output == "")
  }

  @Test func `prints the same bytes for other programs each time`() async throws {
    let home = try Home()
    let first = try await home.run(Self.coverage + ["--json"])
    let second = try await home.run(Self.coverage + ["--json"])
    #expect(first.exit == 0)
    #expect(first.output == second.output)
    #expect(first.output.hasPrefix(#"{"conversations":36,"counts":{"answers":{"all":47,"#))
    #expect(first.output.contains(#""percent":"79.6""#))
    #expect(
      first.output.contains(
        #"{"column":10,"kind":"answers","line":10,"message":"the answer 'public' of "#))
  }

  @Test func `writes drafts that replay and come by all that was missing`() async throws {
    let home = try Home(["drafts/start-given-no.txt": "mine\n"])
    let result = try await home.run(Self.coverage + ["--summary", "--drafts", "drafts"])
    #expect(result.exit == 0, "\(result.errors)")
    #expect(try home.text("drafts/start-given-no.txt") == "mine\n")
    #expect(
      result.output.contains(
        "\n  drafts/start-given-no-2.txt: the answer 'no' of 'start/given' given\n"))
    #expect(
      try home.text("drafts/start-given-no-2.txt").hasPrefix(
        """
        # Draft: covers the answer 'no' of 'start/given' given
        # Read it aloud; a person accepts it by removing these lines.
        = mailmend transcript 1, 
        """))
    try FileManager.default.removeItem(atPath: home.path + "/drafts/start-given-no.txt")
    let replay = try await home.run(Home.replay + ["--wording", "drafts"])
    #expect(replay.exit == 0, "\(replay.output)\(replay.errors)")
    let both = try await home.run(Self.coverage + ["drafts", "--fail-under", "100"])
    #expect(both.exit == 0, "\(both.output)")
    let files = try FileManager.default.contentsOfDirectory(atPath: home.path + "/drafts")
    let again = try await home.run(Self.coverage + ["--summary", "--drafts", "drafts"])
    #expect(again.exit == 0, "\(again.errors)")
    let now = try FileManager.default.contentsOfDirectory(atPath: home.path + "/drafts")
    // The name that was taken before is free now, so that one is written there.
    #expect(Set(now).subtracting(files) == ["start-given-no.txt"])
    let none = try await home.run(Self.coverage + ["drafts", "--summary", "--drafts", "more"])
    #expect(none.output.hasSuffix("\nNothing is missing, so there is nothing to draft.\n"))
  }

  private static let wrong: [(arguments: [String], words: String, exit: Int32)] = [
    (
      coverage + ["--file", "flows/networs.yaml"],
      "Found 'flows/networs.yaml', expected a file of the Knowledge with flows, fixes or enquiries, named as "
        + "diagnoses/diagnoses.yaml. Did you mean 'flows/networks.yaml'?", 64
    ),
    (coverage + ["--fail-udner", "3"], "Did you mean '--fail-under'?", 64),
    (alone, "Missing expected argument '<paths> ...'", 64),
    (alone + ["empty"], "There is no transcript in empty.", 2),
    (alone + ["nowhere"], "There is no 'nowhere'.", 2),
    (alone + ["bad.txt"], "bad.txt:1:1: error[transcript]", 65),
    (coverage + ["--drafts", "bad.txt"], "I cannot write into 'bad.txt'.", 2),
  ]

  @Test(arguments: wrong)
  func `says what is wrong`(arguments: [String], words: String, exit: Int32) async throws {
    let home = try Home(["bad.txt": "hello\n", "empty/note.md": ""])
    let result = try await home.run(arguments)
    #expect(result.exit == exit)
    #expect(result.output == "")
    #expect(result.errors.contains(words), "\(result.errors)")
  }
}
