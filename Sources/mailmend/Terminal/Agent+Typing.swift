internal import Conversation
internal import Helpdesk
internal import Troubleshooting

extension Agent {
  /// An agent who types facts as tickets have them: names and synonyms are accepted.
  init(_ known: Knowledge) {
    let reader = TicketReader(Listener(known))
    self.init(names: known.facts.all.map(\.name)) { fact, beside in
      do throws(TicketProblem) {
        return .fact(try reader.assignment(fact.fact, fact.value, beside: beside))
      } catch {
        return .problem(Failure(error).message)
      }
    }
  }
}

extension Stopwatch {
  /// One that begins now.
  static var sinceNow: Stopwatch {
    let start = ContinuousClock.now
    return Stopwatch { Int((ContinuousClock.now - start).components.seconds) }
  }
}

extension Screen {
  /// A screen with the time of the last step below it, if there is one.
  init(_ screen: Screen, timed time: String?) {
    self = screen + Screen([time.map { Paragraph(.hint, "(\($0))") }].compactMap(\.self))
  }
}
