import Foundation
import Helpdesk
import TestStage
import Troubleshooting

/// A desk over the small Knowledge, and what comes of a line.
struct Bench {
  let reader: TicketReader
  let desk: Desk

  init(
    _ knowledge: Knowledge? = nil, fields: Set<Verdict.Field> = Set(Verdict.Field.allCases)
  ) throws {
    let knowledge = try knowledge ?? TestKnowledge.small()
    let listener = TestKnowledge.listener(for: knowledge)
    reader = TicketReader(listener)
    desk = Desk(knowledge, listener, date: "2026-11-20", fields: fields)
  }

  func verdict(_ line: String, number: Int = 1) -> Verdict {
    do {
      return desk.verdict(on: try reader.ticket(line, number: number))
    } catch {
      return desk.refusal(error)
    }
  }

  /// The verdict as another program reads it.
  func answer(_ line: String) throws -> [String: Any] {
    let data = Data(verdict(line).line.utf8)
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  /// A ticket with facts, and more fields behind them.
  static func ticket(_ facts: String, _ more: String = "") -> String {
    #"{"id": "T-1", "facts": {"direction": "send", "complaint": "fails", "email.domain": "isp.example""#
      + (facts.isEmpty ? "" : ", " + facts) + "}" + (more.isEmpty ? "" : ", " + more) + "}"
  }

  /// Facts with which a fix is found.
  static let fixNext =
    #""program": "any-program", "smtp.symptom": "timed-out", "smtp.port": 25"#
}
