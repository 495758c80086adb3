import Foundation
import TestStage
import Testing

@Suite struct `mailmend run --compare` {
  /// A home with the Knowledge of other tests in the folder `Old`, and with a change of it in `New`.
  private func home(
    _ file: String = "diagnoses/diagnoses.yaml", _ from: String = "smtp.port: 465, smtp.security",
    _ to: String = "smtp.port: 2525, smtp.security"
  ) throws -> Home {
    let home = try Home()
    let names = try FileManager.default.subpathsOfDirectory(atPath: TestKnowledge.smallFolder)
    for name in names.filter({ $0.hasSuffix(".yaml") }) {
      let text = try TestTranscripts.text("\(TestKnowledge.smallFolder)/\(name)")
      try home.write(text, to: "Old/\(name)")
      if name == file { try #require(text.contains(from)) }
      try home.write(name == file ? text.replacing(from, with: to) : text, to: "New/\(name)")
    }
    return home
  }

  private static let tried =
    #", "tried": [{"fix": "port25-blocked/use-587", "outcome": "same"}]}"#
  private static let second = String(`mailmend run`.fix.dropLast()) + tried
  private static let run = ["run", "--knowledge", "New"]

  @Test func `prints what changed in the order of the tickets, and a table beside it`()
    async throws
  {
    let tickets = [
      `mailmend run`.asks, second("1"), `mailmend run`.fix, second("2"), `mailmend run`.handOver,
    ]
    let home = try home()
    let result = try await home.run(
      Self.run + ["--compare", "Old"], input: tickets.joined(separator: "\n"))
    let answer = """
      {"diagnosis":"port25-blocked","enquiries":["advice.smtp.port","line.port25"],"fix":{"id":"port25-blocked/use-465","set":\
      {"smtp.auth":"password","smtp.port":"PORT","smtp.security":"tls"}},"status":"fix-found"}
      """
    let (old, new) = ("465", "2525")
    let lines = ["1", "F", "2"].map { id in
      #"{"id":"\#(id)","new":\#(answer.replacing("PORT", with: new)),"#
        + #""old":\#(answer.replacing("PORT", with: old))}"#
    }
    #expect(result.output == lines.map { $0 + "\n" }.joined())
    #expect(
      result.errors == """
          fix-found port25-blocked/use-465 (smtp.port=465) → \
        fix-found port25-blocked/use-465 (smtp.port=2525)  3
        3 of 5 tickets would be answered differently.

        """)
    #expect(result.exit == 1)
  }

  private func second(_ id: String) -> String {
    Self.second.replacing(#""id": "F""#, with: #""id": "\#(id)""#)
  }

  @Test func `says so if nothing differs`() async throws {
    let home = try home("facts/facts.yaml", "label: what fails", "label: what is wrong")
    let tickets = [`mailmend run`.asks, `mailmend run`.fix, `mailmend run`.handOver]
    let result = try await home.run(
      Self.run + ["--compare", "Old"], input: tickets.joined(separator: "\n"))
    #expect(result.output == "")
    #expect(result.errors == "0 of 3 tickets would be answered differently.\n")
    #expect(result.exit == 0)
  }

  @Test func `counts a ticket that only one of the two can read, and names one that neither can`()
    async throws
  {
    let home = try home(
      "facts/facts.yaml", "direction:\n  label",
      "colour:\n  type: yes-no\n  label: the colour\ndirection:\n  label")
    let colour = #"{"id": "C", "facts": {"colour": true}}"#
    let one = try await home.run(Self.run + ["--compare", "Old"], input: colour)
    #expect(
      one.output.contains(#""old":{"diagnosis":null,"enquiries":[],"fix":null,"status":"invalid"}"#)
    )
    #expect(one.errors.hasPrefix("  invalid → needs-answer  1\n"), "\(one.errors)")
    #expect(one.exit == 1)
    let both = try await home.run(
      Self.run + ["--compare", "Old"], input: [colour, `mailmend run`.bad].joined(separator: "\n"))
    #expect(both.output == one.output)
    #expect(both.errors.contains("\nNeither Knowledge can read 1 ticket. "))
    #expect(both.exit == 65)
  }

  @Test func `adds what is given and tried for both`() async throws {
    let home = try home()
    let more = ["smtp.port=25", "smtp.symptom=It waits", "program=phone"].flatMap {
      ["--given", $0]
    }
    let arguments = ["--compare", "Old"] + more + ["--tried", "port25-blocked/use-587=same"]
    let same = try await home.run(
      ["run", "--knowledge", "Old"] + arguments, input: `mailmend run`.asks)
    #expect(same.errors == "0 of 1 ticket would be answered differently.\n")
    let other = try await home.run(Self.run + arguments, input: `mailmend run`.asks)
    #expect(other.errors.hasPrefix("  fix-found port25-blocked/use-465 (smtp.port=465) → "))
    #expect(other.exit == 1)
  }

  @Test func `takes a revision, its folder, and folders laid over each other`() async throws {
    let home = try home()
    for (from, to) in [("Old", "Knowledge"), ("Old", "Elsewhere")] {
      try FileManager.default.copyItem(
        atPath: "\(home.path)/\(from)", toPath: "\(home.path)/\(to)")
    }
    for arguments in [
      ["init", "-q"], ["add", "Knowledge", "Elsewhere"], ["commit", "-q", "-m", "first"],
    ] {
      let person = ["-c", "user.name=Nobody", "-c", "user.email=nobody@isp.example"]
      let result = try await home.run(person + arguments, program: "/usr/bin/git")
      try #require(result.exit == 0, "\(result.errors)")
    }
    let input = second("1")
    let old = try await home.run(Self.run + ["--compare", "Old"], input: input)
    #expect(old.exit == 1)
    for name in ["HEAD", "HEAD:Elsewhere"] {
      let result = try await home.run(Self.run + ["--compare", name], input: input)
      #expect(result.output == old.output, "\(result.errors)")
      #expect(result.exit == 1)
    }
    // What lies over the old folder makes it the new one.
    try FileManager.default.copyItem(
      atPath: home.path + "/New/diagnoses", toPath: home.path + "/Over/diagnoses")
    let over = try await home.run(
      Self.run + ["--compare", "Old", "--compare", "Over"], input: input)
    #expect(over.errors == "0 of 1 ticket would be answered differently.\n")
  }

  @Test(
    arguments: [
      (["--compare", "Odl"], "There is no folder 'Odl'", 2),
      (["--compare", "Old", "--compare", "Odl"], "There is no such folder", 2),
      (["--compare", "Bad"], "This is the Knowledge in 'Bad'.", 65),
      (["--compare", "Old", "--given", "colour=yes"], "This is the Knowledge in 'Old'.", 64),
      (["--compare", "Old", "missing.jsonl"], "I cannot read 'missing.jsonl'.", 2),
    ] as [([String], String, Int32)]) func `says what it cannot do`(
      arguments: [String], words: String, exit: Int32
    ) async throws
  {
    let home = try home(
      "facts/facts.yaml", "direction:\n  label",
      "colour:\n  type: yes-no\n  label: the colour\ndirection:\n  label")
    try home.write("title: x\n", to: "Bad/knowledge.yaml")
    let result = try await home.run(Self.run + arguments, input: "")
    #expect(result.exit == exit, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }
}
