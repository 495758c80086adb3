internal import ArgumentParser
internal import Conversation
internal import Foundation
internal import Glibc
internal import Helpdesk
internal import LineEditor
internal import Transcripts
internal import Troubleshooting

struct ChatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat",
    abstract: "Talks with a person, at a terminal or one answer a line.")

  @OptionGroup var knowledge: KnowledgeOption

  @Option(help: ArgumentHelp("What is known beforehand; may be repeated.", valueName: "fact=value"))
  var given: [String] = []

  @Option(help: ArgumentHelp("Begins at this place of the tree.", valueName: "flow/node"))
  var start: String?

  @Option(help: ArgumentHelp("Also writes the conversation to a file.", valueName: "file"))
  var record: String?

  @Flag(help: "No colour and no decoration.")
  var plain = false

  @Flag(help: "Keeps no list of commands for the arrow keys.")
  var noHistory = false

  func run() async throws {
    let known = try knowledge.load()
    let listener = Listener(known)
    let start = try beginning(known, listener)
    let writer = try Record(start, at: record)
    if let warning = writer.warning { Terminal.complain(warning) }
    let display = Display(plain: plain)
    let keyboard = Keyboard(history: noHistory ? nil : StateFolder.history)
    let conversation = Conversation(
      console: Console(
        show: { Terminal.print(display.lines(of: $0)) },
        reply: { try await keyboard.reply($0) },
        remember: { keyboard.remember($0) },
        interruption: { await LineEditor.interruption() }),
      checks: .offline,
      recorder: Recorder(
        append: { await writer.append($0, $1, $2) },
        close: { await writer.close($0) },
        save: { await writer.save($0, $1.turn) }))
    let session = try await conversation.run(Chat(Session(known, start), listener))
    sayGoodbye(session)
  }

  private func beginning(_ known: Knowledge, _ listener: Listener) throws -> Event.Start {
    if let start, known.nodes[start] == nil {
      let nearest = Nearest.nearest(to: start, among: known.nodes.all.map(\.name))
      throw Failure(
        message: "There is no place '\(start)' in the Knowledge."
          + (nearest.map { " Did you mean '\($0)'?" } ?? ""),
        code: Failure.usage)
    }
    let reader = TicketReader(known, listener)
    return Event.Start(
      date: Today.iso, knowledge: known.version.sha256,
      given: try reader.assignments(arguments: given), node: start)
  }

  /// A person who leaves in the middle still gets a word; one whose case ended has had it.
  private func sayGoodbye(_ session: Session) {
    if case .ended = session.turn.waits { return }
    Terminal.print([Conversation.goodbye])
  }
}

/// The clock, read in one place.
enum Today {
  /// The day on the person's calendar, ISO 8601.
  static var iso: String {
    let parts = Calendar(identifier: .gregorian).dateComponents(
      [.year, .month, .day], from: Date())
    func two(_ number: Int?) -> String { String((number ?? 0) + 100).suffix(2).description }
    return "\(parts.year ?? 0)-\(two(parts.month))-\(two(parts.day))"
  }
}
