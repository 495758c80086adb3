internal import Foundation
internal import Helpdesk
internal import Troubleshooting

/// Bytes as a line of tickets: it is JSON for us where it is JSON for Foundation, and whatever it is, the
/// verdict is one line of JSON, the same every time.
enum TicketAttempt {
  private static let listener = Listener(SmallFiles.knowledge)
  private static let reader = TicketReader(listener)
  private static let desk = Desk(SmallFiles.knowledge, listener, date: "2026-11-20")

  static func answer(_ bytes: UnsafeBufferPointer<UInt8>) {
    // A line has no line end in it.
    let line = bytes.filter { $0 != UInt8(ascii: "\n") }
    let verdict = verdict(on: line[...])
    let written = verdict.bytes
    expect(!written.contains(UInt8(ascii: "\n")), "More than one line.")
    let read = try? JSONSerialization.jsonObject(with: Data(written)) as? [String: Any]
    expect(read?["status"] as? String == verdict.status.rawValue, "No JSON: \(verdict.line)")
    expect(
      TicketAttempt.verdict(on: line[...]).bytes == written, "Another verdict the second time.")
    agree(line, verdict)
  }

  private static func verdict(on line: ArraySlice<UInt8>) -> Verdict {
    do {
      return desk.verdict(on: try reader.ticket(line, number: 1))
    } catch {
      return desk.refusal(error)
    }
  }

  /// What Foundation reads and we do not, on purpose: keys that stand twice, what is nested deeper than any
  /// ticket, a comma before the end of a list or an object, and a point without a figure behind it.
  private static func agree(_ line: [UInt8], _ verdict: Verdict) {
    let expected = verdict.problem?.expected ?? ""
    let isOurs = !["one ticket as JSON on one line", "UTF-8"].contains(expected)
    let text = String(decoding: line, as: UTF8.self)
    // With a zero or a byte order mark it takes a line for UTF-16 or UTF-32.
    guard !line.contains(0), !line.starts(with: [0xFF]), !line.starts(with: [0xFE]),
      !line.starts(with: [0xEF]), expected != "each key once", deepest(line) <= 60,
      !text.contains(/,\s*[\]}]/),
      !text.contains(/[0-9]\.(?![0-9])/)
    else { return }
    let theirs = try? JSONSerialization.jsonObject(
      with: Data(line), options: .fragmentsAllowed)
    expect(
      isOurs == (theirs != nil),
      "\(isOurs ? "Only we read" : "Only Foundation reads") \(String(decoding: line, as: UTF8.self))"
    )
  }

  private static func deepest(_ line: [UInt8]) -> Int {
    line.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
  }
}
