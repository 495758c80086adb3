internal import KnowledgeFiles

/// Ways that nobody goes, and questions for nothing.
extension Code {
  static let nodeNeverReached = Code(
    "node-never-reached", .warning, "No conversation comes to a node",
    why: """
      A way is drawn to this node, but on all of them something else is decided first. Nobody will ever \
      read it, and a reader of the file believes that somebody does.
      """,
    bad: start(
      """
        symptom:
          ask: smtp.symptom
          to: {timed-out: port, none: closed, else unknown: whom}
        closed: {diagnose: line-closed, otherwise: hint}
        ¶hint: {note: Nothing is wrong here., sources: [common practice], then: whom}
        port: {ask: smtp.port, to: {25: found, else unknown: whom}}
        found: {diagnose: port25-blocked, otherwise: whom}
      """, lineClosed),
    good: start(
      """
        symptom:
          ask: smtp.symptom
          to: {timed-out: port, none: closed, else unknown: whom}
        closed: {diagnose: line-closed}
        port: {ask: smtp.port, to: {25: found, else unknown: whom}}
        found: {diagnose: port25-blocked, otherwise: whom}
      """, lineClosed), isDeep: true)

  static let questionChangesNothing = Code(
    "question-changes-nothing", .warning, "A question is asked for nothing",
    why: """
      Whatever somebody answers here, the same follows, and no sentence speaks of it later. Every \
      question costs a worried person time.
      """,
    bad: start(
      """
        symptom:
          ask: smtp.symptom
          to: {timed-out: webmail, else unknown: whom}
        ¶webmail: {ask: works.webmail, then: port}
        port: {ask: smtp.port, to: {25: found, else unknown: whom}}
        found: {diagnose: port25-blocked, otherwise: whom}
      """),
    good: start(
      """
        symptom:
          ask: smtp.symptom
          to: {timed-out: webmail, else unknown: whom}
        webmail: {ask: works.webmail, to: {no: whom, yes unknown: port}}
        port: {ask: smtp.port, to: {25: found, else unknown: whom}}
        found: {diagnose: port25-blocked, otherwise: whom}
      """), isDeep: true)

  static let answerLeadsNowhereNew = Code(
    "answer-leads-nowhere-new", .warning, "An answer has a way of its own and needs none",
    why: """
      The answer leads where `else` leads. A reader looks for a difference that is not there.
      """,
    bad: askingThePort("{25: found, ¶587: whom, else unknown: whom}"),
    good: askingThePort("{25: found, else unknown: whom}"), isDeep: true)

  static let answerNeverPossible = Code(
    "answer-never-possible", .warning, "An answer is ruled out before it can be given",
    why: """
      What is known by then excludes this answer, so nobody ever goes its way. Mostly something before it \
      was changed.
      """,
    bad: askingThePort(
      "{25: again, else unknown: whom}",
      "  again: {ask: smtp.port, to: {¶587: whom, else unknown: found}}\n"),
    good: askingThePort("{25: found, else unknown: whom}"), isDeep: true)

  static let conditionAlwaysTrue = Code(
    "condition-always-true", .warning, "A condition always holds",
    why: """
      Whenever this condition is looked at, it holds. What stands below it is never read.
      """,
    bad: askingThePort(
      "{25: sure, else unknown: whom}",
      "  sure:\n    when:\n      - ¶{smtp.port: 25, go: found}\n      - else: whom\n"),
    good: askingThePort("{25: found, else unknown: whom}"), isDeep: true)

  static let conditionAlwaysFalse = Code(
    "condition-always-false", .warning, "A condition never holds",
    why: """
      Whenever this condition is looked at, it does not hold: what it asks for was decided before. What it \
      leads to is missed by those it was written for.
      """,
    bad: askingThePort(
      "{25: sure, else unknown: whom}",
      "  sure:\n    when:\n      - ¶{smtp.port: 587, go: whom}\n      - else: found\n"),
    good: askingThePort("{25: found, else unknown: whom}"), isDeep: true)

  static func start(_ nodes: String, _ diagnosis: String? = nil) -> Example {
    let head = "flow: start\ntitle: Why does no mail go out?\nstart: symptom\nnodes:\n"
    let whom = "\n  whom: {end: yes, enquire: [advice.smtp.port]}"
    let flow = Example("flows/start.yaml", head + nodes + whom)
    return diagnosis.map { flow.and("diagnoses/more.yaml", $0) } ?? flow
  }

  private static func askingThePort(_ ways: String, _ more: String = "") -> Example {
    start(
      """
        symptom:
          ask: smtp.symptom
          to: {timed-out: port, else unknown: whom}
        port: {ask: smtp.port, to: \(ways)}
      \(more)  found: {diagnose: port25-blocked, otherwise: whom}
      """)
  }

  /// A diagnosis of which nothing can be done.
  static let lineClosed = """
    line-closed:
      family: other
      title: Your line is closed
      because: Nothing gets out.
      enquire: [advice.smtp.port]
      sources: [common practice]
      as-of: 2026-11
    """
}
