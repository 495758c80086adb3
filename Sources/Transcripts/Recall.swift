public import Troubleshooting

/// A session made again from what was written down: the recorded facts count, words are not read again.
public struct Recall: Sendable {
  /// The session so far.
  public private(set) var session: Session
  /// What this Knowledge has no place for, each once: the reply as the person gave it, else its ids.
  public private(set) var misplaced: [String] = []
  private let listener: Listener

  /// Begins again as a session once began.
  public init(_ knowledge: Knowledge, _ listener: Listener, _ start: Event.Start) {
    session = Session(knowledge, start)
    self.listener = listener
  }

  /// Makes the whole session of a transcript again.
  public init(_ knowledge: Knowledge, _ listener: Listener, _ transcript: Transcript) {
    self.init(knowledge, listener, transcript.start)
    misplaced = session.dropped
    for entry in transcript.entries {
      guard let event = entry.event?.event else { continue }
      let known = session.dropped.count
      take(event)
      let dropped = session.dropped.dropFirst(known)
      guard !dropped.isEmpty else { continue }
      let names = entry.words.isEmpty ? Array(dropped) : ["\"\(Recall.short(entry.words))\""]
      misplaced += names.filter { !misplaced.contains($0) }
    }
  }

  private static func short(_ words: String) -> String {
    let line = words.prefix { !$0.isNewline }
    return line.count > 40 || line.count < words.count ? line.prefix(40) + "…" : String(line)
  }

  /// Lets an event happen, whatever is asked.
  public mutating func take(_ event: Event) { session.apply(complete(event)) }

  /// A transcript keeps no evidence: it is recognised again in the words.
  public func complete(_ event: Event) -> Event {
    guard case .said(var said) = event, !Redaction.isWithheld(said.text) else { return event }
    if case .said(let heard) = listener.event(hearing: said.text, in: session) {
      said.symptoms = heard.symptoms
      said.excerpts = heard.excerpts
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
