import KnowledgeFiles
import TestStage
import Testing

@Suite struct `The shipped Knowledge` {
  @Test func `has no finding`() throws {
    let lint = try KnowledgeLinter.lint(folders: [TestKnowledge.shippedFolder])
    #expect(lint.findings.map(\.description) == [])
    #expect(lint.knowledge?.version == (try TestKnowledge.shipped()).version)
  }
}
