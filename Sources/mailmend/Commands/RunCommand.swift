internal import ArgumentParser
internal import Glibc
internal import Helpdesk
internal import Troubleshooting

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Answers tickets: one JSON object a line in, one verdict a line out.",
    discussion: """
      A ticket: {"id": "T-1", "text": "…", "facts": {"smtp.port": 25}, "tried": []}. \
      Exit codes: 0 fix found, solved or explained; 1 hand-over; 3 needs an answer; 4 contradiction; \
      65 not a ticket; of several the worst. Interrupted, it finishes the lines in hand and says how to go \
      on.

      What a ticket and a verdict hold: mailmend kb schema ticket, mailmend kb schema verdict. Whoever gets \
      needs-answer adds the answer to the facts and asks again.

      Before a new version of the Knowledge is used: --compare OLD prints only the tickets that OLD answers \
      with another status, diagnosis, fix or enquiries, one a line: {"id": …, "old": {…}, "new": {…}}. A table \
      of what became what follows on standard error. Exit codes then: 0 nothing differs; 1 something does; 2 \
      there is no OLD; 65 it has errors, or neither can read a ticket.
      """)

  @OptionGroup var knowledge: KnowledgeOption

  @Argument(help: "Files of tickets; - or none is standard input.")
  var files: [String] = []

  @Option(help: ArgumentHelp("A fact for every ticket; may be repeated.", valueName: "fact=value"))
  var given: [String] = []

  @Option(
    help: ArgumentHelp(
      "What was tried, for every ticket; may be repeated.", valueName: "fix=outcome"))
  var tried: [String] = []

  @Option(
    help: """
      How verdicts are written: json, one a line; markdown or text, for colleagues; csv, one row each. A call \
      script is text, markdown or html.
      """)
  var format = RunFormat.json

  @Option(
    help: ArgumentHelp(
      "Writes only these fields of each verdict, and works out no others: several times as fast for whoever only counts.",
      valueName: "id,status,diagnosis"),
    transform: VerdictFields.read)
  var fields: Set<Verdict.Field>?

  @Option(
    help: ArgumentHelp(
      "How many tickets are worked on at once; without it, one for each core.", valueName: "number")
  )
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Passes over so many lines: where a batch was stopped, it goes on.", valueName: "lines"))
  var skip = 0

  @Option(
    help: ArgumentHelp(
      "Writes the names in replies for a ticket system: zammad, zendesk, plain (none), or a file.",
      valueName: "name"))
  var placeholders: String?

  @Flag(
    help: "Keeps the names in e-mail addresses where words are quoted. Passwords are never shown.")
  var noRedact = false

  @Flag(help: "Stops at the first ticket that cannot be read.")
  var failFast = false

  @Option(
    help: ArgumentHelp(
      "Prints only what this other Knowledge answers differently: a folder, or a git revision such as HEAD or HEAD:FOLDER. Repeated, as --knowledge.",
      valueName: "old"))
  var compare: [String] = []

  @OptionGroup var script: CallScriptOptions

  func validate() throws {
    try validateScript()
    if let jobs, !(1...Self.mostJobs).contains(jobs) {
      throw ValidationError("Found --jobs \(jobs), expected 1 to \(Self.mostJobs).")
    }
    if !compare.isEmpty, format != .json {
      throw ValidationError("--compare writes JSON. It cannot be used with --format \(format).")
    }
    if fields != nil, format != .json || !compare.isEmpty || script.isWanted {
      throw ValidationError(
        "--fields is for verdicts as JSON. It cannot be used with --format, --compare or --call-script."
      )
    }
    if skip < 0 { throw ValidationError("Found --skip \(skip), expected 0 or more lines.") }
  }

  /// What cannot be together with a call script, or only with one.
  private func validateScript() throws {
    guard script.isWanted else {
      if script.start != nil { throw ValidationError("--start is for --call-script.") }
      return
    }
    if !files.isEmpty || !tried.isEmpty || failFast || !compare.isEmpty || format == .csv {
      throw ValidationError(
        "--call-script reads no tickets. It can be used with --given, --start and --format text, markdown or "
          + "html.")
    }
  }

  private static let mostJobs = 256

  func run() async throws {
    let known = try knowledge.load()
    if script.isWanted {
      let given = try TicketReader(Listener(known)).assignments(arguments: given)
      return try script.show(known, given: given, as: format)
    }
    let format = try format.ofVerdicts
    let first = try worker(known, format)
    let crew = Crew(first) { anotherWorker(like: known, format) }
    // Where a batch goes on, its beginning was written before.
    if skip == 0 { try VerdictOutput().write(format.beginning) }
    let exit =
      files.isEmpty && isatty(STDIN_FILENO) == 1 ? try runAlone(first) : try await runBatch(crew)
    if exit != 0 { throw ExitCode(exit) }
  }

  private func worker(_ known: Knowledge, _ format: VerdictFormat) throws -> BatchWorker {
    BatchWorker(
      clerk: try Clerk(
        known, given: given, tried: tried, slots: try slots, keepsNames: noRedact,
        fields: fields ?? Set(Verdict.Field.allCases)),
      old: try oldClerk, format: format, stopsAtInvalid: failFast)
  }

  /// A worker with the same Knowledge, read once more; nil if somebody has changed it meanwhile.
  private func anotherWorker(like known: Knowledge, _ format: VerdictFormat) -> BatchWorker? {
    guard let again = try? knowledge.load(), again.version.sha256 == known.version.sha256 else {
      return nil
    }
    return try? worker(again, format)
  }

  /// The clerk of the Knowledge to compare with, if one is named.
  private var oldClerk: Clerk? {
    get throws {
      guard !compare.isEmpty else { return nil }
      let edition = try Edition(named: compare)
      let known = try edition.load()
      return try edition.blamed { try Clerk(known, given: given, tried: tried) }
    }
  }

  private var slots: Slots {
    get throws {
      try placeholders.map { try Slots(named: $0, in: try knowledge.chosen()) } ?? .neutral
    }
  }

  /// Where nobody pipes tickets in, the options make one themselves.
  private func runAlone(_ worker: BatchWorker) throws -> Int32 {
    guard !given.isEmpty || !tried.isEmpty else {
      throw Failure(
        message: "There are no tickets. Name a file, pipe one ticket a line in, or use --given.",
        code: Failure.usage)
    }
    let ticket = Array(#"{"id": "T-1"}"#.utf8)
    let line = Portion.Line(number: 1, bytes: ticket[...], length: ticket.count)
    let answered = worker.answered(Portion(lines: [line]))
    var output = VerdictOutput()
    try output.write(answered)
    return compare.isEmpty ? answered.tally.exit : answered.differences.exit
  }

  private func runBatch(_ crew: Crew) async throws -> Int32 {
    let interruption = Interruption()
    let feed = try LineFeed(files.isEmpty ? ["-"] : files, skip: skip, interruption)
    var output = VerdictOutput(after: skip)
    var progress = TicketProgress(through: feed.size)
    var tally = TicketTally()
    var differences = DifferenceTally()
    try await InOrder.each(
      from: feed.next, isReady: { feed.isReady }, jobs: jobs ?? InOrder.cores, crew.answered
    ) { answered in
      try output.write(answered)
      tally.add(answered.tally)
      differences.merge(answered.differences)
      progress.show(tally.count, answered.end)
      return !answered.isLast
    }
    progress.clear()
    let summary = compare.isEmpty ? tally.count > 1 ? tally.lines : [] : differences.lines
    if !summary.isEmpty { Terminal.complain(summary.joined(separator: "\n")) }
    if feed.skip > 0, interruption.number == nil {
      Terminal.complain(
        "There are only \(skip - feed.skip) lines: --skip \(skip) passed over all of them.")
    }
    if let number = interruption.number {
      Terminal.complain("Stopped. To go on, type the same with --skip \(output.lines).")
      throw Keyboard.Ended(signal: number)
    }
    return compare.isEmpty ? tally.exit : differences.exit
  }
}
