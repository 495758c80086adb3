internal import Conversation
internal import Foundation
internal import Glibc
internal import Transcripts
internal import Troubleshooting

/// Writes a conversation down as it goes: the private journal, and a redacted copy if one is wanted.
///
/// A disk that is full or read-only is said once; the conversation goes on.
actor Record {
  private let writer = TranscriptWriter()
  private var redactor: Redactor
  private var journal: Journal?
  private var copy: Int32?
  /// Whether a new journal was begun and nothing happened yet: then there is nothing to go on with.
  private var isUntouched: Bool
  /// What was typed for each event that counts, the beginning left out.
  private(set) var heard: [(words: String, event: Event)]
  /// The redacted copy so far.
  private var text: String
  /// What the person should know about the files; nil if all is well.
  nonisolated let warning: String?
  /// What times the steps of a call; nil if nothing does.
  private var stopwatch: Stopwatch?
  /// The time of the last step, until it is shown.
  private var lastTime: String?
  /// Whether the conversation can go on another time.
  private(set) var isKept: Bool

  /// - Throws: ``Failure`` if the copy that was asked for cannot be written.
  init(_ session: Session, at path: String?) throws {
    var redactor = Redactor(session.knowledge)
    guard case .started(let start) = session.events[0] else { preconditionFailure() }
    let text = redactor.beginning(start)
    let beginning = Array(TranscriptWriter().beginning(start, isJournal: true).utf8)
    let copy = try Record.copy(text, at: path)
    self.init(redactor, text, Record.journal(beginning: beginning[...]), copy, heard: nil)
  }

  /// Goes on with a conversation.
  ///
  /// - Throws: ``Failure`` if the copy that was asked for cannot be written.
  init(_ former: Resumption, at path: String?) throws {
    var redactor = Redactor(former.session.knowledge)
    var transcript = former.transcript
    transcript.entries.removeAll { $0.event == nil }
    let text = TranscriptWriter().text(of: redactor.redacted(transcript))
    let copy = try Record.copy(text, at: path)
    let journal = former.journal ?? Record.journal(beginning: former.former)
    let heard = transcript.entries.compactMap { entry in
      entry.event.map { (words: entry.words, event: $0.event) }
    }
    self.init(redactor, text, journal, copy, heard: heard)
  }

  private init(
    _ redactor: Redactor, _ text: String, _ journal: Journal?, _ copy: Int32?,
    heard: [(words: String, event: Event)]?
  ) {
    self.redactor = redactor
    self.text = text
    self.journal = journal
    self.copy = copy
    isUntouched = heard == nil
    self.heard = []
    for (words, event) in heard ?? [] { Record.keep(words, event, in: &self.heard) }
    isKept = journal != nil
    warning = journal == nil ? SessionWording.noJournal : nil
  }

  /// The file of the copy, begun; nil if none is wanted.
  private static func copy(_ text: String, at path: String?) throws -> Int32? {
    guard let path else { return nil }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0, Record.write(text, to: file) else {
      throw Failure(
        message: "I cannot write to '\(path)': \(String(cString: strerror(errno))).",
        code: Failure.couldNot)
    }
    return file
  }

  /// A new journal; nil if there can be none, or it takes no word.
  private static func journal(beginning: ArraySlice<UInt8>) -> Journal? {
    guard let journal = SessionFolder().begin() else { return nil }
    if write(beginning, to: journal.file) { return journal }
    journal.discard()
    return nil
  }

  /// Appends what was said, typed and made of it.
  func append(_ turn: Turn, _ words: String, _ event: Event) {
    lastTime = stopwatch?.step()
    // A comment, which nobody replays: the next time it takes as long as it takes.
    let entry =
      redactor.entry(turn, words: words, event: event) + (lastTime.map { "# \($0)\n" } ?? "")
    text += entry
    isUntouched = false
    Record.keep(words, event, in: &heard)
    write(writer.entry(turn, words: words, event: event), copy: entry)
  }

  /// Times each step from now on: for the screen, and for the copy.
  func keepTime(_ stopwatch: Stopwatch) { self.stopwatch = stopwatch }

  /// The time of the last step, once.
  func time() -> String? {
    defer { lastTime = nil }
    return lastTime
  }

  private static func keep(
    _ words: String, _ event: Event, in heard: inout [(words: String, event: Event)]
  ) {
    if event == .steppedBack { heard = heard.dropLast() } else { heard.append((words, event)) }
  }

  /// Writes everything anew, as the conversation would have gone over the Knowledge as it is now: what is
  /// written down must always replay.
  func renew(_ renewal: Renewal) {
    redactor = Redactor(renewal.session.knowledge)
    heard = []
    guard case .started(let start) = renewal.session.events[0] else { return }
    text = redactor.beginning(start)
    if let journal, !journal.cut(behind: 0) { drop() }
    if let copy, ftruncate(copy, 0) != 0 || lseek(copy, 0, SEEK_SET) != 0 { dropCopy() }
    write(writer.beginning(start, isJournal: true), copy: text)
    let wasUntouched = isUntouched
    for step in renewal.steps { append(step.turn, step.words, step.event) }
    isUntouched = wasUntouched
  }

  private func drop() {
    journal?.close()
    (journal, isKept) = (nil, false)
    Terminal.complain(SessionWording.full)
  }

  private func dropCopy() {
    if let copy { Glibc.close(copy) }
    copy = nil
    Terminal.complain(SessionWording.copyFull)
  }

  /// Appends what was said last.
  func close(_ turn: Turn) {
    write(writer.ending(turn), copy: redactor.ending(turn))
    if isUntouched { journal?.discard() } else { journal?.close() }
    if let copy { Glibc.close(copy) }
    (journal, copy) = (nil, nil)
  }

  /// Writes to both files. One that takes no more is left, and that is said once.
  private func write(_ entry: String, copy redacted: String) {
    if let open = journal, !Record.write(entry, to: open.file) { drop() }
    if let open = copy, !Record.write(redacted, to: open) { dropCopy() }
  }

  /// Saves a copy with what is on the screen now; gives the sentence to show.
  func save(_ name: String, _ turn: Turn) -> String {
    guard !name.isEmpty else { return "Type save and a name, for example: save my-mail.txt" }
    // No shell stands between to put the home in the place of a tilde.
    let home = ProcessInfo.processInfo.environment["HOME"] ?? "~"
    let path = name.hasPrefix("~/") ? home + name.dropFirst() : name
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      return "I cannot save to \"\(name)\": \(String(cString: strerror(errno))). Try another name."
    }
    defer { Glibc.close(file) }
    return Record.write(text + redactor.ending(turn), to: file)
      ? "Saved to \"\(name)\"." : "I could not write all of it to \"\(name)\". Is the disk full?"
  }

  /// Writes all of a text; false if the file takes no more.
  static func write(_ text: String, to file: Int32) -> Bool {
    write(Array(text.utf8)[...], to: file)
  }

  /// Writes all of some bytes; false if the file takes no more.
  static func write(_ bytes: ArraySlice<UInt8>, to file: Int32) -> Bool {
    var bytes = bytes
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }
}
