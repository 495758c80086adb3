import Conversation
import Helpdesk
import TestStage
import Testing
import Transcripts
import Troubleshooting

/// Design.md 11, rule 2: the same Knowledge and the same events come to the same in every front end.
@Suite struct `Chat, replay and desk` {
  @Test(arguments: TestTranscripts.scenarios)
  func `agree on every scenario`(path: String) async throws {
    try await expectAgreement(try Scene(path, try TestKnowledge.small()))
  }

  @Test(arguments: TestTranscripts.shipped)
  func `agree on every shipped transcript`(path: String) async throws {
    try await expectAgreement(try Scene(path, try TestKnowledge.shipped()))
  }

  @Test func `are compared on most scenarios`() throws {
    let knowledge = try TestKnowledge.small()
    let scenes = try TestTranscripts.scenarios.map { try Scene($0, knowledge) }
    #expect(scenes.count > 25)
    #expect(scenes.count(where: \.isTicket) > 18)
    #expect(scenes.count(where: \.isOneSitting) > 25)
  }

  private func expectAgreement(_ scene: Scene) async throws {
    let replayed = scene.replayed
    if scene.isOneSitting {
      #expect(try await chatted(scene) == replayed, "the chat and the replay")
    }
    guard scene.isTicket else { return }
    let ticket = try scene.ticket
    #expect(try answered(ticket, scene.knowledge) == replayed, "the desk and the replay: \(ticket)")
  }

  private func chatted(_ scene: Scene) async throws -> Upshot {
    let checks = Checks(isAvailable: true) { request in
      scene.transcript.events.compactMap { event -> [Assignment]? in
        guard case .checked(request.check, let results) = event else { return nil }
        return results
      }.first ?? []
    }
    let talk = try await Rehearsal.play(
      scene.lines, scene.knowledge, start: scene.transcript.start, checks: checks)
    #expect(talk.unread == 0, "lines nobody asked for: \(scene.lines)")
    return Upshot(talk.session)
  }

  private func answered(_ ticket: String, _ knowledge: Knowledge) throws -> Upshot {
    let listener = TestKnowledge.listener(for: knowledge)
    let desk = Desk(knowledge, listener, date: "2026-11-20")
    return Upshot(desk.verdict(on: try TicketReader(knowledge, listener).ticket(ticket, number: 1)))
  }
}
