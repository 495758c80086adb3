internal import ArgumentParser
internal import KnowledgeFiles
internal import Troubleshooting

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb", abstract: "Tools for those who write Knowledge.",
    subcommands: [Lint.self, Show.self, FixesTable.self, Schema.self])

  struct Lint: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "lint", abstract: "Checks the Knowledge and lists every error at once.")

    @OptionGroup var knowledge: KnowledgeOption

    func run() throws {
      do {
        let known = try knowledge.load()
        Terminal.print([
          "No errors: \(known.facts.all.count) facts, \(known.flows.all.count) flows, "
            + "\(known.nodes.all.count) nodes, \(known.diagnoses.all.count) diagnoses, "
            + "\(known.guides.all.count) guides."
        ])
      } catch let failure as Failure where failure.code == Failure.malformed {
        Terminal.print(failure.message.split(separator: "\n").map(String.init))
        throw ExitCode(1)
      }
    }
  }
}
