public import Troubleshooting

extension TranscriptWriter {
  /// A session that nobody typed: what the assistant said, and the events.
  public func text(of session: Session) -> String {
    guard case .started(let start)? = session.record.first else { return "" }
    var replayed = Session(like: session, start)
    var text = beginning(start)
    for event in session.record.dropFirst() {
      text += entry(replayed.turn, words: "", event: event)
      replayed.apply(event)
    }
    return text + ending(replayed.turn)
  }
}
