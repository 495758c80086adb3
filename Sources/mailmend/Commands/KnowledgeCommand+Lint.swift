internal import ArgumentParser
internal import Helpdesk
internal import KnowledgeFiles
internal import Troubleshooting

extension KnowledgeCommand {
  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Checks the Knowledge and lists every finding at once.",
      discussion: """
        An error stops loading. A warning is about how it reads; a comment on the line before can allow \
        it: # lint: allow CODE: REASON

        Exit codes: 0 no findings; 1 findings; 2 the folder cannot be read.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Flag(help: "Prints one JSON object for other programs.")
    var json = false

    func run() throws {
      let lint = try knowledge.lint()
      if json {
        Terminal.data(try LintSheet.json(lint).line)
      } else {
        Terminal.print(LintSheet.lines(lint))
      }
      if !lint.findings.isEmpty { throw ExitCode(1) }
    }
  }
}
