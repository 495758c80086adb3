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
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        message: "I cannot write into '\(path)'. Is it a folder, and may you write there?",
        code: Failure.couldNot)
    }
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
    let (file, path) = try newFile(draft.name)
    defer { close(file) }
    guard Record.write(DraftFolder.text(of: draft), to: file) else {
      throw Failure(unwritable: path)
    }
    return File(path: path, covers: draft.covers)
  }

  /// A file that was not there before: with a number if its name is taken.
  private func newFile(_ name: String) throws -> (file: Int32, path: String) {
    var number = 1
    while true {
      let path = "\(path)/\(name)\(number == 1 ? "" : "-\(number)").txt"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if file >= 0 { return (file, path) }
      guard errno == EEXIST else { throw Failure(unwritable: path) }
      number += 1
    }
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
