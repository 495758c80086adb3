internal import ArgumentParser

struct KnowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kb", abstract: "Tools for those who write Knowledge.",
    subcommands: [
      Lint.self, Explain.self, Show.self, Table.self, Graph.self, Coverage.self, Diff.self,
      Schema.self, Form.self, Build.self,
    ])
}
