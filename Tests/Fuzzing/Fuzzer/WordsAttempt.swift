internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// Bytes as what somebody types or pastes, read by the shipped patterns: the same is read again, each fact once
/// and with a value that it can have, and the words for it stand in the text.
enum WordsAttempt {
  private static let knowledge: Knowledge = {
    let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    do {
      return try KnowledgeLoader.load(folders: [project.appending(path: "Knowledge").path])
    } catch {
      preconditionFailure("\(error)")
    }
  }()
  private static let listener = Listener(knowledge)
  private static let recognizer = Recognizer(knowledge)
  private static let opening = Session(knowledge, Event.Start(date: "2026-11-20"))

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    let reading = recognizer.read(text)
    expect(reading == recognizer.read(text), "Read otherwise again.")
    let facts = reading.changes.map(\.fact)
    expect(facts == Set(facts).sorted(), "A fact is read twice.")
    let said = listener.reading(text, in: opening)
    let count = text.unicodeScalars.count
    for (name, excerpt) in said.excerpts {
      expect(
        0 <= excerpt.start && excerpt.start < excerpt.end && excerpt.end <= count,
        "\(name) is read from \(excerpt.start) to \(excerpt.end) of \(count).")
    }
    var session = opening
    session.apply(.said(said))
    expect(session.dropped.isEmpty, "Read and not taken: \(session.dropped)")
    _ = session.turn.paragraphs
    if let event = listener.event(hearing: text, in: session) { session.apply(event) }
    _ = session.turn.paragraphs
  }
}
