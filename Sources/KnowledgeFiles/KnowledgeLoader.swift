public import Troubleshooting

/// Reads folders of YAML files into one checked Knowledge.
///
/// Two stages: first each file exactly as written, with line and column at every key and value; then a
/// resolved Knowledge in which nothing dangles. What can only be judged on the whole (circles, proofs)
/// is judged last, and only if every name was found.
public enum KnowledgeLoader {
  /// Loads a folder, with later folders laid over it.
  ///
  /// - Parameter folders: Paths; the first is the Knowledge itself.
  /// - Returns: The Knowledge.
  /// - Throws: ``KnowledgeFailure/unreadable(path:reason:)`` if a folder is missing, empty or unreadable,
  ///   ``KnowledgeFailure/faulty(_:)`` with every problem of every file otherwise.
  public static func load(folders: [String]) throws(KnowledgeFailure) -> Knowledge {
    try load(try SourceFolder.read(folders))
  }

  /// Loads files that are not on a disk, folder by folder, each with its path in the folder.
  package static func load(
    files: [[(path: String, bytes: [UInt8])]]
  ) throws(KnowledgeFailure) -> Knowledge {
    try load(SourceFolder(files))
  }

  private static func load(_ sources: SourceFolder) throws(KnowledgeFailure) -> Knowledge {
    let report = Report(sources: sources.files)
    let subjects = Subjects.gathered(from: sources.files, report: report)
    let builder = KnowledgeBuilder(subjects: subjects, report: report)
    builder.build(sha256: sources.sha256)
    guard report.isEmpty else { throw .faulty(report.sorted) }
    var knowledge = builder.knowledge
    knowledge.seal()
    return knowledge
  }
}
