import Transcripts
import Troubleshooting

extension Verdict {
  /// The verdict on one line, keys sorted: the same ticket and Knowledge give the same bytes.
  public var line: String { String(decoding: bytes, as: UTF8.self) }

  /// ``line`` as UTF-8.
  public var bytes: [UInt8] {
    var writer = JSONWriter(room: 8192)
    writer.object { write(to: &$0) }
    return writer.bytes
  }

  /// The fields that are wanted, sorted.
  private func write(to writer: inout JSONWriter) {
    for field in fields {
      writer.key(field.rawValue)
      write(field, to: &writer)
    }
  }

  private func write(_ field: Field, to writer: inout JSONWriter) {
    switch field {
    case .contradiction: writer.optional(contradiction) { $0.contradiction($1) }
    case .diagnosis: writer.optional(diagnosis)
    case .enquiries: writer.array(report?.enquiries ?? []) { $0.enquiry($1) }
    case .exit: writer.number(Int(status.exit))
    case .facts: write(facts: report?.facts ?? [], to: &writer)
    case .family: writer.optional(family)
    case .fix: writeFix(to: &writer)
    case .id: writer.optional(id)
    case .knowledge: writer.fields(("sha256", knowledge.sha256), ("version", knowledge.name))
    case .likely: writer.array(likely) { write($1, to: &$0) }
    case .missing: writer.array(missing)
    case .next: writer.optional(next) { $0.question($1) }
    case .note: writer.string(note)
    case .notes: writer.array(report?.notes ?? [])
    case .problem: writer.optional(problem) { $0.problem($1) }
    case .redacted: writer.counts(redacted)
    case .reply: writer.string(reply)
    case .schema: writer.number(1)
    case .status: writer.string(status.rawValue)
    case .tried: writer.array(report?.tried ?? []) { $0.tried($1) }
    }
  }

  private func writeFix(to writer: inout JSONWriter) {
    if let proposal {
      let steps = proposal.plan.blocks.flatMap(\.steps)
      writer.fix(proposal.fix, proposal.set, steps: steps, undo: proposal.plan.undo)
    } else if let cured {
      writer.fix(cured.fix, cured.set, steps: [], undo: report?.undo ?? [])
    } else {
      writer.word("null")
    }
  }

  private func write(facts: [Report.Line], to writer: inout JSONWriter) {
    writer.object { writer in
      // Places are sorted, because a line holds half a dozen texts.
      for place in facts.indices.sorted(by: { facts[$0].fact < facts[$1].fact }) {
        writer.key(facts[place].fact)
        write(facts[place], to: &writer)
      }
    }
  }

  private func write(_ fact: Report.Line, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("source")
      writer.string(fact.source.rawValue)
      if let excerpt = fact.excerpt {
        writer.field("span")
        writer.span(excerpt, words: shown(excerpt.words))
      }
      writer.field("value")
      writer.string(fact.raw)
    }
  }

  private func write(_ likely: Likelihood, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("because")
      writer.array(likely.because) { $0.string(shown($1)) }
      writer.field("diagnosis")
      writer.string(likely.diagnosis)
      writer.field("family")
      writer.string(likely.family)
      writer.field("weight")
      writer.number(likely.weight)
    }
  }

  private func shown(_ words: String) -> String {
    keepsNames ? words : Redaction.withoutNames(words).text
  }
}

extension JSONWriter {
  fileprivate mutating func fields(
    _ fields: (name: StaticString, value: String)...
  ) {
    object { writer in
      for field in fields {
        writer.field(field.name)
        writer.string(field.value)
      }
    }
  }

  fileprivate mutating func counts(_ counts: [String: Int]) {
    object { writer in
      for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
        writer.key(key)
        writer.number(count)
      }
    }
  }

  fileprivate mutating func assignments(_ set: [Assignment]) {
    object { writer in
      for assignment in set.sorted() {
        writer.key(assignment.fact)
        writer.string(assignment.value)
      }
    }
  }

  fileprivate mutating func span(_ excerpt: Excerpt, words: String) {
    object { writer in
      writer.field("end")
      writer.number(excerpt.end)
      writer.field("start")
      writer.number(excerpt.start)
      writer.field("words")
      writer.string(words)
    }
  }

  fileprivate mutating func fix(
    _ id: String, _ set: [Assignment], steps: [String], undo: [String]
  ) {
    object { writer in
      writer.field("id")
      writer.string(id)
      writer.field("set")
      writer.assignments(set)
      writer.field("steps")
      writer.array(steps)
      writer.field("undo")
      writer.array(undo)
    }
  }

  fileprivate mutating func tried(_ tried: Report.Tried) {
    object { writer in
      writer.field("fix")
      writer.optional(tried.fix.isEmpty ? nil : tried.fix)
      writer.field("outcome")
      writer.string(tried.outcome.rawValue)
      writer.field("set")
      writer.assignments(tried.changes)
    }
  }

  fileprivate mutating func question(_ question: Question) {
    object { writer in
      writer.field("answers")
      writer.array(question.choices) {
        $0.fields(("label", $1.label), ("value", $1.value.text))
      }
      writer.field("id")
      writer.string(question.name.id)
      writer.field("text")
      writer.string(question.prompt)
    }
  }

  fileprivate mutating func contradiction(_ contradiction: Contradiction) {
    object { writer in
      writer.field("fact")
      writer.string(contradiction.fact)
      writer.field("sides")
      writer.array(contradiction.sides) {
        $0.fields(("source", $1.source.rawValue), ("value", $1.value))
      }
    }
  }

  fileprivate mutating func problem(_ problem: TicketProblem) {
    object { writer in
      writer.field("column")
      writer.number(problem.column)
      writer.field("expected")
      writer.string(problem.expected)
      writer.field("found")
      writer.string(problem.found)
      writer.field("line")
      writer.number(problem.line)
      writer.field("nearest")
      writer.optional(problem.nearest)
    }
  }

  fileprivate mutating func enquiry(_ enquiry: Enquiry) {
    fields(("ask", enquiry.ask), ("id", enquiry.fact), ("whom", enquiry.whom))
  }
}
