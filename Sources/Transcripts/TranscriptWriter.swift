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
    let kept = Redaction.kept(words, event)
    let typed = kept.isEmpty ? "" : Layout.speech("you", Layout.lines(kept))
    return said(turn) + typed + "= \(event.mark)\n"
  }

  /// What the assistant said last.
  public func ending(_ turn: Turn) -> String { said(turn) }

  private func said(_ turn: Turn) -> String {
    let lines = turn.paragraphs.flatMap { Layout.lines($0).flatMap(Layout.wrapped) }
    let speech = lines.isEmpty ? "" : Layout.speech("mailmend", lines)
    return speech + turn.marks.map { "= \($0.text)\n" }.joined()
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
}
