internal import Foundation
internal import Transcripts
internal import Troubleshooting

/// Playing every conversation that comes with the program, on one core.
enum Replaying {
  static func measure(_ project: URL, _ shipped: Knowledge, into table: inout Table) throws {
    let listener = Listener(shipped)
    let transcripts = try transcripts(project.appending(path: "transcripts").path)
    let complete = transcripts.map { $0.completed(shipped, listener) }
    let count = transcripts.map { $0.events.count }.reduce(0, +)

    let walking = best(of: 50) { complete.forEach { walk($0, shipped) } }
    add("replay: fold and walk", walking, count, atLeast: 200_000, into: &table)
    let replay = Replay(shipped, listener)
    let playing = best(of: 10) {
      for transcript in transcripts { _ = replay.differences(in: transcript, path: "") }
    }
    add("replay: with recognition", playing, count, atLeast: 20_000, into: &table)
  }

  /// The quickest of several runs: what else the computer does is not the engine's.
  private static func best(of runs: Int, _ work: () -> Void) -> Duration {
    (0..<runs).map { _ in ContinuousClock().measure(work) }.min() ?? .zero
  }

  private static func walk(_ transcript: Transcript, _ knowledge: Knowledge) {
    var session = Session(knowledge, transcript.start)
    var former = session.outline
    for entry in transcript.entries {
      guard let event = entry.event?.event else { continue }
      session.apply(event)
      let outline = session.outline
      _ = outline.news(since: former)
      former = outline
    }
  }

  private static func add(
    _ what: String, _ time: Duration, _ count: Int, atLeast limit: Int, into table: inout Table
  ) {
    let rate = Int(Double(count) / time.seconds)
    table.add(
      what, "\(rate) events/s", "\(count) events in \(time.shown)", limit: "\(limit) events/s",
      rate >= limit)
  }

  static func transcripts(_ folder: String) throws -> [Transcript] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.filter { $0.hasSuffix(".txt") }.map { name in
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      return try Transcript(reading: text, path: name)
    }
  }
}
