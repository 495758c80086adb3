internal import Foundation
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import TestStage
internal import Transcripts
internal import Troubleshooting

/// A copy of the shipped Knowledge in which one file at a time is another one.
final class Workbench: Sendable {
  private let folder: URL
  private let originals: [String: String]
  private let transcripts: [Transcript]
  private let handbook: [Handbook.Chapter]

  /// Writes the copy; the originals are texts by their paths in the Knowledge.
  ///
  /// - Throws: what the file system says.
  init(originals: [String: String], transcripts: [Transcript], handbook: Handbook) throws {
    self.originals = originals
    self.transcripts = transcripts
    self.handbook = handbook.chapters
    folder = FileManager.default.temporaryDirectory.appending(path: "mutants-\(UUID().uuidString)")
    for (path, text) in originals { try write(text, to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// The first that notices a mutant without a walk over every way; nil if nobody does.
  func quickCatcher(of mutant: Mutant) throws -> Catcher? {
    try write(mutant.text, to: mutant.path)
    defer { try? write(originals[mutant.path] ?? "", to: mutant.path) }
    guard let knowledge = try? KnowledgeLoader.load(folders: [folder.path]) else { return .error }
    let replay = Replay(knowledge, Listener(knowledge))
    if differ(replay, wording: false) { return .ids }
    if differ(replay, wording: true) { return .words }
    if try !KnowledgeLinter.lint(folders: [folder.path]).findings.isEmpty { return .warning }
    return Handbook(knowledge).chapters == handbook ? nil : .handbook
  }

  /// What a walk over every way has to say of a mutant that loads.
  func findings(of mutant: Mutant) throws -> Set<String> {
    try write(mutant.text, to: mutant.path)
    defer { try? write(originals[mutant.path] ?? "", to: mutant.path) }
    return Workbench.findings(of: try KnowledgeLoader.load(folders: [folder.path]))
  }

  /// Some of the conversations that come out otherwise with a mutant that loads, by their places.
  func noticing(_ mutant: Mutant, among conversations: [Transcript], atMost count: Int) throws
    -> [Int]
  {
    try write(mutant.text, to: mutant.path)
    defer { try? write(originals[mutant.path] ?? "", to: mutant.path) }
    let knowledge = try KnowledgeLoader.load(folders: [folder.path])
    let replay = Replay(knowledge, Listener(knowledge))
    return Array(
      conversations.indices.lazy.filter {
        !replay.differences(in: conversations[$0], path: "", wording: true).isEmpty
      }.prefix(count))
  }

  static func findings(of knowledge: Knowledge) -> Set<String> {
    let report = Audit(knowledge, date: "2026-11-20", limits: .init(plays: 1)).report()
    return Set(report.findings.map { "\($0.code.id): \($0.message)" })
      .union(report.extent.isComplete ? [] : ["incomplete"])
  }

  private func differ(_ replay: Replay, wording: Bool) -> Bool {
    transcripts.contains { !replay.differences(in: $0, path: "", wording: wording).isEmpty }
  }

  private func write(_ text: String, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
