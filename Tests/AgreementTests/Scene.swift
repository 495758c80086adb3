import Conversation
import Foundation
import TestStage
import Transcripts
import Troubleshooting

/// A transcript, and the same case for the chat.
struct Scene {
  let transcript: Transcript
  let knowledge: Knowledge

  init(_ path: String, _ knowledge: Knowledge) throws {
    transcript = try Transcript(reading: try TestTranscripts.text(path), path: path)
      .completed(knowledge, TestKnowledge.listener(for: knowledge))
    self.knowledge = knowledge
  }

  var events: [Event] { Array(transcript.events.dropFirst()) }

  /// What replaying comes to.
  var replayed: Upshot {
    var session = Session(knowledge, transcript.start)
    for event in events { session.apply(event) }
    return Upshot(session)
  }

  // MARK: For the chat

  /// Whether it is one sitting: the chat ends with a solved case, and what comes days later is another.
  var isOneSitting: Bool {
    var session = Session(knowledge, transcript.start)
    for event in events {
      if Chat(session, TestKnowledge.listener(for: knowledge)).isOver { return false }
      session.apply(event)
    }
    return true
  }

  /// The lines that a person would type.
  var lines: [String] {
    var session = Session(knowledge, transcript.start)
    return events.flatMap { event in
      let lines = lines(event, session)
      session.apply(event)
      return lines
    }
  }

  private func lines(_ event: Event, _ session: Session) -> [String] {
    switch event {
    case .started, .checked: []
    case .said(let said): [said.text.replacing("\n", with: " ")]
    case .answered(let question, let value):
      place(of: question, session) + [shown(value, of: question, session)]
    case .didNotKnow: ["I don't know"]
    case .tried(_, let outcome): [outcome.rawValue]
    case .changed(let changes):
      changes.flatMap { change in
        ["change \(change.fact) \(change.value)"]
          + (session.setAside(by: .changed([change])).isEmpty ? [] : ["yes"])
      }
    case .steppedBack: ["back"]
    case .restarted: ["restart"]
    }
  }

  /// What a person sees for a value: in some programs "TLS" is the word for STARTTLS.
  private func shown(_ value: String, of name: QuestionName, _ session: Session) -> String {
    guard case .question(let question) = session.turn.waits, question.name == name else {
      return value
    }
    return question.choices.first { $0.value.text == value }?.label ?? value
  }

  /// At the end an enquiry is picked by its number first.
  private func place(of question: QuestionName, _ session: Session) -> [String] {
    guard case .ended(let ending) = session.turn.waits,
      let place = ending.enquiries.firstIndex(where: { $0.fact == question.id })
    else { return [] }
    return [String(place + 1)]
  }
}
