internal import ArgumentParser
internal import Foundation
internal import Glibc
internal import Helpdesk
internal import Troubleshooting

struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Answers tickets: one JSON object a line in, one verdict a line out.",
    discussion: """
      A ticket: {"id": "T-1", "text": "…", "facts": {"smtp.port": 25}, "tried": []}. \
      Exit codes: 0 fix found, solved or explained; 1 hand-over; 3 needs an answer; 4 contradiction; \
      65 not a ticket; of several the worst.
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

  @Flag(help: "Stops at the first ticket that cannot be read.")
  var failFast = false

  func run() throws {
    let known = try knowledge.load()
    let listener = Listener(known)
    let reader = TicketReader(known, listener)
    var batch = Batch(
      reader: reader, desk: Desk(known, listener, date: Today.iso),
      given: try reader.assignments(arguments: given),
      tried: try tried.map { try reader.trial(argument: $0) }, stopsAtInvalid: failFast)
    if files.isEmpty, isatty(STDIN_FILENO) == 1 {
      try runAlone(&batch)
    } else {
      for file in files.isEmpty ? ["-"] : files where !batch.isStopped { try run(file, &batch) }
    }
    if batch.exit != 0 { throw ExitCode(batch.exit) }
  }

  /// Where nobody pipes tickets in, the options make one themselves.
  private func runAlone(_ batch: inout Batch) throws {
    guard !given.isEmpty || !tried.isEmpty else {
      throw Failure(
        message: "There are no tickets. Name a file, pipe one ticket a line in, or use --given.",
        code: Failure.usage)
    }
    try batch.answer(#"{"id": "T-1"}"#, number: 1)
  }

  private func run(_ file: String, _ batch: inout Batch) throws {
    let lines = try LineReader(path: file)
    var number = 0
    while !batch.isStopped, let line = try lines.next() {
      number += 1
      if !line.allSatisfy(\.isWhitespace) { try batch.answer(line, number: number) }
    }
  }
}

/// Tickets one after another; memory does not grow with their number.
private struct Batch {
  let reader: TicketReader
  let desk: Desk
  let given: [Assignment]
  let tried: [Ticket.Trial]
  let stopsAtInvalid: Bool
  var exit: Int32 = 0
  /// Whether the rest is not wanted.
  var isStopped = false

  /// Answers one line.
  mutating func answer(_ line: String, number: Int) throws {
    let verdict = verdict(on: line, number: number)
    exit = Verdict.worst([exit, verdict.status.exit])
    Terminal.data(try verdict.line)
    isStopped = stopsAtInvalid && verdict.status == .invalid
  }

  private func verdict(on line: String, number: Int) -> Verdict {
    do {
      var ticket = try reader.ticket(line, number: number)
      let own = Set(ticket.facts.map(\.fact))
      ticket.facts += given.filter { !own.contains($0.fact) }
      ticket.tried += tried
      return desk.verdict(on: ticket)
    } catch {
      return desk.refusal(error)
    }
  }
}
