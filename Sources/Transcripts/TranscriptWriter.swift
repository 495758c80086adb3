public import Troubleshooting

/// Writes a conversation event by event, so that a killed session loses nothing that was answered.
public struct TranscriptWriter: Sendable {
  /// Makes a writer; it keeps nothing, every call gives the text to append.
  public init() {}

  /// The lines at the top of a file; only the private journal names the Knowledge.
  public func beginning(_ start: Event.Start, isJournal: Bool = false) -> String {
    var header = "= mailmend transcript \(Mark.format), \(start.date)"
    if isJournal, !start.knowledge.isEmpty { header += ", knowledge \(start.knowledge)" }
    var lines = [header]
    if !start.given.isEmpty { lines.append("= given \(Event.pairs(start.given))") }
    if let node = start.node { lines.append("= start \(node)") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What the assistant said, what the person typed, and the event that came of it.
  public func entry(_ turn: Turn, words: String, event: Event) -> String {
    let said = turn.paragraphs
    let kept = Redaction.kept(words, event, after: said.joined(separator: " "))
    return entry(paragraphs: said, turn.marks, words: kept, event: event)
  }

  /// What the assistant said last.
  public func ending(_ turn: Turn) -> String { ending(paragraphs: turn.paragraphs, turn.marks) }

  /// A whole transcript, as it stands: nothing is left out any more.
  public func text(of transcript: Transcript) -> String {
    let isJournal = !transcript.start.knowledge.isEmpty
    return transcript.entries.reduce(beginning(transcript.start, isJournal: isJournal)) {
      text, entry in
      let lines = entry.assistant.isEmpty ? [] : Layout.lines(entry.assistant)
      let said = self.said(lines, entry.noted.map(\.note))
      return text + said + (entry.event.map { heard(entry.words, $0.event) } ?? "")
    }
  }

  // MARK: Parts

  func entry(
    paragraphs: [String], _ marks: [Mark.Note], words: String, event: Event
  ) -> String {
    ending(paragraphs: paragraphs, marks) + heard(words, event)
  }

  func ending(paragraphs: [String], _ marks: [Mark.Note]) -> String {
    said(Layout.wrapped(paragraphs.flatMap(Layout.lines)), marks)
  }

  private func said(_ lines: [String], _ marks: [Mark.Note]) -> String {
    let speech = lines.isEmpty ? "" : Layout.speech("mailmend", lines)
    return speech + marks.map { "= \($0.text)\n" }.joined()
  }

  private func heard(_ words: String, _ event: Event) -> String {
    let typed = words.isEmpty ? "" : Layout.speech("you", Layout.lines(words))
    return typed + "= \(event.mark)\n"
  }
}

extension Layout {
  /// The lines of what somebody said; a tab is a space, and other control characters are left out, so
  /// that words can never look like anything else.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.compactMap(shown)))
    }
  }

  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar == "\t" { return " " }
    return scalar.properties.generalCategory == .control ? nil : scalar
  }

  /// A text without the signs that are not seen, line ends excepted.
  static func visible(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      let category = scalar.properties.generalCategory
      return scalar == "\n" || category != .control && category != .format
    }
    return String(String.UnicodeScalarView(kept))
  }
}
