import KnowledgeFiles
import TestStage
import Testing
import Transcripts
import Troubleshooting

@testable import KnowledgeAudit

@Suite struct `Drafts of conversations` {
  @Test func `come by everything in a tiny Knowledge, the one that comes by most first`() throws {
    let witnesses = try Drafting.tiny()
    let items = witnesses.explorer.knowledge.coverageItems
    let drafts = Drafts(covering: items, witnesses) { _ in true }
    #expect(Set(drafts.all.flatMap(\.items)) == Set(items))
    #expect(drafts.all.reduce(0) { $0 + $1.items.count } == items.count)
    let gains = drafts.all.map(\.items.count)
    #expect(gains == gains.sorted(by: >))
    // One for each way to come to an end but the other answer to the first question, which is there once
    // the fix has worked.
    #expect(drafts.all.count == 4)
    #expect(drafts.impossible == [] && drafts.unfound == [])
  }

  @Test func `are the same each time`() throws {
    let drafts = try (0..<2).map { _ in
      let witnesses = try Drafting.tiny()
      return Drafts(covering: witnesses.explorer.knowledge.coverageItems, witnesses) { _ in true }
    }
    #expect(drafts[0].all.map(\.name) == drafts[1].all.map(\.name))
    #expect(drafts[0].all.map(\.session.record) == drafts[1].all.map(\.session.record))
  }

  @Test func `are as short as can be, go to their end, and say what they are for`() throws {
    let witnesses = try Drafting.tiny()
    let knowledge = witnesses.explorer.knowledge
    let fix = try #require(knowledge.fixes["port25-blocked/use-587"])
    let draft = try #require(Drafts(covering: [.fix(fix)], witnesses) { _ in true }.all.first)
    let events = draft.session.record.dropFirst(2)
    #expect(
      Array(events) == [
        .answered(.fact("smtp.symptom"), value: "timed-out"),
        .answered(.fact("smtp.port"), value: "25"), .tried(.fix("port25-blocked/use-587"), .works),
      ])
    #expect(draft.covers == ["the fix 'port25-blocked/use-587' proposed"])
    #expect(draft.name == "port25-blocked-use-587")
  }

  /// What is missing in the conversations of the small Knowledge, with all its kinds of things.
  @Test func `and the conversations that were there come by everything, and replay`() async throws {
    let explorer = try await Walked.explorer("small")
    let knowledge = explorer.knowledge
    let replay = Replay(knowledge, TestKnowledge.listener(for: knowledge))
    var reached = try Drafting.scenarios(knowledge)
    let missing = knowledge.coverageItems.filter { !reached.contains($0) }
    #expect(Set(missing.map(\.kind)).count == 4)
    let witnesses = Witnesses(explorer: explorer, date: "2026-11-20")
    let drafts = Drafts(covering: missing, witnesses) { _ in true }
    for draft in drafts.all {
      let text = TranscriptWriter().text(of: draft.session)
      let transcript = try Transcript(reading: text, path: draft.name)
      #expect(replay.differences(in: transcript, path: draft.name, wording: true) == [])
      #expect(text.contains("= end "), "\(draft.name)")
      reached.formUnion(Passage(of: draft.session).items)
    }
    #expect(knowledge.coverageItems.filter { !reached.contains($0) } == [])
    #expect(drafts.all.count < missing.count)
  }

  @Test func `are not made for what no conversation can come by`() throws {
    let folder = try Code.answerNeverPossible.bad.folder(over: TinyKnowledge.files)
    let witnesses = try Drafting.walked(KnowledgeLoader.load(folders: [folder.path]))
    let items = witnesses.explorer.knowledge.coverageItems
    let drafts = Drafts(covering: items, witnesses) { _ in true }
    let names = drafts.impossible.map { $0.name(in: witnesses.explorer.knowledge) }
    #expect(names.contains { $0.hasPrefix("the answer ") }, "\(names)")
    #expect(Set(drafts.all.flatMap(\.items)).isDisjoint(with: drafts.impossible))
  }

  @Test func `are only kept if they are fit`() throws {
    let witnesses = try Drafting.tiny()
    let items = witnesses.explorer.knowledge.coverageItems
    let drafts = Drafts(covering: items, witnesses) { _ in false }
    #expect(drafts.all.isEmpty && drafts.impossible.isEmpty)
    #expect(drafts.unfound == items)
  }
}

private enum Drafting {
  static func tiny() throws -> Witnesses {
    let folder = try TemporaryFolder(TinyKnowledge.files)
    return try walked(KnowledgeLoader.load(folders: [folder.path]))
  }

  static func walked(_ knowledge: Knowledge) -> Witnesses {
    var explorer = Explorer(knowledge, limit: 100_000)
    explorer.explore()
    return Witnesses(explorer: explorer, date: "2026-11-20")
  }

  /// What the conversations of the small Knowledge come by.
  static func scenarios(_ knowledge: Knowledge) throws -> Set<Coverage.Item> {
    let listener = TestKnowledge.listener(for: knowledge)
    return try TestTranscripts.scenarios.reduce(into: []) { items, path in
      let transcript = try Transcript(reading: TestTranscripts.text(path), path: path)
      items.formUnion(Passage(of: Recall(knowledge, listener, transcript).session).items)
    }
  }
}
