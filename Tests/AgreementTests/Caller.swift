import Helpdesk
import TestStage
import Transcripts
import Troubleshooting

/// A program that holds a conversation by calls: it sends a ticket, reads the verdict, adds what that asked
/// for, and sends the ticket again. It has the customer's answers, and of the desk nothing but verdicts.
struct Caller {
  /// Each ticket that was sent, and the verdict on it.
  private(set) var calls: [(ticket: String, verdict: String)] = []
  /// The facts that the customer knew only because the chat asked for them, and that the desk did not ask for.
  private(set) var unasked: [String] = []
  /// The last verdict.
  private(set) var answer: Answer
  /// What the customer would still say or do, had anybody asked for it.
  private(set) var moves: [Move]

  private var form: TicketForm
  private let desk: Desk
  private let reader: TicketReader

  /// Holds a whole conversation.
  init(_ scene: Scene) throws {
    let listener = TestKnowledge.listener(for: scene.knowledge)
    desk = Desk(scene.knowledge, listener, date: scene.transcript.start.date)
    reader = TicketReader(listener)
    form = TicketForm(facts: scene.transcript.start.given)
    moves = scene.moves
    // What is said at once stands on the first ticket.
    while case .words(let text)? = moves.first {
      form.say(text)
      moves.removeFirst()
    }
    (answer, calls) = try Caller.call(form, desk, reader, [])
    while let move = next() {
      form.take(move)
      (answer, calls) = try Caller.call(form, desk, reader, calls)
    }
  }

  private static func call(
    _ form: TicketForm, _ desk: Desk, _ reader: TicketReader,
    _ calls: [(ticket: String, verdict: String)]
  ) throws -> (Answer, [(ticket: String, verdict: String)]) {
    let ticket = try form.line
    let verdict = desk.verdict(on: try reader.ticket(ticket, number: 1)).line
    return (try Answer(verdict), calls + [(ticket, verdict)])
  }

  /// What the customer does about the last verdict; nil if that asks for something else, or for nothing.
  private mutating func next() -> Move? {
    guard !moves.isEmpty else { return nil }
    switch answer.status {
    case .needsAnswer: return reply(to: answer.next?.id)
    case .contradiction: return reply(to: answer.contradiction.map { "which/" + $0.fact })
    case .fixFound:
      if case .trial(.fix(let fix), _, _)? = moves.first, fix != answer.fix?.id { return nil }
      return moves.removeFirst()
    // Whoever was asked at the end may answer days later.
    case .handOver, .solved, .explained: return moves.removeFirst()
    case .invalid: return nil
    }
  }

  /// The answer to the question, if the customer has it before they try something; or what they say instead.
  private mutating func reply(to question: String?) -> Move? {
    let now = moves.prefix { if case .trial = $0 { false } else { true } }
    let place = now.firstIndex { $0.fact == question }
    if place == nil, let fact = now.first?.fact { unasked.append(fact) }
    return moves.remove(at: place ?? 0)
  }
}
