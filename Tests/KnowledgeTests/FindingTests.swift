import KnowledgeFiles
import TestStage
import Testing
import Troubleshooting

@Suite struct `The linter` {
  @Test func `finds nothing in the shipped Knowledge`() throws {
    let lint = try KnowledgeLinter.lint(folders: [TestKnowledge.shippedFolder])
    #expect(lint.findings.map(\.description) == [])
    #expect(lint.knowledge?.version == (try TestKnowledge.shipped()).version)
  }
}
