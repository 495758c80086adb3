import Troubleshooting

extension Transcript {
  /// Reads the bytes of a file.
  ///
  /// - Throws: the first line that is none of a transcript, or no UTF-8.
  public init(reading bytes: [UInt8], path: String) throws(TranscriptProblem) {
    // A sign that is cut in two at the end was only half written, like its line.
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if String(validating: lines.dropLast().joined(), as: UTF8.self) == nil {
      let place = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
      throw TranscriptProblem(
        path: path, line: place + 1, found: "bytes that are no UTF-8",
        expected: "text. Please save it again as UTF-8")
    }
    try self.init(reading: String(decoding: bytes, as: UTF8.self), path: path)
  }

  /// Reads a transcript.
  ///
  /// A last line that is only half written, as after a crash, is left out.
  ///
  /// - Throws: the first line that is none of a transcript.
  public init(reading text: String, path: String) throws(TranscriptProblem) {
    var reader = TranscriptReader(path: path)
    // Some editors put a mark of the byte order in front.
    try reader.read(text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    self = try reader.finish()
  }
}

/// Reads line by line. Only a line that begins at the left edge begins something: a pasted message, which
/// is indented, can never pass for an event.
private struct TranscriptReader {
  let path: String
  private var start: Event.Start?
  private var givenLine = 1
  private var entries: [Transcript.Entry] = []
  private var entry = TranscriptReader.empty(1)
  private var speaker = Speaker.nobody
  private var assistant: [(line: Int, words: String)] = []
  private var words: [String] = []
  private var breaksOff: Int?
  private var lastWholeLine = 1

  private enum Speaker { case nobody, assistant, person }

  init(path: String) { self.path = path }

  private static func empty(_ line: Int) -> Transcript.Entry {
    Transcript.Entry(line: line, assistant: "", noted: [], words: "", event: nil)
  }

  /// Scalars and not characters: a line end of Windows, or a space with an accent, is one character.
  private typealias Line = Substring.UnicodeScalarView

  mutating func read(_ text: String) throws(TranscriptProblem) {
    var lines = text[...].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.last == "\r" ? $0.dropLast() : $0 }
    let half = lines.popLast() ?? Line()
    if lines.isEmpty, text.unicodeScalars.contains("\r") {
      throw problem(
        1, "line ends of old Macs", "those of today. Please save it again with other line ends")
    }
    for (place, line) in lines.enumerated() { try read(line, number: place + 1) }
    readHalf(half, number: lines.count + 1)
  }

  /// What no line end closes may be half written: an event cut short can pass for another one, so only
  /// what the assistant said is taken.
  private mutating func readHalf(_ line: Line, number: Int) {
    guard start != nil, line.first == "=",
      case .noted(let note)? = try? Mark(reading: String(line.dropFirst()))
    else {
      if !line.isEmpty { breaksOff = number }
      return
    }
    entry.noted.append((number, note))
  }

  private mutating func read(_ line: Line, number: Int) throws(TranscriptProblem) {
    if line.first == "#" { return }
    if line.allSatisfy({ $0 == " " }) { return continueSpeech(Line(), number) }
    if line.starts(with: Layout.margin.unicodeScalars) {
      continueSpeech(line.dropFirst(Layout.indent), number)
    } else if let said = spoken(line, "mailmend") {
      begin(.assistant, said, number)
    } else if let said = spoken(line, "you") {
      begin(.person, said, number)
    } else if line.first == "=" {
      speaker = .nobody
      try take(mark: String(line.dropFirst()).trimmed, number)
    } else {
      throw problem(
        number, String(line),
        "'mailmend', 'you', '=' or '#' at the left edge, or ten spaces before words")
    }
  }

  /// The words behind a name, from the eleventh column on; earlier where somebody wrote them by hand.
  private func spoken(_ line: Line, _ name: String) -> Line? {
    guard line.starts(with: name.unicodeScalars) else { return nil }
    let rest = line.dropFirst(name.count)
    guard rest.isEmpty || rest.first == " " else { return nil }
    let isIndented = rest.prefix(Layout.indent - name.count).allSatisfy { $0 == " " }
    return isIndented ? line.dropFirst(Layout.indent) : rest.drop { $0 == " " }
  }

  private mutating func begin(_ speaker: Speaker, _ said: Line, _ line: Int) {
    self.speaker = speaker
    if assistant.isEmpty, words.isEmpty, entry.noted.isEmpty { entry.line = line }
    if speaker == .person, entry.reply == nil { entry.reply = line }
    continueSpeech(said, line)
  }

  private mutating func continueSpeech(_ said: Line, _ line: Int) {
    switch speaker {
    case .nobody: return
    case .assistant: assistant.append((line, String(said)))
    case .person: words.append(String(said))
    }
  }

  private mutating func take(mark text: String, _ line: Int) throws(TranscriptProblem) {
    let mark: Mark
    do { mark = try Mark(reading: text) } catch { throw problem(line, "= " + text, error.text) }
    if case .noted = mark {} else { lastWholeLine = line }
    switch mark {
    case .header(_, let date, let knowledge):
      guard start == nil else { throw problem(line, "= " + text, "only one beginning") }
      start = Event.Start(date: date, knowledge: knowledge)
    case _ where start == nil:
      throw problem(line, "= " + text, "'= mailmend transcript 1, 2026-11-20' first")
    case .given(let given):
      if start?.given.isEmpty == true { givenLine = line }
      start?.given += given
    case .start(let node): start?.node = node
    case .noted(let note): entry.noted.append((line, note))
    case .event(let event): close(with: event, line)
    }
  }

  private mutating func close(with event: Event, _ line: Int) {
    fill()
    entry.event = (line, event.with(words: entry.words))
    entries.append(entry)
    entry = TranscriptReader.empty(line + 1)
  }

  private mutating func fill() {
    let said = Layout.trimmed(assistant) { $0.words.isEmpty }
    entry.assistant = said.map(\.words).joined(separator: "\n")
    entry.spoken = said.map(\.line)
    entry.words = Layout.trimmed(words, \.isEmpty).joined(separator: "\n")
    assistant = []
    words = []
  }

  mutating func finish() throws(TranscriptProblem) -> Transcript {
    guard let start else {
      throw TranscriptProblem(
        path: path, line: 1, found: "no beginning",
        expected: "'= mailmend transcript 1, 2026-11-20' in the first line")
    }
    fill()
    // Words without an event: the line that should tell what came of them is missing.
    if !entry.words.isEmpty, breaksOff == nil { breaksOff = entry.line }
    if !entry.assistant.isEmpty || !entry.noted.isEmpty { entries.append(entry) }
    return Transcript(
      start: start, givenLine: givenLine, entries: entries, breaksOff: breaksOff,
      lastWholeLine: lastWholeLine)
  }

  private func problem(
    _ line: Int, _ found: String, _ expected: String
  ) -> TranscriptProblem {
    let shown = String(found.prefix(40)) + (found.count > 40 ? "…" : "")
    return TranscriptProblem(path: path, line: line, found: shown, expected: expected)
  }
}

extension Event {
  fileprivate func with(words: String) -> Event {
    guard case .said(var said) = self else { return self }
    said.text = words
    return .said(said)
  }
}
