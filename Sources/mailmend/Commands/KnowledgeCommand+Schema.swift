internal import ArgumentParser
internal import Helpdesk
internal import KnowledgeFiles
internal import Troubleshooting

extension KnowledgeCommand {
  struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Prints the JSON Schema of a kind of file, a ticket or a verdict, or writes all of them.",
      discussion: """
        Without NAME it lists what there is. An editor that knows YAML completes and explains keys, and \
        marks mistakes while you type, if a file begins with the line

          # yaml-language-server: $schema=../.schema/flows.json

        'ticket' and 'verdict' are what goes into mailmend run and what comes out.

        For a folder of your own: mailmend kb schema --overlay --output MyKnowledge/.schema

        Exit codes: 0 done; 2 cannot write; 64 no such schema.
        """)

    @Argument(
      help: "A folder of the Knowledge, 'knowledge' for knowledge.yaml, 'ticket' or 'verdict'.")
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

    private static let names = KnowledgeSchema.names + DeskSchema.allCases.map(\.rawValue)

    private func chosen() throws -> [String] {
      guard let name else { return Schema.names }
      guard Schema.names.contains(name) else {
        throw Failure.unknown(
          name, "one of \(Schema.names.joined(separator: ", "))", among: Schema.names)
      }
      return [name]
    }

    private func text(of name: String) -> String {
      KnowledgeSchema.text(of: name, isOverlay: overlay) ?? DeskSchema(rawValue: name)?.text ?? ""
    }

    private func write(_ name: String, into folder: String) throws {
      try Files.folder(at: folder)
      try Files.write(text(of: name), to: "\(folder)/\(name).json")
    }
  }
}
