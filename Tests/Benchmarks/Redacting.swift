internal import Foundation
internal import Transcripts
internal import Troubleshooting

/// Redacting texts that make a search look far: eight times the text, about eight times the time.
enum Redacting {
  /// Lines that begin something to be hidden and never end it.
  private static let lines = [
    "password: a b c \"", "is a password \"x y", String(repeating: "a.b:", count: 40),
    "\"x\"@y.example 'account: '", "Account: '" + String(repeating: "1 ", count: 60),
    String(repeating: "-", count: 99) + "@", "Dear John Hi ", "eyJ_",
  ].flatMap { [$0, $0 + "\n"] }

  static func measure(_ shipped: Knowledge, into table: inout Table) {
    let shares = lines.map { line in
      let short = median(of: 5) { redact(line, to: 4_000, shipped) }
      let long = median(of: 5) { redact(line, to: 32_000, shipped) }
      return (ratio: long / short / 8, long: long)
    }
    let worst = shares.max { $0.ratio < $1.ratio } ?? (ratio: 1, long: .zero)
    table.add(
      "redact 32,000 signs", worst.long.shown,
      String(format: "%.2f times as long per sign as 4,000", worst.ratio),
      limit: "3 times per sign",
      worst.ratio <= 3)
  }

  private static func redact(_ line: String, to length: Int, _ knowledge: Knowledge) {
    let text = String(repeating: line, count: length / line.count)
    let start = Event.Start(date: "2026-11-20")
    var redactor = Redactor(knowledge)
    _ = redactor.entry(
      Session(knowledge, start).turn, words: text, event: .said(.init(text: text, read: [])))
  }
}
