import Foundation
import TestStage
import Testing

@Suite struct `mailmend kb form` {
  private static let form = ["kb", "form", "--knowledge", TestKnowledge.smallFolder]

  @Test(arguments: [
    ([], "{\"facts\":[\n{"), (["--format", "json"], "{\"facts\":[\n{"),
    (["--format", "csv"], "fact,label,question,kind,"),
    (["--format", "html"], "<!DOCTYPE html>\n"),
  ]) func `prints or writes the same bytes, in every process`(
    arguments: [String], start: String
  ) async throws {
    let home = try Home(["form": "what was there before"])
    let first = try await home.run(Self.form + arguments)
    #expect(first.output.hasPrefix(start))
    #expect(first.errors == "")
    #expect(first.exit == 0)
    #expect(first.output.utf8.last == UInt8(ascii: "\n"))
    #expect(try await home.run(Self.form + arguments).output == first.output)
    let written = try await home.run(Self.form + arguments + ["--output", "form"])
    #expect(written.output == "")
    #expect(try home.text("form") == first.output)
  }

  @Test func `is filled in with what run takes`() async throws {
    let home = try Home()
    let result = try await home.run(Self.form)
    let form = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let facts = try #require(form["facts"] as? [[String: Any]])
    let examples = facts.compactMap { fact in
      (fact["id"] as? String).flatMap { id in (fact["example"] as? String).map { (id, $0) } }
    }
    #expect(examples.count == facts.count)
    let lines = try examples.map { id, example in
      let ticket: [String: Any] = ["id": id, "facts": [id: example]]
      return String(decoding: try JSONSerialization.data(withJSONObject: ticket), as: UTF8.self)
    }
    let verdicts = try await home.run(Home.run, input: lines.joined(separator: "\n"))
    #expect(verdicts.output.split(separator: "\n").count == facts.count)
    #expect(!verdicts.output.contains(#""status":"invalid""#))
  }

  @Test(
    arguments: [
      (["--format", "pdf"], "--format", 64),
      (["--output", "file/x"], "I cannot write to 'file/x'", 2),
      (["--knowledge", "nowhere"], "There is no such folder", 2),
    ] as [([String], String, Int32)]) func `says what it cannot do`(
      arguments: [String], words: String, exit: Int32
    ) async throws
  {
    let result = try await Home(["file": ""]).run(
      (arguments.contains("--knowledge") ? ["kb", "form"] : Self.form) + arguments)
    #expect(result.exit == exit)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output == "")
  }
}
