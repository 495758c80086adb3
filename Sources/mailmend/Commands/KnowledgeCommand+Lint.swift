internal import ArgumentParser
internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Troubleshooting

extension KnowledgeCommand {
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Checks the Knowledge and lists every finding at once.",
      discussion: """
        An error stops loading. A warning is about how it reads, and with --deep about what no \
        conversation ever reaches; a comment on the line before can allow it: \
        # lint: allow CODE: REASON

        Exit codes: 0 no findings; 1 findings; 2 the folder cannot be read, or no finding so far and not \
        everything was looked at.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Flag(help: "Walks every way through the flows, and shows by conversations what is wrong.")
    var deep = false

    @Option(
      help: ArgumentHelp(
        "With --deep: gives up after so many situations, without it \(Audit.Limits().situations).",
        valueName: "number"))
    var limit: Int?

    @Option(
      help: ArgumentHelp(
        "With --deep: writes the longest conversation and all that show something, to be replayed.",
        valueName: "folder"))
    var witnesses: String?

    @Flag(help: "Prints one JSON object for other programs.")
    var json = false

    func validate() throws {
      guard deep || witnesses == nil else {
        throw ValidationError("--witnesses is for --deep. Add --deep, or leave it out.")
      }
      guard let limit else { return }
      guard deep else {
        throw ValidationError("--limit is for --deep. Add --deep, or leave it out.")
      }
      guard limit > 0 else {
        throw ValidationError("Found --limit \(limit), expected a number from 1.")
      }
    }

    func run() throws {
      let folder = try witnesses.map(WitnessFolder.init)
      var report: AuditReport?
      let lint = try knowledge.lint(
        further: deep
          ? { known, places in
            let found = Audit(known, date: Today.iso, limits: limits).report()
            report = found
            return (found.findings.map { AuditSheet.remark($0, places) }, found.extent.isComplete)
          } : nil)
      let kept = try report.flatMap { try folder?.keep($0, lint.findings) } ?? []
      if json {
        Terminal.data(LintSheet.json(lint, report).line)
      } else {
        Terminal.print(LintSheet.lines(lint) + (report.map(AuditSheet.lines) ?? []) + kept)
      }
      if !lint.findings.isEmpty { throw ExitCode(1) }
      if report?.extent.isComplete == false { throw ExitCode(Failure.couldNot) }
    }

    private var limits: Audit.Limits {
      limit.map { Audit.Limits(situations: $0) } ?? Audit.Limits()
    }
  }
}
