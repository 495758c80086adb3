import TestStage
import Testing

@Suite struct `The handbook of everything that stands outside of the flows` {
  /// Its chapters, made once for all tests.
  static let chapters = Result { Handbook(try TestKnowledge.shipped()).chapters }

  @Test(arguments: ((try? chapters.get()) ?? []).map(\.name))
  func `says what somebody has read`(name: String) throws {
    let chapter = try #require(Self.chapters.get().first { $0.name == name })
    let golden = Golden("KnowledgeTests", "handbook/\(name).txt")
    let difference = try golden.difference(from: chapter.text)
    #expect(difference == nil)
  }
}
