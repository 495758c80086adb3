/// Ways through the flows.
extension Code {
  static let ways = [
    twoWays, noWay, noUnknown, noElse, rowAfterElse, circleOfNodes, circleOfLookUps,
    circleOfVisits, unreachableNode, unreachableFlow, maybeUnset,
  ]

  static let twoWays = Code(
    "two-ways", .error, "One answer leads two ways",
    why: "A walk can take one way only, and nobody could tell which. Keep one of them.",
    bad: sending(
      """
        port:
          ask: smtp.port
          to:
            25: found
            ¶25 465: end
            else unknown: end
        found: {diagnose: port25-blocked}
      """),
    good: askingThePort)

  static let noWay = Code(
    "no-way", .error, "An answer leads nowhere",
    why: """
      Whoever gives this answer would be left standing. Say where it leads, or where all answers lead \
      that are not named, with `else:`.
      """,
    bad: sending(
      """
        ¶port:
          ask: smtp.port
          to:
            25: found
            unknown: end
        found: {diagnose: port25-blocked}
      """),
    good: askingThePort)

  static let noUnknown = Code(
    "no-unknown", .error, "\"I don't know\" leads nowhere",
    why: """
      Anybody may not know an answer, and is still to be helped. Say where that leads: mostly to what can \
      be done without it.
      """,
    bad: sending(
      """
        ¶port:
          ask: smtp.port
          to:
            25: found
            else: end
        found: {diagnose: port25-blocked}
      """),
    good: askingThePort)

  static let noElse = Code(
    "no-else", .error, "It may be that no row holds",
    why: """
      The rows of a `when` are tried from top to bottom. If none holds, the walk would end in the middle. \
      The last row takes all that is left.
      """,
    bad: sending(
      """
        port: {ask: smtp.port, then: which}
        ¶which:
          when:
            - {smtp.port: 25, go: found}
        found: {diagnose: port25-blocked}
      """),
    good: sending(
      """
        port: {ask: smtp.port, then: which}
        which:
          when:
            - {smtp.port: 25, go: found}
            - else: end
        found: {diagnose: port25-blocked}
      """))

  static let rowAfterElse = Code(
    "row-after-else", .error, "A row that is never reached",
    why: "`else` takes everything that comes to it. Rows behind it never get a turn; put it last.",
    bad: sending(
      """
        port: {ask: smtp.port, then: which}
        which:
          when:
            - else: end
            - ¶{smtp.port: 25, go: found}
        found: {diagnose: port25-blocked}
      """),
    good: sending(
      """
        port: {ask: smtp.port, then: which}
        which:
          when:
            - {smtp.port: 25, go: found}
            - else: end
        found: {diagnose: port25-blocked}
      """))

  static let circleOfNodes = Code(
    "circle-of-nodes", .error, "Nodes lead round in a circle",
    why: """
      A walk would go round for ever. Asking again after a fix is not your business: the program does \
      that by itself. Let one of the nodes lead on.
      """,
    bad: sending(
      """
        ¶port: {ask: smtp.port, then: host}
        host: {ask: smtp.host, then: port}
      """),
    good: sending(
      """
        port: {ask: smtp.port, then: host}
        host: {ask: smtp.host, then: end}
      """))

  static let circleOfLookUps = Code(
    "circle-of-look-ups", .error, "Facts are looked up from each other",
    why: """
      Each of these facts follows from the other, so none of them is ever known. Ask one of them instead.
      """,
    bad: Example(
      "facts/more.yaml",
      """
      ¶account.kind:
        label: kind of account
        answers: [old, new]
        look-up: {from: account.age, ten: old, one: new}
      account.age:
        label: age of the account
        answers: [one, ten]
        look-up: {from: account.kind, old: ten, new: one}
      """),
    good: Example(
      "facts/more.yaml",
      """
      account.kind:
        label: kind of account
        answers: [old, new]
        look-up: {from: account.age, ten: old, one: new}
      account.age:
        label: age of the account
        ask: How old is the account?
        answers: {one: about a year, ten: about ten years}
      """))

  static let circleOfVisits = Code(
    "circle-of-visits", .error, "Flows visit each other in a circle",
    why: "A walk would go from one to the other for ever. Take one of the visits away.",
    bad: Example(
      "flows/more.yaml",
      """
      flow: ¶more
      title: Is there more to it?
      start: again
      nodes:
        again: {visit: [sending], then: end}
      """
    ).and(
      "flows/sending.yaml",
      """
      flow: sending
      title: Does mail go out?
      start: more
      nodes:
        more: {visit: [more], then: end}
      """),
    good: visitingMore)

  static let unreachableNode = Code(
    "unreachable-node", .error, "No way leads to a node",
    why: "Nobody will ever come here. Either a way was forgotten, or the node is no longer needed.",
    bad: sending(
      """
        port: {ask: smtp.port, then: end}
        ¶found: {diagnose: port25-blocked}
      """),
    good: sending(
      """
        port: {ask: smtp.port, then: found}
        found: {diagnose: port25-blocked}
      """))

  static let unreachableFlow = Code(
    "unreachable-flow", .error, "No walk comes to a flow",
    why: "Nobody will ever come here. Name the flow in a `visit:` of another one, or take it away.",
    bad: Example(
      "flows/more.yaml",
      """
      flow: ¶more
      title: Is there more to it?
      start: host
      nodes:
        host: {ask: smtp.host, then: end}
      """),
    good: visitingMore)

  static let maybeUnset = Code(
    "maybe-unset", .error, "A fact is read before it is asked",
    why: """
      Here nobody has been asked yet, and later somebody will be. The answer would then change a way \
      that has already been walked, and the person would be led in zigzag. Ask first.
      """,
    bad: Example(
      "flows/sending.yaml",
      """
      flow: sending
      title: Does mail go out?
      start: which
      nodes:
        which:
          when:
            - {¶smtp.port: 25, go: found}
            - else: port
        port: {ask: smtp.port, then: end}
        found: {diagnose: port25-blocked}
      """),
    good: sending(
      """
        port: {ask: smtp.port, then: which}
        which:
          when:
            - {smtp.port: 25, go: found}
            - else: end
        found: {diagnose: port25-blocked}
      """))

  private static let askingThePort = sending(
    """
      port:
        ask: smtp.port
        to:
          25: found
          else unknown: end
      found: {diagnose: port25-blocked}
    """)

  private static let visitingMore = Example(
    "flows/more.yaml",
    """
    flow: more
    title: Is there more to it?
    start: host
    nodes:
      host: {ask: smtp.host, then: end}
    """
  ).and(
    "flows/sending.yaml",
    """
    flow: sending
    title: Does mail go out?
    start: more
    nodes:
      more: {visit: [more], then: end}
    """)

  /// A flow that begins with the node `port`.
  private static func sending(_ nodes: String) -> Example {
    let head = "flow: sending\ntitle: Does mail go out?\nstart: port\nnodes:\n"
    return Example("flows/sending.yaml", head + nodes)
  }
}
