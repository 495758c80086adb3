internal import Helpdesk
internal import Troubleshooting

/// Answers portions of tickets: one of them works on each core.
struct Clerk: Sendable {
  let reader: TicketReader
  let desk: Desk
  /// Added to every ticket that does not say otherwise.
  let given: [Assignment]
  let tried: [Ticket.Trial]
  let stopsAtInvalid: Bool

  /// What came of a portion.
  struct Answered: Sendable {
    /// The verdicts, one a line.
    var bytes: [UInt8] = []
    var tally = TicketTally()
    /// How many lines of the input are answered, empty ones included.
    var lines = 0
    /// How many bytes of the files end with them.
    var end = 0
    /// Whether the rest is not wanted.
    var isLast = false
  }

  /// Answers every line of a portion.
  func answered(_ portion: Portion) -> Answered {
    var answered = Answered(end: portion.end)
    let clock = ContinuousClock()
    for line in portion.lines where !answered.isLast {
      answered.lines += 1
      guard line.length > 0, !line.bytes.allSatisfy(Clerk.isSpace) || line.bytes.isEmpty else {
        continue
      }
      let start = clock.now
      let verdict = verdict(on: line)
      answered.bytes += verdict.bytes
      answered.bytes.append(UInt8(ascii: "\n"))
      answered.tally.add(verdict, at: line.number, taking: clock.now - start)
      answered.isLast = stopsAtInvalid && verdict.status == .invalid
    }
    return answered
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func verdict(on line: Portion.Line) -> Verdict {
    guard !line.bytes.isEmpty else {
      return desk.refusal(reader.tooLong(line.length, number: line.number))
    }
    do {
      var ticket = try reader.ticket(line.bytes, number: line.number)
      let own = Set(ticket.facts.map(\.fact))
      ticket.facts += given.filter { !own.contains($0.fact) }
      ticket.tried += tried
      return desk.verdict(on: ticket)
    } catch {
      return desk.refusal(error)
    }
  }
}
