internal import Conversation
internal import KnowledgeFiles
internal import LineEditor
internal import Troubleshooting

/// The folders of Knowledge that an author works on while a chat goes on over them.
actor Shelf {
  private let folders: [String]
  private let record: Record
  private var version: Knowledge.Version
  /// The files as they were when they were last read.
  private var stamp: FolderStamp

  init(_ folders: [String], _ version: Knowledge.Version, _ record: Record) {
    self.folders = folders
    self.version = version
    self.record = record
    stamp = FolderStamp(folders)
  }

  /// What was saved since it was last asked; nil if the words are the same as before.
  func news(_ session: Session) async -> Library.News? {
    let now = FolderStamp(folders)
    guard now != stamp else { return nil }
    stamp = now
    do {
      let knowledge = try KnowledgeLoader.load(folders: folders)
      guard knowledge.version != version else { return nil }
      version = knowledge.version
      let renewal = Renewal(session, await record.heard, knowledge)
      await record.renew(renewal)
      return .changed(renewal.session, renewal.listener, saying: [WatchWording.saved(renewal.lost)])
    } catch {
      let failure = Failure(error)
      return .faulty(
        saying: failure.message.split(separator: "\n").map(String.init) + [WatchWording.faulty])
    }
  }

  /// Does something, and wakes who waits at the terminal whenever a file was saved meanwhile.
  static func watching<Result: Sendable>(
    _ shelf: Shelf?, _ work: () async throws -> Result
  ) async throws -> Result {
    let task = shelf.map { shelf in Task { await shelf.watch() } }
    defer { task?.cancel() }
    return try await work()
  }

  /// Editors write a file in several steps, so it is looked at when nothing has moved for a moment.
  private func watch() async {
    var last = stamp
    while !Task.isCancelled {
      try? await Task.sleep(for: .milliseconds(150))
      let now = FolderStamp(folders)
      if now != stamp, now == last { LineEditor.wake() }
      last = now
    }
  }
}

/// What is said to an author.
enum WatchWording {
  static func saved(_ lost: [String]) -> String {
    let saved = "The Knowledge was saved again. This is where you are in it now."
    guard !lost.isEmpty else { return saved }
    return saved + " It has no place any more for: " + lost.joined(separator: ", ") + "."
  }

  static let faulty =
    "The Knowledge was saved with errors, so I go on with what I had. Save it again when they are mended."
}
