internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Transcripts
internal import Troubleshooting

/// A folder into which the conversations of an audit are written, each over a former one of its name.
struct WitnessFolder {
  private let path: String

  /// Makes the folder, so that nothing is looked for in vain.
  ///
  /// - Throws: ``Failure`` if there can be none.
  init(_ path: String) throws {
    self.path = path
    try Files.folder(at: path)
  }

  /// Writes the longest conversation, the one with somebody who knows nothing, and those that show what is
  /// wrong.
  ///
  /// - Returns: A line for each file.
  /// - Throws: ``Failure`` if a file cannot be written.
  func keep(_ report: AuditReport, _ findings: [KnowledgeProblem]) throws -> [String] {
    var lines = [
      try keep(report.lengths.longest.session, "longest", "the longest conversation"),
      try keep(report.lengths.latest.session, "latest", "who waits longest for a diagnosis"),
      try keep(report.lengths.unknowing.session, "unknowing", "who never knows an answer"),
    ]
    var numbers: [String: Int] = [:]
    for finding in report.findings {
      guard let witness = finding.witness,
        findings.contains(where: { $0.code == finding.code.id && $0.message == finding.message })
      else { continue }
      numbers[finding.code.id, default: 0] += 1
      let name = "\(finding.code.id)-\(numbers[finding.code.id, default: 0])"
      lines.append(try keep(witness, name, finding.code.title))
    }
    return ["Conversations, for mailmend replay:"] + lines
  }

  private func keep(_ session: Session, _ name: String, _ about: String) throws -> String {
    let file = "\(path)/\(name).txt"
    try Files.write(TranscriptWriter().text(of: session), to: file)
    return "  \(file): \(about)"
  }
}
