internal import KnowledgeFiles
internal import Troubleshooting

/// Bytes as one more file of the small Knowledge, or one instead of another: it loads, or every problem has
/// its place.
///
/// The first line is the path; behind a `+` it stands in a folder laid over the Knowledge.
enum KnowledgeAttempt {
  static func load(_ bytes: UnsafeBufferPointer<UInt8>) {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var path = String(decoding: bytes[..<end], as: UTF8.self)
    let text = Array(bytes[end...].dropFirst())
    let isOver = path.hasPrefix("+")
    if isOver { path.removeFirst() }
    var files = SmallFiles.all
    if !isOver { files.removeAll { $0.path == path } }
    let folders = isOver ? [files, [(path, text)]] : [files + [(path, text)]]
    do {
      let knowledge = try KnowledgeLoader.load(files: folders)
      let session = Session(knowledge, Event.Start(date: "2026-11-20"))
      _ = session.turn.paragraphs
    } catch KnowledgeFailure.faulty(let problems) {
      expect(!problems.isEmpty, "It did not load, and nothing is wrong.")
      for problem in problems {
        expect(problem.line >= 1 && problem.column >= 1, "No place: \(problem)")
      }
    } catch {
      expect(false, "Nothing had to be read from a disk: \(error)")
    }
  }
}
