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
      (["d/a.txt": good, "d/b.txt": other], ["d", "--filter", "a.txt"], 0, "1 conversation:"),
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
    #expect(result.output.contains("first other question: smtp.symptom"))
    #expect(result.output.contains("\n  - asked network\n  + asked smtp.symptom\n"))
  }

  @Test func `says where a transcript cannot be read, and plays the others`() async throws {
    let home = try Home(["d/a.txt": "hello\n", "d/b.txt": Self.good + "\n"])
    let result = try await home.run(Home.replay + ["d"])
    #expect(result.exit == 65)
    #expect(result.errors.hasPrefix("d/a.txt:1:1: error[transcript]: "))
    #expect(result.output.contains("1 as recorded, 0 different, 1 unreadable."))
  }

  @Test(arguments: [["missing.txt"], ["empty"], ["full", "--filter", "nothing"]])
  func `needs a transcript`(arguments: [String]) async throws {
    let home = try Home(["empty/x.md": "", "full/a.txt": Self.good])
    let result = try await home.run(Home.replay + arguments)
    #expect(result.exit == 2)
    #expect(result.errors.hasPrefix("There is no "))
  }
}
