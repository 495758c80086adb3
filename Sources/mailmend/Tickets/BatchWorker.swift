internal import Helpdesk

/// Answers portions of tickets: one of them works on each core.
struct BatchWorker: Sendable {
  let clerk: Clerk
  /// The clerk of another Knowledge, where only what that one answers differently is wanted.
  let old: Clerk?
  /// How verdicts are written; differences are JSON.
  let format: VerdictFormat
  let stopsAtInvalid: Bool

  /// What came of a portion.
  struct Answered: Sendable {
    /// What is written: one line for each verdict, or for each difference.
    var bytes: [UInt8] = []
    var tally = TicketTally()
    var differences = DifferenceTally()
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
    for line in portion.lines where !answered.isLast {
      answered.lines += 1
      if !line.isEmpty { answer(line, &answered) }
    }
    return answered
  }

  private func answer(_ line: Portion.Line, _ answered: inout Answered) {
    let start = ContinuousClock.now
    let verdict = clerk.verdict(on: line)
    if let old {
      let difference = answered.differences.add(old.verdict(on: line), verdict)
      if let difference { answered.bytes += Array((difference.line + "\n").utf8) }
    } else {
      answered.bytes += format.written(verdict)
    }
    answered.tally.add(verdict, at: line, taking: ContinuousClock.now - start)
    answered.isLast = stopsAtInvalid && verdict.status == .invalid
  }
}

extension Portion.Line {
  /// Whether nothing stands there but spaces.
  fileprivate var isEmpty: Bool {
    length == bytes.count && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
