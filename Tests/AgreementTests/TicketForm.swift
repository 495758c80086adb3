import Foundation
import Troubleshooting

/// A ticket that grows: what is known before anything is tried, and since each thing that was.
struct TicketForm {
  private var parts: [Part]

  init(facts: [Assignment]) { parts = [Part(facts: facts)] }

  mutating func say(_ words: String) { parts[parts.count - 1].text.append(words) }

  mutating func take(_ move: Move) {
    switch move {
    case .answer(let fact, let value): set(Assignment(fact, value))
    case .words(let text): say(text)
    case .correction(let changes, let forgotten):
      for part in parts.indices { parts[part].facts.removeAll { forgotten.contains($0.fact) } }
      changes.forEach { set($0) }
    case .trial(let trial, let outcome, let words):
      parts.append(Part(trial: trial, outcome: outcome))
      if !words.isEmpty { say(words) }
    }
  }

  private mutating func set(_ assignment: Assignment) {
    parts[parts.count - 1].facts.removeAll { $0.fact == assignment.fact }
    parts[parts.count - 1].facts.append(assignment)
  }

  /// The ticket, as a helpdesk would write it.
  var line: String {
    get throws {
      let tried = parts.dropFirst().map(\.json)
      let json = parts[0].json.merging(["id": "T", "tried": Array(tried)]) { $1 }
      let data = try JSONSerialization.data(withJSONObject: json, options: [.sortedKeys])
      return String(decoding: data, as: UTF8.self)
    }
  }
}

/// What was tried, and what was said and known since then.
private struct Part {
  var trial: Event.Trial?
  var outcome = Outcome.works
  var facts: [Assignment] = []
  var text: [String] = []

  var json: [String: Any] {
    var fields: [String: Any] = [
      "text": text.joined(separator: "\n"), "facts": Part.json(facts),
    ]
    guard let trial else { return fields }
    fields["outcome"] = outcome.rawValue
    switch trial {
    case .fix(let fix): fields["fix"] = fix
    case .own(let set): fields["set"] = Part.json(set)
    }
    return fields
  }

  private static func json(_ assignments: [Assignment]) -> [String: String] {
    assignments.reduce(into: [:]) { $0[$1.fact] = $1.value }
  }
}
