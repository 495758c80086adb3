internal import Foundation
internal import Glibc
internal import Transcripts
internal import Troubleshooting

/// Writes a conversation down as it goes: the private journal, and a record if one is wanted.
///
/// A disk that is full or read-only is said once; the conversation goes on.
actor Record {
  private let writer = TranscriptWriter()
  private var files: [Int32] = []
  private var text: String
  /// What the person should know about the files; nil if all is well.
  nonisolated let warning: String?

  /// - Throws: ``Failure`` if the record that was asked for cannot be written.
  init(_ start: Event.Start, at path: String?) throws {
    let beginning = writer.beginning(start)
    text = beginning
    let journal = Record.openJournal(beginning: writer.beginning(start, isJournal: true))
    warning =
      journal == nil
      ? "I cannot keep a record of our conversation on this computer. We can talk all the same."
      : nil
    if let journal { files.append(journal) }
    guard let path else { return }
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0, Record.write(beginning, to: file) else {
      throw Failure(
        message: "I cannot write to '\(path)': \(String(cString: strerror(errno))).",
        code: Failure.couldNot)
    }
    files.append(file)
  }

  /// Appends what was said, typed and made of it.
  func append(_ turn: Turn, _ words: String, _ event: Event) {
    let entry = writer.entry(turn, words: words, event: event)
    text += entry
    write(entry)
  }

  /// Appends what was said last.
  func close(_ turn: Turn) {
    write(writer.ending(turn))
    for file in files { Glibc.close(file) }
    files = []
  }

  /// Writes to every file. One that takes no more is left, and that is said once.
  private func write(_ text: String) {
    let full = files.filter { !Record.write(text, to: $0) }
    guard !full.isEmpty else { return }
    files.removeAll(where: full.contains)
    for file in full { Glibc.close(file) }
    Terminal.complain(
      "I cannot write our conversation down any more. Is the disk full? We can talk all the same.")
  }

  /// Saves a copy with what is on the screen now; gives the sentence to show.
  func save(_ name: String, _ turn: Turn) -> String {
    guard !name.isEmpty else { return "Type save and a name, for example: save my-mail.txt" }
    let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      return "I cannot save to \"\(name)\": \(String(cString: strerror(errno))). Try another name."
    }
    defer { Glibc.close(file) }
    return Record.write(text + writer.ending(turn), to: file)
      ? "Saved to \"\(name)\"." : "I could not write all of it to \"\(name)\". Is the disk full?"
  }

  private static func write(_ text: String, to file: Int32) -> Bool {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      bytes = bytes.dropFirst(count)
    }
    return true
  }

  /// A new file in the state folder that only this person can read; nil if there can be none.
  private static func openJournal(beginning: String) -> Int32? {
    guard let folder = StateFolder.sessions else { return nil }
    let name = "\(Today.iso)-\(Int(Date().timeIntervalSince1970))-\(getpid()).txt"
    let file = open(folder + "/" + name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    return file >= 0 && write(beginning, to: file) ? file : nil
  }
}
