internal import Foundation
internal import KnowledgeFiles
internal import Troubleshooting

/// Folding one event and finding the next node.
enum Engine {
  static func measure(_ shipped: Knowledge, into table: inout Table) throws {
    let small = time(Conversation.longest(in: shipped), in: shipped)
    table.add(
      "fold one event, find the next node", small.perEvent.shown,
      "depth \(small.depth)", limit: "2 µs", small.perEvent.seconds < 2e-6)

    let large = try Generated.tree(depth: small.depth, nodes: 10_000)
    let big = time(Conversation.longest(in: large), in: large)
    let ratio = big.perEvent.seconds / small.perEvent.seconds
    table.add(
      "the same with \(large.nodes.all.count) nodes", big.perEvent.shown,
      String(format: "%.2f times the above, depth %d", ratio, big.depth), limit: "3 times",
      ratio <= 3)
  }

  /// Plays the same events over and over: the beginning of each session is not timed.
  private static func time(
    _ events: [Event], in knowledge: Knowledge
  ) -> (perEvent: Duration, depth: Int) {
    let start = Event.Start(date: "2026-11-20", skipsOpening: true)
    var depth = 0
    let clock = ContinuousClock()
    var best = Duration.seconds(1)
    for _ in 0..<1000 {
      var spent = Duration.zero
      for _ in 0..<40 {
        var session = Session(knowledge, start)
        spent += clock.measure { depth = play(events, &session) }
      }
      best = min(best, spent / (40 * events.count))
    }
    return (best, depth)
  }

  private static func play(_ events: [Event], _ session: inout Session) -> Int {
    var depth = 0
    for event in events {
      session.apply(event)
      depth = session.path.count
    }
    return depth
  }
}

/// The events of a conversation that answers every question until there is none.
enum Conversation {
  static func longest(in knowledge: Knowledge) -> [Event] {
    var session = Session(knowledge, Event.Start(date: "2026-11-20", skipsOpening: true))
    while session.record.count < 60, case .question(let question) = session.turn.waits {
      session.apply(.answered(question.name, value: answer(question)))
    }
    return Array(session.record.dropFirst())
  }

  /// An answer that goes on asking: the middle one, or anything where the answers are open.
  private static func answer(_ question: Question) -> String {
    switch question.kind {
    case .domain, .host: "isp.example"
    case .program: "windows-live-mail"
    case .port: question.choices.first?.value.text ?? "25"
    default: question.choices.isEmpty ? "unknown" : question.choices[0].value.text
    }
  }
}
