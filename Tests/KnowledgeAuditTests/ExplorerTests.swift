import KnowledgeFiles
import TestStage
import Testing
import Transcripts
import Troubleshooting

@testable import KnowledgeAudit

/// Everything that was found in a Knowledge, walked once for all tests; those that need it wait for it
/// without holding up the others.
enum Walked {
  private static let small = Task { try explored(TestKnowledge.small()) }
  private static let shipped = Task { try explored(TestKnowledge.shipped()) }
  static let names = ["small", "shipped"]

  static func explorer(_ name: String) async throws -> Explorer {
    try await (name == "small" ? small : shipped).value
  }

  private static func explored(_ knowledge: Knowledge) -> Explorer {
    var explorer = Explorer(knowledge, limit: 3_000_000)
    explorer.explore()
    return explorer
  }
}

@Suite struct `A walk over every way` {
  @Test(arguments: Walked.names) func `goes to its end`(name: String) async throws {
    let explorer = try await Walked.explorer(name)
    #expect(explorer.isComplete)
    #expect(explorer.spectrum.crowded.isEmpty)
  }

  /// What the engine does in two rounds with somebody who answers at random was seen before.
  @Test(arguments: Walked.names) func `misses nothing that the engine does`(name: String)
    async throws
  {
    let explorer = try await Walked.explorer(name)
    let found = explorer.found
    var dice = Dice(state: 7)
    for _ in 0..<150 {
      var session = Session(explorer.knowledge, Event.Start(date: "2026-11-20"))
      session.apply(.said(.init(text: "")))
      var rounds = 0
      while rounds < 2, let event = RandomPerson.event(session, &dice, explorer.spectrum) {
        let walk = session.walk
        for node in walk.path { #expect(found.isSeen(.node(node)), "\(explorer.name(node))") }
        for fact in walk.enquiries { #expect(found.isSeen(.enquiry(fact))) }
        if case .ask = walk.stop, let last = walk.path.last,
          case .ask = explorer.knowledge.nodes[last].kind
        {
          #expect(found.asked[last] != nil, "\(explorer.name(last))")
        }
        if case .propose(let fix, _) = walk.stop {
          #expect(found.isSeen(.fix(fix.fix)), "\(fix.name)")
        }
        if case .tried(_, let outcome) = event, [.works, .other].contains(outcome) { rounds += 1 }
        session.apply(event)
      }
    }
  }

  @Test func `says where it gave up, and then calls nothing missing`() throws {
    let report = Audit(
      try TestKnowledge.small(), date: "2026-11-20", limits: .init(situations: 50, plays: 1)
    ).report()
    #expect(!report.extent.isComplete)
    #expect(report.extent.nodes.reached < report.extent.nodes.all)
    #expect(report.lengths.bound == nil)
    let missing = ["node-never-reached", "fix-never-offered", "enquiry-never-asked"]
    #expect(report.findings.allSatisfy { !missing.contains($0.code.id) })
  }

  @Test func `finds the same twice`() throws {
    let reports = try (0..<2).map { _ in
      Audit(try TestKnowledge.small(), date: "2026-11-20", limits: .init(plays: 20)).report()
    }
    #expect(reports[0].findings.map(\.message) == reports[1].findings.map(\.message))
    #expect(reports[0].extent.situations == reports[1].extent.situations)
    #expect(reports[0].lengths.average == reports[1].lengths.average)
    #expect(
      reports[0].lengths.longest.session.record == reports[1].lengths.longest.session.record)
  }
}

@Suite struct `A witness` {
  @Test(arguments: Walked.names)
  func `is found by the engine for every node and every fix`(name: String) async throws {
    let explorer = try await Walked.explorer(name)
    let witnesses = Witnesses(explorer: explorer, date: "2026-11-20")
    for node in explorer.knowledge.nodes.indices {
      guard let sight = explorer.found.sights(of: .node(node)).first else { continue }
      #expect(
        witnesses.session(to: sight.situation, until: .node(node)) != nil, "\(explorer.name(node))")
    }
    for fix in explorer.knowledge.fixes.indices where explorer.found.isSeen(.fix(fix)) {
      let name = explorer.knowledge.fixes[fix].name
      #expect(witnesses.witness(proposing: fix) != nil, "\(name)")
    }
  }

  @Test func `replays as it was written down`() async throws {
    let explorer = try await Walked.explorer("small")
    let witnesses = Witnesses(explorer: explorer, date: "2026-11-20")
    let replay = Replay(explorer.knowledge, TestKnowledge.listener(for: explorer.knowledge))
    for fix in explorer.knowledge.fixes.indices {
      guard let session = witnesses.witness(proposing: fix)?.session else { continue }
      let text = TranscriptWriter().text(of: session)
      #expect(text.contains("= proposed \(explorer.knowledge.fixes[fix].name)"))
      let transcript = try Transcript(reading: text, path: "witness")
      #expect(replay.differences(in: transcript, path: "witness", wording: true) == [])
    }
  }
}

@Suite struct `The shipped Knowledge, walked over every way` {
  @Test func `has nothing that a report could be about`() async throws {
    let survey = Survey(try await Walked.explorer("shipped"), date: "2026-11-20")
    for finding in survey.findings { Issue.record("\(finding.code.id): \(finding.message)") }
  }
}

extension Explorer {
  fileprivate func name(_ node: NodeID) -> String { knowledge.nodes[node].name }
}

/// Somebody who answers anything.
private enum RandomPerson {
  static func event(_ session: Session, _ dice: inout Dice, _ spectrum: Spectrum) -> Event? {
    let knowledge = session.knowledge
    switch session.walk.stop {
    case .ask(let fact):
      let values = spectrum.classes[fact.raw].map(\.value.text) + [Assignment.unknown]
      return .answered(
        .fact(knowledge.facts[fact].name), value: values[dice.roll(values.count)])
    case .consent(let check): return .answered(.consent(knowledge.checks[check].name), value: "no")
    case .check(let check): return .checked(check: knowledge.checks[check].name, results: [])
    case .propose(let fix, _):
      return .tried(.fix(fix.name), Outcome.allCases[dice.roll(Outcome.allCases.count)])
    case .end: return nil
    }
  }
}
