internal import Foundation
internal import Glibc
internal import Transcripts
internal import Troubleshooting

/// The folder in which the journals of all chats are kept.
struct SessionFolder {
  /// One journal in it.
  struct File {
    var path: String
    /// When something was last written to it.
    var changed: Date
    var name: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }
  }

  let path: String

  init() {
    path = StateFolder.path + "/sessions"
  }

  /// A new journal; nil if there can be none.
  func begin() -> Journal? {
    StateFolder.make(path)
    let name = "\(Today.iso)-\(Int(Date().timeIntervalSince1970))-\(getpid()).txt"
    return try? Journal(creating: path + "/" + name)
  }

  /// The journals, the one that was last written to first.
  var files: [File] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let files = names.filter { $0.hasSuffix(".txt") }.compactMap { name -> File? in
      let file = path + "/" + name
      // A link may lead anywhere, and a file without a word was begun by a chat that was killed at once.
      guard let values = try? FileManager.default.attributesOfItem(atPath: file),
        values[.type] as? FileAttributeType == .typeRegular, values[.size] as? Int ?? 0 > 0
      else { return nil }
      return File(path: file, changed: values[.modificationDate] as? Date ?? .distantPast)
    }
    return files.sorted { ($0.changed, $0.name) > ($1.changed, $1.name) }
  }

  /// The file that words on the command line mean: a path, a name, or the beginning of just one name.
  ///
  /// - Throws: ``Failure`` with the newest names.
  func file(named word: String) throws -> String {
    if SessionFolder.isPlainFile(word) { return word }
    let files = files
    let fitting = files.filter { $0.name == word || $0.name + ".txt" == word }
    let beginning = fitting.isEmpty ? files.filter { $0.name.hasPrefix(word) } : fitting
    if beginning.count == 1 { return beginning[0].path }
    if FileManager.default.fileExists(atPath: word) {
      throw Failure(
        message: "'\(word)' is no file that I can read. Please name a file, or a conversation.",
        code: Failure.couldNot)
    }
    let found =
      beginning.isEmpty
      ? "There is no conversation and no file called '\(word)'."
      : "Several conversations begin with '\(word)'."
    throw Failure(
      message: found + "\n" + list(beginning.isEmpty ? files : beginning), code: Failure.couldNot)
  }

  /// Tells whether a file lies in this folder.
  func holds(_ file: String) -> Bool {
    let folder = URL(fileURLWithPath: file).resolvingSymlinksInPath().deletingLastPathComponent()
    return folder.path == URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Up to five conversations, and what to type.
  func list(_ files: [File]) -> String {
    guard !files.isEmpty else {
      return SessionWording.noneKept
    }
    let lines = files.prefix(5).map { file -> String in
      let transcript = (try? Files.bytes(at: file.path)).flatMap {
        try? Transcript(reading: $0, path: file.path)
      }
      let words = transcript?.entries.lazy.map(\.words).first { !$0.isEmpty } ?? "nothing was said"
      let short = words.replacing("\n", with: " ").prefix(40)
      return "  \(file.name)  \(transcript?.start.date ?? "cannot be read")  \(short)"
    }
    return """
      These are the newest:
      \(lines.joined(separator: "\n"))
      Type the name, or as much of its beginning as only this one has.
      """
  }

  private static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}

extension Transcript {
  /// Whether anything was said or answered.
  var holdsAnything: Bool {
    entries.contains { entry in
      guard let event = entry.event?.event else { return false }
      return event.mark != "said nothing" || !entry.words.isEmpty
    }
  }
}
