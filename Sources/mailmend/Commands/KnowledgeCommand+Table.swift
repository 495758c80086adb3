internal import ArgumentParser
internal import Conversation
internal import Helpdesk
internal import LineEditor
internal import Troubleshooting

extension KnowledgeCommand {
  struct Table: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Shows which fixes can be done in which programs, and why the others cannot.",
      discussion: """
        A fix has a row if its conditions can hold for the address and for what is given. Fixes that need \
        what support said come up with, for example, --given advice.smtp.port=465.
        """)

    @OptionGroup var knowledge: KnowledgeOption

    @Option(
      help: ArgumentHelp("An address, or what stands after its @.", valueName: "domain"))
    var email = "isp.example"

    @Option(
      help: ArgumentHelp("What is known beforehand; may be repeated.", valueName: "fact=value"))
    var given: [String] = []

    func run() throws {
      let known = try knowledge.load()
      let reader = TicketReader(Listener(known))
      let facts = try reader.assignments(arguments: [try address(known)] + given)
      if let program = facts.first(where: { known.isProgram($0.fact) }) {
        throw Failure.unknown(
          program.fact, "other facts: the table has every program", among: [])
      }
      let table = FixTable(known, given: facts, date: Today.iso)
      let sheet = TableSheet(table, width: min(Terminal.width, Layout.widest))
      Terminal.print(sheet.lines)
    }

    /// The end of the address, as a fact: what providers are looked up from.
    private func address(_ known: Knowledge) throws -> String {
      guard let provider = known.roles.provider, let lookUp = known.facts[provider].lookUp else {
        throw Failure(
          message: "This Knowledge looks no provider up from an address.", code: Failure.couldNot)
      }
      return "\(known.facts[lookUp.base].name)=\(email)"
    }
  }
}

extension Knowledge {
  /// Whether a fact says which program somebody uses, or which version of it.
  fileprivate func isProgram(_ fact: String) -> Bool {
    [roles.program, roles.version].compactMap(\.self).contains { facts[$0].name == fact }
  }
}
