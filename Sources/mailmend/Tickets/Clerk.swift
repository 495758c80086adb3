internal import Helpdesk
internal import Troubleshooting

/// Answers the lines of a batch by one Knowledge.
struct Clerk: Sendable {
  private let reader: TicketReader
  private let desk: Desk
  private let given: [Assignment]
  private let tried: [Ticket.Trial]

  /// - Parameters:
  ///   - known: The Knowledge.
  ///   - given: What every ticket says, as `FACT=VALUE`.
  ///   - tried: What was tried for every ticket, as `FIX=OUTCOME`.
  ///   - slots: What stands in replies where the names come.
  ///   - keepsNames: Whether the names in addresses are quoted.
  ///   - fields: What is wanted of each verdict.
  /// - Throws: ``Failure`` if one of these is nothing that the Knowledge has.
  init(
    _ known: Knowledge, given: [String], tried: [String], slots: Slots = .neutral,
    keepsNames: Bool = false, fields: Set<Verdict.Field> = Set(Verdict.Field.allCases)
  ) throws {
    let listener = Listener(known)
    reader = TicketReader(listener)
    desk = Desk(
      known, listener, date: Today.iso, slots: slots, keepsNames: keepsNames,
      fields: fields)
    self.given = try reader.assignments(arguments: given)
    self.tried = try tried.map { [reader] in try reader.trial(argument: $0) }
  }

  /// The verdict on a line, whatever it is. A ticket knows better than what is said of all.
  func verdict(on line: Portion.Line) -> Verdict {
    guard !line.bytes.isEmpty else {
      return desk.refusal(reader.tooLong(line.length, number: line.number))
    }
    do {
      var ticket = try reader.ticket(line.bytes, number: line.number)
      if !given.isEmpty {
        let own = Set(ticket.facts.map(\.fact))
        ticket.facts += given.filter { !own.contains($0.fact) }
      }
      ticket.tried += tried
      return desk.verdict(on: ticket)
    } catch {
      return desk.refusal(error)
    }
  }
}
