import Foundation
import Transcripts
import Troubleshooting

extension Verdict {
  /// The verdict on one line, keys sorted: the same ticket and Knowledge give the same bytes.
  ///
  /// - Throws: what the encoder throws, which for these values it never does.
  public var line: String { get throws { try json.line } }

  private var json: JSON {
    .object([
      "schema": 1, "id": .optional(id), "status": .string(status.rawValue),
      "exit": .number(Int(status.exit)),
      "knowledge": .object([
        "version": .string(knowledge.name), "sha256": .string(knowledge.sha256),
      ]),
      "facts": facts, "tried": .array(report?.tried.map(Verdict.json) ?? []),
      "notes": .strings(report?.notes ?? []), "diagnosis": .optional(diagnosis),
      "family": .optional(family), "likely": .array(likely.map(Verdict.json)), "fix": fix,
      "next": next.map(Verdict.json) ?? .null, "missing": .strings(missing),
      "contradiction": contradiction.map(Verdict.json) ?? .null,
      "problem": problem.map(Verdict.json) ?? .null,
      "enquiries": .array((report?.enquiries ?? []).map(Verdict.json)),
      "reply": .string(reply), "note": .string(note),
      "redacted": .object(redacted.mapValues(JSON.number)),
    ])
  }

  /// The diagnosis that is found, worked on, or stayed open.
  var diagnosis: String? {
    proposal?.diagnosis ?? cured?.diagnosis ?? (status == .handOver ? open?.diagnosis : nil)
  }

  var family: String? {
    proposal?.family ?? cured?.family
      ?? likely.first { $0.diagnosis == diagnosis }?.family
  }

  /// What was found but could not be mended.
  var open: Report.Found? { report?.found.last(where: \.isOpen) }

  private var facts: JSON {
    .object(
      Dictionary(
        uniqueKeysWithValues: (report?.facts ?? []).map {
          ($0.fact, Verdict.json($0))
        }))
  }

  private static func json(_ fact: Report.Line) -> JSON {
    var fields: [String: JSON] = [
      "value": .string(fact.raw), "source": .string(fact.source.rawValue),
    ]
    if let excerpt = fact.excerpt {
      fields["span"] = .object([
        "start": .number(excerpt.start), "end": .number(excerpt.end),
        "words": .string(Redaction.withoutNames(excerpt.words).text),
      ])
    }
    return .object(fields)
  }

  private var fix: JSON {
    if let proposal {
      let steps = proposal.plan.blocks.flatMap(\.steps)
      return .object([
        "id": .string(proposal.fix), "set": .assignments(proposal.set), "steps": .strings(steps),
        "undo": .strings(proposal.plan.undo),
      ])
    }
    guard let cured else { return .null }
    return .object([
      "id": .string(cured.fix), "set": .assignments(cured.set), "steps": .strings([]),
      "undo": .strings(report?.undo ?? []),
    ])
  }

  private static func json(_ tried: Report.Tried) -> JSON {
    .object([
      "fix": tried.fix.isEmpty ? .null : .string(tried.fix),
      "set": .assignments(tried.changes), "outcome": .string(tried.outcome.rawValue),
    ])
  }

  private static func json(_ likely: Likelihood) -> JSON {
    .object([
      "diagnosis": .string(likely.diagnosis), "family": .string(likely.family),
      "weight": .number(likely.weight),
      "because": .strings(likely.because.map { Redaction.withoutNames($0).text }),
    ])
  }

  private static func json(_ question: Question) -> JSON {
    .object([
      "id": .string(question.name.id), "text": .string(question.prompt),
      "answers": .array(
        question.choices.map {
          .object(["value": .string($0.value.text), "label": .string($0.label)])
        }),
    ])
  }

  private static func json(_ contradiction: Contradiction) -> JSON {
    .object([
      "fact": .string(contradiction.fact),
      "sides": .array(
        contradiction.sides.map {
          .object(["value": .string($0.value), "source": .string($0.source.rawValue)])
        }),
    ])
  }

  private static func json(_ problem: TicketProblem) -> JSON {
    .object([
      "line": .number(problem.line), "column": .number(problem.column),
      "found": .string(problem.found), "expected": .string(problem.expected),
      "nearest": .optional(problem.nearest),
    ])
  }

  private static func json(_ enquiry: Enquiry) -> JSON {
    .object([
      "id": .string(enquiry.fact), "whom": .string(enquiry.whom), "ask": .string(enquiry.ask),
    ])
  }
}

extension JSON {
  fileprivate static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  fileprivate static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  fileprivate static func assignments(_ set: [Assignment]) -> JSON {
    .object(set.reduce(into: [:]) { $0[$1.fact] = .string($1.value) })
  }
}
