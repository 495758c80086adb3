public import Troubleshooting

/// A session made again from what was written down: the recorded facts count, words are not read again.
public struct Recall: Sendable {
  /// The session so far.
  public private(set) var session: Session
  private let listener: Listener

  /// Begins again as a session once began.
  public init(_ knowledge: Knowledge, _ listener: Listener, _ start: Event.Start) {
    session = Session(knowledge, start)
    self.listener = listener
  }

  /// Makes the whole session of a transcript again.
  public init(_ knowledge: Knowledge, _ listener: Listener, _ transcript: Transcript) {
    self.init(knowledge, listener, transcript.start)
    for case let (_, event)? in transcript.entries.map(\.event) { take(event) }
  }

  /// Lets an event happen, whatever is asked.
  public mutating func take(_ event: Event) { session.apply(complete(event)) }

  /// A transcript keeps no evidence: it is recognised again in the words.
  public func complete(_ event: Event) -> Event {
    guard case .said(var said) = event, !Redaction.isWithheld(said.text) else { return event }
    if case .said(let heard) = listener.event(hearing: said.text, in: session) {
      said.symptoms = heard.symptoms
    }
    return .said(said)
  }
}

extension Transcript {
  /// The transcript with the evidence in its texts.
  public func completed(_ knowledge: Knowledge, _ listener: Listener) -> Transcript {
    var copy = self
    var recall = Recall(knowledge, listener, start)
    for place in entries.indices {
      guard let (line, event) = entries[place].event else { continue }
      copy.entries[place].event = (line, recall.complete(event))
      recall.take(event)
    }
    return copy
  }
}
