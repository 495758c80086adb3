import TestStage
import Testing
import Transcripts
import Troubleshooting

/// Replay compares outlines, and people see turns.
@Suite struct `The outline of a turn` {
  @Test(arguments: TestTranscripts.shipped + TestTranscripts.scenarios)
  func `has the ids of the turn, whatever happened before`(path: String) throws {
    let isShipped = TestTranscripts.shipped.contains(path)
    let knowledge = isShipped ? try TestKnowledge.shipped() : try TestKnowledge.small()
    let transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
      .completed(knowledge, TestKnowledge.listener(for: knowledge))
    var session = Session(knowledge, transcript.start)
    var former: Outline?
    for entry in transcript.entries {
      let (outline, turn) = (session.outline, session.turn)
      if former != nil || session.events.count == 1 {
        #expect(outline.news(since: former) == turn.says.map(\.kind).filter(\.isNamed))
      }
      #expect(outline.waits == Outline.Wait(turn.waits))
      guard let event = entry.event?.event else { break }
      session.apply(event)
      former = event == .steppedBack ? nil : outline
    }
  }
}

extension Saying.Kind {
  fileprivate var isNamed: Bool {
    switch self {
    case .note, .open: true
    case .reaction, .understood, .setAside: false
    }
  }
}

extension Outline.Wait {
  fileprivate init(_ waits: Turn.Wait) {
    self =
      switch waits {
      case .opening: .opening
      case .question(let question): .question(question.name)
      case .check(let request): .check(request.check)
      case .outcome(let proposal): .outcome(fix: proposal.fix)
      case .ended(let ending): .ended(ending.kind, ending.enquiries.map(\.fact))
      }
  }
}
