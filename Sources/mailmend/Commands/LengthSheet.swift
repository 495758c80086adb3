internal import Helpdesk
internal import KnowledgeAudit
internal import Troubleshooting

/// How long conversations are, for a person and for another program.
enum LengthSheet {
  static func lines(_ lengths: Lengths) -> [String] {
    [longest(lengths), latest(lengths), unknowing(lengths.unknowing)]
      + (lengths.plays == 0 ? [] : [average(lengths)])
  }

  private static func longest(_ lengths: Lengths) -> String {
    let talk = lengths.longest
    let found =
      "The longest conversation of one round that I found by playing asks "
      + "\(counted(talk.questions, "question")), and \(counted(talk.fixes, "fix")) are tried."
    guard let bound = lengths.bound else { return found }
    let more = "No conversation of one round can ask more than \(counted(bound, "question"))"
    return "\(found) \(proof(more, bound > talk.questions))"
  }

  private static func latest(_ lengths: Lengths) -> String {
    let asked = lengths.latest.questions
    let found =
      "Before the first diagnosis, the longest that I found asks \(counted(asked, "question"))."
    guard let bound = lengths.boundToDiagnosis else { return found }
    let more = "None can ask more than \(counted(bound, "question")) before it"
    return "\(found) \(proof(more, bound > asked))"
  }

  /// A bound, and whether it is known to be reached.
  private static func proof(_ bound: String, _ isOpen: Bool) -> String {
    isOpen ? "\(bound); whether any asks so many is not certain." : "\(bound)."
  }

  private static func unknowing(_ talk: Talk) -> String {
    let asked =
      "Whoever never knows an answer, and can do nothing, is asked "
      + "\(counted(talk.questions, "question")) "
    switch talk.session.outline.waits {
    case .ended(.handOver, []): return asked + "and goes away with nobody to ask."
    case .ended(.handOver, let enquiries):
      return asked
        + "and goes away with \(counted(enquiries.count, "question")) for somebody who can help."
    case .ended: return asked + "and is told what is the matter."
    default: return asked + "and comes to no end."
    }
  }

  private static func average(_ lengths: Lengths) -> String {
    "Of \(AuditSheet.number(lengths.plays)) people who reply at random, from the beginning to the end, "
      + "the average has \(decimal(hundredths: lengths.average)) questions and fixes."
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    count == 1 ? "1 \(name)" : "\(count) \(name == "fix" ? "fixes" : name + "s")"
  }

  private static func decimal(hundredths: Int) -> String {
    "\(hundredths / 100).\(hundredths % 100 / 10)"
  }

  /// The same for another program, with the conversations.
  static func fields(_ lengths: Lengths) -> JSON.Fields {
    [
      "most": lengths.bound.map(JSON.number) ?? .null,
      "longest": .number(lengths.longest.length),
      "mostToDiagnosis": lengths.boundToDiagnosis.map(JSON.number) ?? .null,
      "latestDiagnosis": .number(lengths.latest.questions),
      "average": .string(decimal(hundredths: lengths.average)),
      "plays": .number(lengths.plays),
      "conversations": .object([
        "longest": json(lengths.longest), "latest": json(lengths.latest),
        "unknowing": json(lengths.unknowing),
      ]),
    ]
  }

  private static func json(_ talk: Talk) -> JSON {
    .object([
      "questions": .number(talk.questions), "fixes": .number(talk.fixes),
      "transcript": .array(AuditSheet.lines(talk.session).map(JSON.string)),
    ])
  }
}
