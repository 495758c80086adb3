internal import Foundation
internal import Glibc
internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

/// A folder into which drafts of transcripts are written, none over another file.
struct DraftFolder {
  /// A draft that was written.
  struct File {
    var path: String
    /// What it comes by, each in words.
    var covers: [String]
  }

  /// What came of all that was missing.
  struct Kept {
    var drafts: [File] = []
    /// What no conversation can come by.
    var impossible: [CoverageReport.Gap] = []
    /// What could not be shown, though no way there seems closed.
    var unfound: [CoverageReport.Gap] = []
  }

  let path: String

  /// Makes the folder, so that nothing is looked for in vain.
  ///
  /// - Throws: ``Failure`` if there can be none.
  init(_ path: String) throws {
    self.path = path
    try Files.folder(at: path)
  }

  /// Writes the shortest conversations that come by what is missing; only those that replay.
  ///
  /// - Throws: ``Failure`` if a file cannot be written.
  func fill(_ gaps: [CoverageReport.Gap], _ known: Knowledge, date: String) throws -> Kept {
    let replay = Replay(known, Listener(known))
    let drafts = Drafts(covering: gaps.map(\.item), known, date: date) { session in
      let text = TranscriptWriter().text(of: session)
      guard let transcript = try? Transcript(reading: text, path: "draft") else { return false }
      return replay.differences(in: transcript, path: "draft", wording: true).isEmpty
    }
    return Kept(
      drafts: try drafts.all.map(keep),
      impossible: gaps.filter { drafts.impossible.contains($0.item) },
      unfound: gaps.filter { drafts.unfound.contains($0.item) })
  }

  // MARK: Files

  private func keep(_ draft: Draft) throws -> File {
    let text = DraftFolder.text(of: draft)
    var number = 1
    while true {
      let path = "\(path)/\(draft.name)\(number == 1 ? "" : "-\(number)").txt"
      if try hasWritten(text, to: path) { return File(path: path, covers: draft.covers) }
      number += 1
    }
  }

  /// Writes a file that was not there before; false if there is another one. The same one may be left from
  /// the last time.
  private func hasWritten(_ text: String, to path: String) throws -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    if file < 0, errno == EEXIST {
      return (try? Files.bytes(at: path))?.elementsEqual(text.utf8) == true
    }
    guard file >= 0 else { throw Failure(unwritable: path) }
    defer { close(file) }
    guard Record.write(text, to: file) else { throw Failure(unwritable: path) }
    return true
  }

  private static func text(of draft: Draft) -> String {
    let covers = draft.covers
    let heading =
      covers.count == 1
      ? ["# Draft: covers \(covers[0])"]
      : ["# Draft: covers \(covers.count) things:"] + covers.map { "#   \($0)" }
    let comment = heading + ["# Read it aloud; a person accepts it by removing these lines."]
    return comment.map { $0 + "\n" }.joined() + TranscriptWriter().text(of: draft.session)
  }
}

extension DraftFolder.Kept {
  /// What was written, and what nothing can be written for.
  func lines(_ sheet: CoverageSheet) -> [String] {
    guard !(drafts.isEmpty && impossible.isEmpty && unfound.isEmpty) else {
      return ["Nothing is missing, so there is nothing to draft."]
    }
    return listed("Drafts, for somebody to read aloud:", drafts.map(\.line))
      + listed("No conversation can come by these:", impossible.map(sheet.line))
      + listed(
        "I found no conversation for these, and no reason why there is none:",
        unfound.map(sheet.line))
  }

  private func listed(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [heading] + lines
  }
}

extension DraftFolder.File {
  fileprivate var line: String {
    let others = covers.count > 1 ? ", and \(covers.count - 1) more" : ""
    return "  \(path): \(covers.first ?? "")\(others)"
  }
}
