internal import ArgumentParser

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb", abstract: "Tools for those who write Knowledge.",
    subcommands: [
      Lint.self, Explain.self, Show.self, FixesTable.self, Picture.self, Covered.self, Diff.self,
      Schema.self,
    ])
}
