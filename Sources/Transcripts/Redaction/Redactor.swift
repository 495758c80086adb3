public import Troubleshooting

/// Makes the copy that others may see: without secrets, names, numbers and private servers.
///
/// It remembers: within one conversation the same server always gets the same stand-in, so that the copy
/// reads, and replays, as the conversation did. It works event by event, so that a record can be written
/// while people talk.
public struct Redactor: Sendable {
  // Made when they are first needed: gathering all that the directory names takes a moment.
  private lazy var hosts = Hosts(knowledge)
  private lazy var names = Names(knowledge)
  private lazy var numbers = Numbers(knowledge)
  private let knowledge: Knowledge
  private let writer = TranscriptWriter()

  /// Makes a redactor with an empty memory; what the directory of a Knowledge names stays.
  public init(_ knowledge: Knowledge) {
    self.knowledge = knowledge
  }

  /// The lines at the top of a transcript.
  public mutating func beginning(_ start: Event.Start) -> String {
    reserve("", start.given)
    return writer.beginning(redacted(start))
  }

  /// What the assistant said, what the person typed, and the event that came of it.
  public mutating func entry(_ turn: Turn, words: String, event: Event) -> String {
    let said = turn.paragraphs
    reserve(words, event.values)
    let shown = redacted(event)
    let kept = redacted(words, event, after: said.joined(separator: " "))
    return writer.entry(paragraphs: said.map { quoted($0) }, turn.marks, words: kept, event: shown)
  }

  /// What the assistant said last.
  public mutating func ending(_ turn: Turn) -> String {
    writer.ending(paragraphs: turn.paragraphs.map { quoted($0) }, turn.marks)
  }

  /// A whole transcript, of which the events are complete: evidence was recognised again in its texts.
  public mutating func redacted(_ transcript: Transcript) -> Transcript {
    var copy = transcript
    reserve("", transcript.start.given)
    for entry in transcript.entries { reserve(entry.words, entry.event?.event.values ?? []) }
    copy.start = redacted(transcript.start)
    copy.start.knowledge = ""
    for (place, entry) in transcript.entries.enumerated() {
      if let (line, event) = entry.event {
        copy.entries[place].event = (line, redacted(event))
        copy.entries[place].words = redacted(entry.words, event, after: entry.assistant)
      } else {
        copy.entries[place].words = ""
      }
      copy.entries[place].assistant = quoted(entry.assistant)
    }
    return copy
  }

  /// A whole transcript as text, in which no sign can steer a terminal.
  public mutating func text(of transcript: Transcript) -> String {
    Layout.visible(writer.text(of: redacted(transcript)))
  }

  // MARK: Parts

  /// What comes in may be a copy already: its stand-ins stay what they are.
  private mutating func reserve(_ words: String, _ values: [Assignment]) {
    for text in [Redaction.shortened(words)] + values.map(\.value) where !text.isEmpty {
      hosts.reserve(in: text)
      numbers.reserve(in: text)
    }
  }

  private mutating func redacted(_ start: Event.Start) -> Event.Start {
    var start = start
    start.given = redacted(start.given)
    return start
  }

  private mutating func redacted(_ assignments: [Assignment]) -> [Assignment] {
    assignments.map { Assignment($0.fact, hosts.standIn(forValue: $0.value)) }
  }

  private mutating func redacted(_ event: Event) -> Event {
    switch event {
    case .started(let start): return .started(redacted(start))
    case .said(var said):
      said.read = redacted(said.read)
      return .said(said)
    case .answered(let question, let value):
      return .answered(question, value: hosts.standIn(forValue: value))
    case .checked(let check, let results): return .checked(check: check, results: redacted(results))
    case .tried(.own(let set), let outcome): return .tried(.own(redacted(set)), outcome)
    case .changed(let changes): return .changed(redacted(changes))
    case .didNotKnow, .tried(.fix, _), .steppedBack, .restarted: return event
    }
  }

  /// The person's words; what their event named is known by now.
  private mutating func redacted(_ words: String, _ event: Event, after said: String) -> String {
    let kept = Redaction.kept(words, event, after: said)
    guard !Redaction.isWithheld(kept) else { return kept }
    let unnumbered = numbers.replaced(
      in: hosts.replaced(in: kept, discovers: true), except: event.values)
    return names.replaced(in: Quotes.emptied(in: unnumbered))
  }

  /// What the assistant said; it quotes servers, and whatever else it names is Knowledge.
  private mutating func quoted(_ said: String) -> String {
    hosts.replaced(in: Redaction.withoutNames(said).text, discovers: false)
  }
}

/// What mail programs quote in an error and nobody needs to see: the account's name and a mail's subject.
private enum Quotes {
  static func emptied(in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let quote = rest.firstIndex(of: "'") {
      let before = rest[..<quote]
      result += before
      rest = rest[rest.index(after: quote)...]
      let word = before.suffix(12).lowercased().split { !$0.isLetter }.last.map(String.init) ?? ""
      let isOpen = before.last == " " || before.last == ":"
      guard isOpen, let standIn = standIns[word],
        let end = rest.prefix(longest).firstIndex(where: { $0 == "'" || $0.isNewline }),
        rest[end] == "'"
      else {
        result += "'"
        continue
      }
      result += "'" + standIn + "'"
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  private static let longest = 200
  private static let standIns = ["account": "name", "subject": "text"]
}
