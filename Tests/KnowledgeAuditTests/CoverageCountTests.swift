import KnowledgeAudit
import TestStage
import Testing
import Transcripts
import Troubleshooting

@Suite struct `Counting what conversations pass` {
  @Test func `counts a place once a conversation, however many walks pass it`() throws {
    let knowledge = try TestKnowledge.small()
    let complaint = try knowledge.node("start/complaint")
    let answers = ["direction=send", "complaint=wants-encryption"]
    var coverage = Coverage()
    for _ in 1...2 { coverage.count(Conversations.answering(answers, knowledge)) }
    #expect(coverage.conversations == 2)
    #expect(coverage.passes(complaint) == 2)
    // The only answer with a way of its own.
    let encryption = Trail.Way.answer(0)
    #expect(coverage.passes(Coverage.Edge(complaint, encryption)) == 2)
    #expect(coverage.passes(Coverage.Edge(complaint, .otherAnswer)) == 0)
    #expect(coverage.passes(Coverage.Edge(complaint, .unknown)) == 0)
  }

  @Test func `counts no way from the question that is waited for`() throws {
    let knowledge = try TestKnowledge.small()
    let start = try knowledge.node("start/direction")
    var coverage = Coverage()
    coverage.count(Conversations.answering([], knowledge))
    #expect(coverage.passes(start) == 1)
    #expect(knowledge.nodes[start].ways.allSatisfy { coverage.passes(.init(start, $0.way)) == 0 })
  }

  @Test func `counts don't know apart from answers`() throws {
    let knowledge = try TestKnowledge.small()
    let start = try knowledge.node("start/direction")
    var coverage = Coverage()
    coverage.count(Conversations.answering(["direction=unknown"], knowledge))
    #expect(coverage.passes(Coverage.Edge(start, .unknown)) == 1)
  }

  @Test func `follows the way that each step names`() throws {
    for trail in try Conversations.shippedTrails() {
      for (place, step) in trail.trail.steps.enumerated() {
        let node = trail.knowledge.nodes[step.node]
        guard let way = step.way else { continue }
        let lead = try #require(node.ways.first { $0.way == way }, "\(node.name) \(way)")
        guard case .node(let next)? = lead.target else { continue }
        #expect(
          trail.trail.steps[place...].contains { $0.node == next },
          "\(node.name) leads to \(trail.knowledge.nodes[next].name)")
      }
    }
  }

  @Test func `finds fixes, diagnoses, visits and enquiries in the shipped conversations`() throws {
    let knowledge = try TestKnowledge.shipped()
    let coverage = try Conversations.shippedCoverage()
    #expect(coverage.conversations == TestTranscripts.shipped.count)
    #expect(knowledge.diagnoses.indices.allSatisfy { coverage.findings($0) > 0 })
    #expect(knowledge.fixes.indices.contains { coverage.proposals($0) > 1 })
    let sending = try knowledge.node("one-side/sending-alone")
    let trouble = try #require(knowledge.flows["smtp.trouble"])
    let entered = coverage.passes(Coverage.Visit(sending, trouble))
    #expect(entered > 0)
    #expect(entered <= coverage.passes(sending))
    let advice = try #require(knowledge.facts["advice.smtp.port"])
    #expect(coverage.listings(advice) > 0)
    #expect(coverage.listings(advice) < coverage.conversations)
  }

  @Test func `knows whether a note was said`() throws {
    let knowledge = try TestKnowledge.shipped()
    let coverage = try Conversations.shippedCoverage()
    let note = try knowledge.node("smtp.works/works-now")
    let said = coverage.passes(Coverage.Edge(note, .said))
    let unsaid = coverage.passes(Coverage.Edge(note, .unsaid))
    #expect(said > 0)
    #expect(said + unsaid >= coverage.passes(note))
  }
}
