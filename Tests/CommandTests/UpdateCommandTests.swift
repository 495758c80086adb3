import Foundation
import TestStage
import Testing

@Suite struct `mailmend replay --update` {
  private static let old = """
    # What Joan had.
    = mailmend transcript 1, 2026-11-20
    = given direction=send complaint=fails program=any-program email.domain=isp.example
    mailmend  What used to be asked?
    # She pasted it.
    you       it waits
    = answered smtp.symptom=timed-out
    you       25
    = answered smtp.port=25
    = proposed port25-blocked/gone

    """
  private static let misfit = old.replacing("it waits", with: "hullabaloo")

  private func update(
    _ home: Home, _ paths: [String], _ environment: [String: String] = [:]
  ) async throws -> Home.Result {
    try await home.run(Home.replay + paths + ["--update"], environment: environment)
  }

  @Test func `writes a file anew and keeps replies, comments and its mode`() async throws {
    let home = try Home(["a.txt": Self.old])
    #expect(chmod(home.path + "/a.txt", 0o640) == 0)
    let result = try await update(home, ["a.txt"])
    #expect(result.exit == 1)
    #expect(result.output.contains("\na.txt: updated\n"))
    #expect(result.output.hasSuffix("0 as recorded, 1 different (1 different end), 1 updated.\n"))
    let text = try home.text("a.txt")
    #expect(text.hasPrefix("# What Joan had.\n= mailmend transcript 1, 2026-11-20\n= given "))
    #expect(text.contains("\n# She pasted it.\nyou       it waits\n= answered smtp.symptom="))
    #expect(text.hasSuffix("\n= proposed port25-blocked/use-587\n"))
    #expect(!text.contains("used to be"))
    #expect(try home.permissions("a.txt") == 0o640)
    let names = try FileManager.default.contentsOfDirectory(atPath: home.path)
    #expect(names.filter { $0.contains("a.txt") } == ["a.txt"])
    let again = try await update(home, ["a.txt"])
    #expect(again.exit == 0 && again.output == "1 conversation: 1 as recorded, 0 different.\n")
    #expect(try await home.run(Home.replay + ["--wording", "a.txt"]).exit == 0)
  }

  @Test func `leaves a file as it was whose replies have no place`() async throws {
    let home = try Home(["a.txt": Self.misfit, "b.txt": Self.old])
    let result = try await update(home, ["a.txt", "b.txt"])
    #expect(try home.text("a.txt") == Self.misfit)
    #expect(
      result.output.contains(
        "a.txt: left as it was. In line 6, 'hullabaloo' does not answer smtp.symptom. "
          + "2 replies are left over"))
    #expect(result.output.contains("1 updated, 1 left as it was."))
  }

  @Test func `is for people who read what it wrote`() async throws {
    let home = try Home(["a.txt": Self.old])
    let result = try await update(home, ["a.txt"], ["CI": "true"])
    #expect(result.exit == 64)
    #expect(result.errors.contains("here CI is set"))
    #expect(try home.text("a.txt") == Self.old)
    #expect(try await update(home, ["a.txt"], ["CI": ""]).output.contains("1 updated"))
  }

  @Test func `does not put a file in the place of a link`() async throws {
    let home = try Home(["a.txt": Self.old])
    #expect(symlink("a.txt", home.path + "/b.txt") == 0)
    let result = try await update(home, ["b.txt"])
    #expect(result.output.contains("b.txt: left as it was. 'b.txt' is a link"))
    #expect(try home.text("a.txt") == Self.old)
  }

  @Test func `does not touch a file that breaks off`() async throws {
    let home = try Home(["a.txt": Self.old + "you       it is ha"])
    let result = try await update(home, ["a.txt"])
    #expect(result.output.contains("It breaks off in line 11"))
    #expect(try home.text("a.txt") == Self.old + "you       it is ha")
  }
}
