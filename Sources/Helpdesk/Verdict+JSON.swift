import Transcripts
import Troubleshooting

extension Verdict {
  /// The verdict on one line, keys sorted: the same ticket and Knowledge give the same bytes.
  public var line: String { String(decoding: bytes, as: UTF8.self) }

  /// ``line`` as UTF-8.
  public var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { write(to: &$0) }
    return writer.bytes
  }

  /// The fields, sorted.
  private func write(to writer: inout JSONWriter) {
    writer.key("contradiction")
    writer.optional(contradiction) { $0.contradiction($1) }
    writer.key("diagnosis")
    writer.optional(diagnosis)
    writer.key("enquiries")
    writer.array(report?.enquiries ?? []) { $0.enquiry($1) }
    writer.key("exit")
    writer.number(Int(status.exit))
    writer.key("facts")
    writer.facts((report?.facts ?? []).map(shown))
    writer.key("family")
    writer.optional(family)
    writer.key("fix")
    writeFix(to: &writer)
    writer.key("id")
    writer.optional(id)
    writer.key("knowledge")
    writer.fields([("sha256", knowledge.sha256), ("version", knowledge.name)])
    writer.key("likely")
    writer.array(likely.map(shown)) { $0.likelihood($1) }
    writer.key("missing")
    writer.array(missing)
    writer.key("next")
    writer.optional(next) { $0.question($1) }
    writer.key("note")
    writer.string(note)
    writer.key("notes")
    writer.array(report?.notes ?? [])
    writer.key("problem")
    writer.optional(problem) { $0.problem($1) }
    writer.key("redacted")
    writer.counts(redacted)
    writer.key("reply")
    writer.string(reply)
    writer.key("schema")
    writer.number(1)
    writer.key("status")
    writer.string(status.rawValue)
    writer.key("tried")
    writer.array(report?.tried ?? []) { $0.tried($1) }
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

  private func shown(_ fact: Report.Line) -> Report.Line {
    var fact = fact
    fact.excerpt = fact.excerpt.map { excerpt in
      var excerpt = excerpt
      excerpt.words = shown(excerpt.words)
      return excerpt
    }
    return fact
  }

  private func shown(_ likely: Likelihood) -> Likelihood {
    var likely = likely
    likely.because = likely.because.map(shown)
    return likely
  }

  private func shown(_ words: String) -> String {
    keepsNames ? words : Redaction.withoutNames(words).text
  }

  /// The diagnosis that is found, worked on, or stayed open.
  public var diagnosis: String? {
    proposal?.diagnosis ?? cured?.diagnosis ?? (status == .handOver ? open?.diagnosis : nil)
  }

  /// The family of ``diagnosis``.
  public var family: String? {
    proposal?.family ?? cured?.family
      ?? likely.first { $0.diagnosis == diagnosis }?.family
  }

  /// What was found but could not be mended.
  var open: Report.Found? { report?.found.last(where: \.isOpen) }
}

extension JSONWriter {
  fileprivate mutating func fields(_ fields: [(key: String, value: String)]) {
    object { writer in
      for field in fields {
        writer.key(field.key)
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
    fields(set.sorted().map { ($0.fact, $0.value) })
  }

  fileprivate mutating func facts(_ facts: [Report.Line]) {
    object { writer in
      for fact in facts.sorted(by: { $0.fact < $1.fact }) {
        writer.key(fact.fact)
        writer.fact(fact)
      }
    }
  }

  private mutating func fact(_ fact: Report.Line) {
    object { writer in
      writer.key("source")
      writer.string(fact.source.rawValue)
      if let excerpt = fact.excerpt {
        writer.key("span")
        writer.span(excerpt)
      }
      writer.key("value")
      writer.string(fact.raw)
    }
  }

  private mutating func span(_ excerpt: Excerpt) {
    object { writer in
      writer.key("end")
      writer.number(excerpt.end)
      writer.key("start")
      writer.number(excerpt.start)
      writer.key("words")
      writer.string(excerpt.words)
    }
  }

  fileprivate mutating func fix(
    _ id: String, _ set: [Assignment], steps: [String], undo: [String]
  ) {
    object { writer in
      writer.key("id")
      writer.string(id)
      writer.key("set")
      writer.assignments(set)
      writer.key("steps")
      writer.array(steps)
      writer.key("undo")
      writer.array(undo)
    }
  }

  fileprivate mutating func tried(_ tried: Report.Tried) {
    object { writer in
      writer.key("fix")
      writer.optional(tried.fix.isEmpty ? nil : tried.fix)
      writer.key("outcome")
      writer.string(tried.outcome.rawValue)
      writer.key("set")
      writer.assignments(tried.changes)
    }
  }

  fileprivate mutating func likelihood(_ likely: Likelihood) {
    object { writer in
      writer.key("because")
      writer.array(likely.because)
      writer.key("diagnosis")
      writer.string(likely.diagnosis)
      writer.key("family")
      writer.string(likely.family)
      writer.key("weight")
      writer.number(likely.weight)
    }
  }

  fileprivate mutating func question(_ question: Question) {
    object { writer in
      writer.key("answers")
      writer.array(question.choices) {
        $0.fields([("label", $1.label), ("value", $1.value.text)])
      }
      writer.key("id")
      writer.string(question.name.id)
      writer.key("text")
      writer.string(question.prompt)
    }
  }

  fileprivate mutating func contradiction(_ contradiction: Contradiction) {
    object { writer in
      writer.key("fact")
      writer.string(contradiction.fact)
      writer.key("sides")
      writer.array(contradiction.sides) {
        $0.fields([("source", $1.source.rawValue), ("value", $1.value)])
      }
    }
  }

  fileprivate mutating func problem(_ problem: TicketProblem) {
    object { writer in
      writer.key("column")
      writer.number(problem.column)
      writer.key("expected")
      writer.string(problem.expected)
      writer.key("found")
      writer.string(problem.found)
      writer.key("line")
      writer.number(problem.line)
      writer.key("nearest")
      writer.optional(problem.nearest)
    }
  }

  fileprivate mutating func enquiry(_ enquiry: Enquiry) {
    fields([("ask", enquiry.ask), ("id", enquiry.fact), ("whom", enquiry.whom)])
  }
}
