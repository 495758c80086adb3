internal import Helpdesk
internal import KnowledgeAudit
internal import Transcripts
internal import Troubleshooting

extension DiffSheet {
  /// The same with everything that the lines say; keys only ever come on top.
  var json: JSON {
    .object([
      "schema": .number(1), "old": .string(old), "new": .string(new),
      "people": .number(comparison.people), "complete": .bool(comparison.isComplete),
      "added": DiffSheet.json(comparison.added), "removed": DiffSheet.json(comparison.removed),
      "changed": DiffSheet.json(comparison.changed), "understood": DiffSheet.json(comparison.heard),
      "shared": DiffSheet.json(comparison.shared),
      "outcomes": .array(comparison.outcomes.map(DiffSheet.json)),
      "words": .array(comparison.rewordings.map(DiffSheet.json)),
      "transcripts": .array((moves?.moves ?? []).map(DiffSheet.json)),
    ])
  }

  private static func json(_ things: [Comparison.Thing]) -> JSON {
    .array(things.map { .object(["kind": .string($0.kind), "id": .string($0.name)]) })
  }

  private static func json(_ change: OutcomeChange) -> JSON {
    .object([
      "title": .string(change.title), "old": json(change.old), "new": json(change.new),
      "people": .number(change.people), "asked": json(change.asked),
      "unasked": json(change.unasked),
      "shared": json(change.shared),
      "example": .string(ExampleText(example: change.example).lines.joined(separator: "\n") + "\n"),
    ])
  }

  private static func json(_ traits: [OutcomeChange.Trait]) -> JSON {
    .object(traits.reduce(into: [:]) { $0.add(.array($1.values.map(JSON.string)), for: $1.fact) })
  }

  private static func json(_ step: OutcomeStep?) -> JSON {
    switch step {
    case .fix(let diagnosis, let id, let set, let tasks):
      .object([
        "diagnosis": .string(diagnosis), "fix": .string(id),
        "set": .object(set.reduce(into: [:]) { $0.add(.string($1.value), for: $1.fact) }),
        "tasks": .array(tasks.map(JSON.string)),
      ])
    case .open(let diagnosis): .object(["diagnosis": .string(diagnosis), "fix": .null])
    case .end(let kind): .object(["end": .string(kind.rawValue)])
    case nil: .null
    }
  }

  private static func json(_ facts: [(fact: String, people: Int)]) -> JSON {
    .array(
      facts.map { .object(["fact": .string($0.fact), "people": .number($0.people)]) })
  }

  private static func json(_ rewording: Comparison.Rewording) -> JSON {
    .object([
      "thing": .string(rewording.thing), "part": .string(rewording.part),
      "old": rewording.old.map(JSON.string) ?? .null,
      "new": rewording.new.map(JSON.string) ?? .null,
    ])
  }

  private static func json(_ move: Moves.Move) -> JSON {
    .object([
      "path": .string(move.path), "old": json(move.old), "new": json(move.new),
      "line": move.first.map { .number($0.line) } ?? .null,
    ])
  }

  private static func json(_ grade: Difference.Grade?) -> JSON {
    .string(grade?.description ?? "as recorded")
  }
}
