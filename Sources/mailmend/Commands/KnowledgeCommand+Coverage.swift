internal import ArgumentParser
internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Troubleshooting

extension KnowledgeCommand {
  struct Coverage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows what saved conversations come by, and what they miss.",
      discussion: """
        Counted are nodes; answers, with any other and "I don't know"; conditions, each for both ways it \
        can come out; fixes that are proposed; and enquiries that are listed at an end.

        --drafts looks at every way through the flows and writes the shortest conversations that come by \
        what is missing. Read them aloud, and keep those that are right: mailmend kb coverage transcripts \
        --drafts drafts

        Exit codes: 0 counted; 1 less than --fail-under; 2 there is no transcript, or a file cannot be \
        written; 64 no such file of Knowledge; 65 a file cannot be read.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Argument(help: "Transcripts, or folders of them.")
    var paths: [String]

    @Option(
      name: .customLong("file"),
      help: ArgumentHelp(
        "Only this file of the Knowledge, such as flows/start.yaml; may be repeated.",
        valueName: "path"))
    var chosen: [String] = []

    @Option(
      help: ArgumentHelp(
        "Ends with 1 if less than this is reached of everything, for example 95 or 95.5.",
        valueName: "percent"))
    var failUnder: Percent?

    @Option(
      help: ArgumentHelp(
        "Writes drafts of conversations that come by what is missing.", valueName: "folder"))
    var drafts: String?

    @Flag(help: "Shows the counts alone, not what is missing.")
    var summary = false

    @Flag(help: "Prints one JSON object for other programs.")
    var json = false

    func run() throws {
      let (known, places) = try knowledge.located()
      let folders = try knowledge.chosen()
      let whole = CoverageReport(try KnowledgeAudit.Coverage(of: paths, known), known, places)
      let report = try wanted(CoverageSheet(report: whole, folders: folders))
      let sheet = CoverageSheet(report: report, folders: folders)
      let kept = try drafts.map(DraftFolder.init)?.fill(report.gaps, known, date: Today.iso)
      if json {
        Terminal.data(sheet.json(kept).line)
      } else {
        Terminal.print(sheet.lines(gaps: !summary) + (kept?.lines(sheet) ?? []))
      }
      try mustBeEnough(report)
    }

    /// The report on the files that were named.
    private func wanted(_ sheet: CoverageSheet) throws -> CoverageReport {
      guard !chosen.isEmpty else { return sheet.report }
      let names = sheet.report.files.map { sheet.name(of: $0.path) }
      let paths = sheet.report.files.map(\.path)
      for name in chosen where !names.contains(name) && !paths.contains(name) {
        throw Failure.unknown(
          name,
          "a file of the Knowledge with flows, fixes or enquiries, named as \(names.first ?? "")",
          among: names)
      }
      return sheet.report.only {
        chosen.contains($0.path) || chosen.contains(sheet.name(of: $0.path))
      }
    }

    private func mustBeEnough(_ report: CoverageReport) throws {
      guard let failUnder, report.total.thousandths < failUnder.thousandths else { return }
      let reached = Percent(thousandths: report.total.thousandths)
      Terminal.complain("\(reached) % is less than the \(failUnder) % that --fail-under asks for.")
      throw ExitCode(1)
    }
  }
}
