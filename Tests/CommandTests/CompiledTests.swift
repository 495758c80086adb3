import Foundation
import TestStage
import Testing

/// What is compiled is never seen, but that it is quick.
@Suite struct `The compiled Knowledge` {
  private static let question = "What goes wrong?"

  @Test func `is kept by the first start, and used by the next`() async throws {
    let home = try Home()
    let first = try await chat(home)
    let kept = try #require(try names(home).first)
    let date = try written(home, kept)
    let second = try await chat(home)
    #expect(first.output == second.output && second.output.contains(Self.question))
    #expect(try names(home) == [kept])
    #expect(try written(home, kept) == date)
    #expect(try home.permissions("cache/mailmend") == 0o700)
  }

  @Test func `is made anew where somebody spoiled it`() async throws {
    let home = try Home()
    _ = try await chat(home)
    let kept = "cache/mailmend/" + (try #require(try names(home).first))
    try home.write("something else", to: kept)
    let result = try await chat(home)
    #expect(result.exit == 0 && result.output.contains(Self.question) && result.errors.isEmpty)
    #expect(try Data(contentsOf: URL(fileURLWithPath: home.path + "/" + kept)).count > 10_000)
  }

  /// The head is enough to greet with; then the rest turns out to be missing.
  @Test(arguments: [[:], ["XDG_STATE_HOME": "/dev/null"]])
  func `is made anew behind a greeting that is said once`(_ state: [String: String]) async throws {
    let home = try Home()
    let whole = try await chat(home, state)
    let kept = URL(fileURLWithPath: home.path + "/cache/mailmend/" + (try names(home)[0]))
    try Data(contentsOf: kept).prefix(5000).write(to: kept)
    let again = try await chat(home, state)
    #expect(again.output.hasSuffix(whole.output) && again.errors == whole.errors)
    // Where something is to be said first, the question comes once more behind it.
    #expect(again.output == whole.output || !whole.errors.isEmpty)
    #expect(try Data(contentsOf: kept).count > 10_000)
  }

  @Test func `is done without where there is no place for it`() async throws {
    let home = try Home(["cache": "a file where a folder should be"])
    let result = try await chat(home)
    #expect(result.exit == 0 && result.output.contains(Self.question) && result.errors.isEmpty)
  }

  @Test func `can be built beside the Knowledge, for everybody`() async throws {
    let home = try Home()
    try FileManager.default.copyItem(
      atPath: TestKnowledge.smallFolder, toPath: home.path + "/Knowledge")
    let built = try await home.run(
      ["kb", "build", "--knowledge", "Knowledge"], environment: Self.cache(home))
    #expect(built.exit == 0 && built.output.hasPrefix("Compiled into Knowledge/.compiled, "))
    let result = try await home.run(
      ["chat", "--knowledge", "Knowledge"], environment: Self.cache(home))
    #expect(result.output.contains(Self.question))
    #expect(try names(home).isEmpty)
  }

  @Test func `is not built where it cannot be`() async throws {
    let home = try Home()
    let many = try await home.run(["kb", "build", "--knowledge", "a", "--knowledge", "b"])
    #expect(many.exit == 64 && many.errors.contains("expected one"))
    let none = try await home.run(["kb", "build", "--knowledge", "nowhere"])
    #expect(none.exit == 2 && none.errors.contains("nowhere"))
  }

  private func chat(_ home: Home, _ more: [String: String] = [:]) async throws -> Home.Result {
    try await home.run(
      ["chat", "--knowledge", TestKnowledge.smallFolder],
      environment: Self.cache(home).merging(more) { $1 })
  }

  private static func cache(_ home: Home) -> [String: String] {
    ["XDG_CACHE_HOME": home.path + "/cache"]
  }

  private func names(_ home: Home) throws -> [String] {
    let folder = home.path + "/cache/mailmend"
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  private func written(_ home: Home, _ name: String) throws -> Date? {
    let path = home.path + "/cache/mailmend/" + name
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }
}
