public import Troubleshooting

/// Finds everything that an author should know: the errors that stop loading, and what could be better.
///
/// A start never waits for it: texts are kept and judged only here.
public enum KnowledgeLinter {
  /// What another room finds in a Knowledge without errors.
  ///
  /// Whoever did not look at everything may have missed what a comment allows, so that none counts as
  /// needless.
  public typealias Further = (Knowledge, Whereabouts) -> (remarks: [Remark], sawAll: Bool)

  /// Judges a folder, with later folders laid over it.
  ///
  /// - Parameters:
  ///   - folders: Paths; the first is the Knowledge itself.
  ///   - catalogue: All codes that a comment may name.
  ///   - further: What only a deep look finds; nil if nobody looks, and then no comment about such codes
  ///     counts as needless.
  /// - Returns: Everything found, less what comments allow.
  /// - Throws: ``KnowledgeFailure/unreadable(path:reason:)`` if a folder is missing, empty or unreadable.
  public static func lint(
    folders: [String], catalogue: Catalogue = .files, further: Further? = nil
  ) throws(KnowledgeFailure) -> Lint {
    let builder = try KnowledgeLoader.built(folders: folders, keepsProse: true)
    let report = builder.report
    let knowledge = report.isEmpty ? builder.sealed : nil
    var remarks = texts(builder)
    var sawAll = false
    if let knowledge {
      remarks += whole(knowledge, builder)
      if let found = further?(knowledge, builder.whereabouts) {
        remarks += found.remarks
        sawAll = found.sawAll
      }
    }
    let left = Suppressions(report.sources, catalogue: catalogue).applied(to: remarks) {
      suppression, code in
      // A folder laid over others may have replaced what a comment is about; errors hide findings.
      report.source(of: suppression.place).folder == folders.count - 1
        && knowledge != nil && (sawAll || !code.isDeep)
    }
    return Lint(knowledge: knowledge, findings: (report.sorted + left.map(report.problem)).sorted())
  }

  /// What each text says by itself.
  private static func texts(_ builder: KnowledgeBuilder) -> [Remark] {
    let judge = ProseJudge(source: builder.report.source)
    return (builder.prose?.passages ?? []).flatMap(judge.remarks)
  }

  /// What can be said only if everything is there.
  private static func whole(_ knowledge: Knowledge, _ builder: KnowledgeBuilder) -> [Remark] {
    let source = builder.report.source
    let terms = TermJudge(knowledge, trade: builder.lines(builder.subjects.house?["trade"]))
    let texts = (builder.prose?.passages ?? []).flatMap {
      terms.remarks(on: $0, in: source($0.place))
    }
    return texts + SampleJudge(knowledge).remarks(on: builder.subjects, in: source)
  }
}
