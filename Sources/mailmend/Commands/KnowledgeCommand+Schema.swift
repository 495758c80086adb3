internal import ArgumentParser
internal import KnowledgeFiles
internal import Troubleshooting

extension KnowledgeCommand {
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the JSON Schema of a kind of file, or writes all of them, for editors.",
      discussion: """
        Without NAME it lists what there is. An editor that knows YAML completes and explains keys, and \
        marks mistakes while you type, if a file begins with the line

          # yaml-language-server: $schema=../.schema/flows.json

        For a folder of your own: mailmend kb schema --overlay --output MyKnowledge/.schema

        Exit codes: 0 done; 2 cannot write; 64 no such schema.
        """)

    @Argument(help: "A folder of the Knowledge, or 'knowledge' for knowledge.yaml.")
    var name: String?

    @Flag(
      help: "For a folder that is laid over another one: what is not there may stand in that one.")
    var overlay = false

    @Option(
      help: ArgumentHelp("Write them into this folder, each as NAME.json.", valueName: "folder"))
    var output: String?

    func run() throws {
      let names = try chosen()
      if let output {
        try names.forEach { try write($0, into: output) }
      } else if name == nil {
        Terminal.print(names)
      } else {
        Terminal.print(names.flatMap { text(of: $0).split(separator: "\n").map(String.init) })
      }
    }

    private func chosen() throws -> [String] {
      guard let name else { return KnowledgeSchema.names }
      guard KnowledgeSchema.names.contains(name) else {
        throw Failure.unknown(
          name, "one of \(KnowledgeSchema.names.joined(separator: ", "))",
          among: KnowledgeSchema.names)
      }
      return [name]
    }

    private func text(of name: String) -> String {
      KnowledgeSchema.text(of: name, isOverlay: overlay) ?? ""
    }

    private func write(_ name: String, into folder: String) throws {
      try Files.folder(at: folder)
      try Files.write(text(of: name), to: "\(folder)/\(name).json")
    }
  }
}
