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
    try checked(built(from: try SourceFolder.read(folders), keepsProse: false))
  }

  /// Loads folders as ``load(folders:)`` does, and tells where everything is written.
  ///
  /// - Throws: As ``load(folders:)``.
  public static func located(
    folders: [String]
  ) throws(KnowledgeFailure) -> (knowledge: Knowledge, places: Whereabouts) {
    let builder = try built(folders: folders, keepsProse: false)
    return (try checked(builder), builder.whereabouts)
  }

  /// Loads files that are not on a disk, folder by folder, each with its path in the folder.
  package static func load(
    files: [[(path: String, bytes: [UInt8])]]
  ) throws(KnowledgeFailure) -> Knowledge {
    try checked(built(from: SourceFolder(files), keepsProse: false))
  }

  private static func checked(_ builder: KnowledgeBuilder) throws(KnowledgeFailure) -> Knowledge {
    guard builder.report.isEmpty else { throw .faulty(builder.report.sorted) }
    return builder.sealed
  }

  /// Everything that is found out about some folders; its report has every problem.
  static func built(
    folders: [String], keepsProse: Bool
  ) throws(KnowledgeFailure) -> KnowledgeBuilder {
    built(from: try SourceFolder.read(folders), keepsProse: keepsProse)
  }

  private static func built(from sources: SourceFolder, keepsProse: Bool) -> KnowledgeBuilder {
    let report = Report(sources: sources.files)
    let subjects = Subjects.gathered(from: sources.files, report: report)
    let builder = KnowledgeBuilder(subjects: subjects, report: report, keepsProse: keepsProse)
    builder.build(sha256: sources.sha256)
    return builder
  }
}

extension KnowledgeBuilder {
  /// The Knowledge, ready for use if the report is empty.
  var sealed: Knowledge {
    var knowledge = knowledge
    knowledge.seal()
    return knowledge
  }
}
