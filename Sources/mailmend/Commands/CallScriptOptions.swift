internal import ArgumentParser
internal import Conversation
internal import Helpdesk
internal import Troubleshooting

/// `--call-script`: what an agent reads out to a caller, on paper.
struct CallScriptOptions: ParsableArguments {
  @Flag(
    name: .customLong("call-script"),
    help: "Reads no tickets: prints what to ask a caller, from where --given leads.")
  var isWanted = false

  @Option(
    help: ArgumentHelp(
      "With --call-script: begins at this place of the tree.", valueName: "flow/node"))
  var start: String?

  /// Prints the script.
  func show(_ known: Knowledge, given: [Assignment], as format: RunFormat) throws {
    let start = try start.map { try known.node(named: $0) }
    let script = CallScriptMaker(known, date: Today.iso).script(given: given, start: start)
    let text =
      switch format {
      case .json, .csv, .text: script.text(width: min(Terminal.width, Layout.widest))
      case .markdown: script.markdown
      case .html: script.html
      }
    Terminal.print([String(text.dropLast())])
  }
}

extension Knowledge {
  /// The node of a name on the command line.
  ///
  /// - Throws: ``Failure`` with the nearest name.
  func node(named name: String) throws -> NodeID {
    if let node = nodes[name] { return node }
    let nearest = Nearest.nearest(to: name, among: nodes.all.map(\.name))
    throw Failure(
      message: "There is no place '\(name)' in the Knowledge."
        + (nearest.map { " Did you mean '\($0)'?" } ?? ""),
      code: Failure.usage)
  }
}
