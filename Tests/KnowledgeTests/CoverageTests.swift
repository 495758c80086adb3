import Foundation
import TestStage
import Testing
import Transcripts

@testable import Troubleshooting

@Suite struct `The shipped transcripts` {
  @Test func `are at least thirty`() {
    #expect(TestTranscripts.shipped.count >= 30)
  }

  @Test func `make every diagnosis at least once`() throws {
    let walks = try Coverage.walks()
    let knowledge = try TestKnowledge.shipped()
    let made = Set(walks.flatMap { $0.open.map(\.diagnosis) + $0.proposed })
    let missing = knowledge.diagnoses.indices.filter { !made.contains($0) }
    #expect(missing.map { knowledge.diagnoses[$0].name } == [])
  }

  @Test func `come to every end of every flow`() throws {
    let knowledge = try TestKnowledge.shipped()
    let ends = Coverage.ends(of: knowledge)
    var met: Set<NodeID> = []
    for walk in try Coverage.walks() { met.formUnion(Coverage.ends(met: walk, knowledge)) }
    #expect(ends.subtracting(met).sorted().map { knowledge.nodes[$0].name } == [])
  }

  @Test func `pass every node`() throws {
    let knowledge = try TestKnowledge.shipped()
    let met = Set(try Coverage.walks().flatMap(\.path))
    #expect(
      knowledge.nodes.indices.filter { !met.contains($0) }.map { knowledge.nodes[$0].name } == [])
  }
}

/// What the shipped transcripts walk through.
enum Coverage {
  /// The walk of every turn of every transcript.
  static func walks() throws -> [Walk] { try played.get() }

  private static let played = Result {
    try TestTranscripts.shipped.flatMap { try walks(of: $0) }
  }

  private static func walks(of path: String) throws -> [Walk] {
    let knowledge = try TestKnowledge.shipped()
    let listener = TestKnowledge.listener(for: knowledge)
    let transcript = try Transcript(
      reading: String(contentsOfFile: path, encoding: .utf8), path: path)
    var recall = Recall(knowledge, listener, transcript.start)
    return transcript.entries.compactMap { $0.event?.event }.reduce(into: [
      recall.session.state.walk
    ]) {
      recall.take($1)
      $0.append(recall.session.state.walk)
    }
  }

  /// The nodes at which a flow can end: by a way to `end`, or as an `end` node.
  static func ends(of knowledge: Knowledge) -> Set<NodeID> {
    Set(
      knowledge.nodes.indices.filter {
        if case .end = knowledge.nodes[$0].kind { return true }
        return targets(of: knowledge.nodes[$0]).contains(.end)
      })
  }

  /// Those of them at which it did: what comes next is no way of theirs.
  static func ends(met walk: Walk, _ knowledge: Knowledge) -> [NodeID] {
    walk.path.indices.compactMap { place in
      let node = walk.path[place]
      if case .end = knowledge.nodes[node].kind { return node }
      let ways = targets(of: knowledge.nodes[node])
      guard ways.contains(.end) else { return nil }
      guard place + 1 < walk.path.count else {
        if case .end = walk.stop { return node }
        return nil
      }
      return ways.contains(.node(walk.path[place + 1])) ? nil : node
    }
  }

  private static func targets(of node: Node) -> [Target] {
    switch node.kind {
    case .ask(let ask): ask.ways.map(\.target) + [ask.other, ask.unknown].compactMap(\.self)
    case .check(_, let then), .visit(_, let then), .diagnose(_, let then): [then]
    case .when(let rows): rows.map(\.target)
    case .note(let note): [note.then]
    case .end: []
    }
  }
}

extension Walk {
  /// The diagnosis of which a fix is proposed.
  var proposed: [DiagnosisID] {
    if case .propose(_, let diagnosis) = stop { return [diagnosis] }
    return []
  }
}
