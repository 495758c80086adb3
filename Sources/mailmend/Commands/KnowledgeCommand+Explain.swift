internal import ArgumentParser
internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles

extension KnowledgeCommand {
  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Explains a code of kb lint, with a bad and a good example.",
      discussion: """
        Without CODE it lists all codes.

        Exit codes: 0 explained; 64 no such code.
        """)

    @Argument(help: ArgumentHelp("What stands in the brackets of a finding.", valueName: "code"))
    var id: String?

    @Flag(help: "Prints one JSON object for other programs.")
    var json = false

    func run() throws {
      let catalogue = Catalogue.all
      guard let id else {
        return json
          ? Terminal.data(CodeSheet.json(catalogue).line)
          : Terminal.print(CodeSheet.lines(catalogue))
      }
      guard let code = catalogue[id] else {
        throw Failure(
          message: "Found '\(id)', expected a code.\(catalogue.suggestion(for: id)) "
            + "`mailmend kb explain` lists all of them.",
          code: Failure.usage)
      }
      if json {
        Terminal.data(CodeSheet.json(code).line)
      } else {
        Terminal.print(CodeSheet.lines(code, width: Terminal.width))
      }
    }
  }
}
