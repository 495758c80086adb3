internal import ArgumentParser
internal import Conversation
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

  @Option(
    help: ArgumentHelp(
      "Shows colour: auto, always or never; auto is at a terminal that has it.", valueName: "when"))
  var color = ColorChoice.auto

  @Flag(help: "No colour and no layout: everything is said in words, to be read out.")
  var plain = false

  @Flag(
    help: """
      For whoever types for a caller: what is read out stands apart, facts may be typed several in a line \
      (smtp.port=25 program=thunderbird), and each step is timed.
      """)
  var agent = false

  @Flag(help: "Keeps no list of commands for the arrow keys.")
  var noHistory = false

  @Flag(
    help: "For authors: whenever a file of the Knowledge is saved, goes on with it as it is now.")
  var watch = false

  @Flag(help: "Goes on with a conversation: the last one, or FILE.")
  var resume = false

  @Argument(help: "With --resume: a saved conversation, or the name of a kept one.")
  var file: String?

  func validate() throws {
    if let file, !resume {
      throw ValidationError(
        "Found '\(file)', expected nothing. To go on with it, type: mailmend chat --resume \(file)")
    }
    guard resume, !given.isEmpty || start != nil else { return }
    throw ValidationError(
      "--resume goes on where you were. It cannot be used with --given or --start.")
  }

  func run() async throws {
    let known = try knowledge.load()
    let former = try resume ? Resumption(file, known, Listener(known)) : nil
    let session = try former?.session ?? Session(known, beginning(known))
    let writer = try former.map { try Record($0, at: record) } ?? Record(session, at: record)
    if let warning = writer.warning { Terminal.complain(warning) }
    let shelf = watch ? Shelf(try knowledge.chosen(), known.version, writer) : nil
    if agent { await writer.keepTime(.sinceNow) }
    let last = try await Shelf.watching(shelf) {
      try await conversation(writer, shelf).run(
        Chat(session, agent: agent ? Agent(known) : nil) { Listener(known) },
        welcome: former.map(SessionWording.welcome) ?? (agent ? [Conversation.agentWelcome] : nil),
        behind: writer.warning == nil ? Greeting.shown : nil)
    }
    await sayGoodbye(last, writer)
  }

  private var display: Display { Display(color, isPlain: plain) }

  private func conversation(_ writer: Record, _ shelf: Shelf?) -> Conversation {
    let display = display
    let keyboard = Keyboard(
      history: noHistory ? nil : StateFolder.history,
      prompt: plain ? Conversation.spokenPrompt : Conversation.prompt, say: { say([$0]) })
    return Conversation(
      console: Console(
        show: { screen in
          let shown = Screen(screen, timed: await writer.time())
          Terminal.print(display.lines(of: shown, width: Terminal.width))
        },
        reply: { try await keyboard.reply($0) },
        remember: { keyboard.remember($0) },
        interruption: { await LineEditor.interruption() }),
      checks: .offline,
      recorder: Recorder(
        append: { await writer.append($0, $1, $2) },
        close: { await writer.close($0) },
        save: { await writer.save($0, $1.turn) }),
      library: shelf.map { shelf in Library { await shelf.news($0) } } ?? .still)
  }

  private func beginning(_ known: Knowledge) throws -> Event.Start {
    _ = try start.map { try known.node(named: $0) }
    let given =
      given.isEmpty ? [] : try TicketReader(Listener(known)).assignments(arguments: given)
    return Event.Start(
      date: Today.iso, knowledge: known.version.sha256, given: given, node: start)
  }

  /// A person who leaves in the middle still gets a word; one whose case ended has had it.
  private func sayGoodbye(_ session: Session, _ writer: Record) async {
    if case .ended(let ending) = session.turn.waits {
      guard ending.kind == .handOver, !ending.enquiries.isEmpty else { return }
      let isKept = await writer.isKept
      return say([Conversation.goodbye] + (isKept ? [SessionWording.howToGoOn] : []))
    }
    let isKept = await writer.isKept && session.record.count > 1
    say([Conversation.goodbye] + (isKept ? [SessionWording.howToGoOn] : []))
  }

  /// Last words, laid out like all others.
  private func say(_ sentences: [String]) {
    for sentence in sentences {
      let lines = display.lines(of: Screen(texts: [sentence]), width: Terminal.width)
      Terminal.print(Array(lines.dropLast()))
    }
  }
}

/// The clock, read in one place.
enum Today {
  /// The day on the person's calendar, ISO 8601.
  static var iso: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { String(number + 100).suffix(2).description }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
  }
}
