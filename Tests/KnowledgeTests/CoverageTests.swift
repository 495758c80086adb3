import KnowledgeAudit
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `The shipped transcripts` {
  @Test func `are at least thirty`() {
    #expect(TestTranscripts.shipped.count >= 30)
  }

  @Test func `make every diagnosis at least once`() async throws {
    let (coverage, knowledge) = try await Played.coverage.value
    let missing = knowledge.diagnoses.indices.filter { coverage.findings($0) == 0 }
    #expect(missing.map { knowledge.diagnoses[$0].name } == [])
  }

  /// A diagnosis that is found leads out of its flow as well.
  @Test func `come to every end of every flow`() async throws {
    let (coverage, knowledge) = try await Played.coverage.value
    let missing = knowledge.nodes.indices.filter { node in
      let ways = knowledge.nodes[node].ways
      let out = ways.filter { $0.target == nil || $0.target == .end }
      return ways.contains { $0.way == .end || $0.target == .end }
        && out.allSatisfy { coverage.passes(.init(node, $0.way)) == 0 }
    }
    #expect(missing.map { knowledge.nodes[$0].name } == [])
  }

  @Test(arguments: Coverage.Kind.allCases)
  func `come by all of a kind`(kind: Coverage.Kind) async throws {
    let (coverage, knowledge) = try await Played.coverage.value
    let all = knowledge.coverageItems.filter { $0.kind == kind }
    #expect(all.filter { !coverage.reached.contains($0) } == [])
  }
}

/// What the shipped transcripts come by.
private enum Played {
  static let coverage = Task {
    let knowledge = try TestKnowledge.shipped()
    let listener = TestKnowledge.listener(for: knowledge)
    var coverage = Coverage()
    for path in TestTranscripts.shipped {
      let transcript = try Transcript(reading: TestTranscripts.text(path), path: path)
      var recall = Recall(knowledge, listener, transcript.start)
      coverage.count(
        transcript.entries.compactMap(\.event?.event).reduce(into: [recall.session]) {
          recall.take($1)
          $0.append(recall.session)
        })
    }
    return (coverage, knowledge)
  }
}
