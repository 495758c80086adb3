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

  @Test func `speak of nothing on the way that their schemas do not know`() throws {
    let knowledge = try TestKnowledge.shipped()
    let paths = TestTranscripts.shipped.enumerated().filter { $0.offset.isMultiple(of: 10) }
    let calls = try paths.map { try Scene($0.element, knowledge) }.filter(\.isTicket)
      .flatMap { try Caller($0).calls }
    let questions = calls.flatMap { call in
      [(DeskSchema.ticket, call.ticket), (.verdict, call.verdict)]
    }
    let answers = try Validator.answers(
      questions.map { .init(schema: $0.0.text, json: $0.1, isClosed: true) })
    for (question, answer) in zip(questions, answers) {
      #expect(answer.asTyped == [], "\(question.1)")
    }
    #expect(Set(try calls.map { try Answer($0.verdict).status }).count > 3)
    #expect(calls.count > 150)
  }

  @Test func `are compared on most conversations`() throws {
    let knowledge = try TestKnowledge.small()
    let scenes = try TestTranscripts.scenarios.map { try Scene($0, knowledge) }
    #expect(scenes.count > 25)
    #expect(scenes.count(where: \.isTicket) > 18)
    #expect(scenes.count(where: \.isOneSitting) > 25)
    let shipped = try TestKnowledge.shipped()
    let others = try TestTranscripts.shipped.map { try Scene($0, shipped) }.filter { !$0.isTicket }
    #expect(others.count < TestTranscripts.shipped.count / 50, "those that no ticket can hold")
  }

  private func expectAgreement(_ scene: Scene) async throws {
    let replayed = scene.replayed
    if scene.isOneSitting {
      #expect(try await chatted(scene) == replayed, "the chat and the replay")
    }
    guard scene.isTicket else { return }
    // Nobody talks with the desk: it is asked again and again, each time with one answer more.
    let caller = try Caller(scene)
    let last = caller.calls.last?.ticket ?? ""
    #expect(Upshot(caller.answer) == replayed, "the desk and the replay: \(last)")
    #expect(caller.unasked == [], "the chat asked for them, and the desk did not: \(last)")
    #expect(caller.moves.isEmpty, "the desk waits for none of it: \(last)")
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
}
