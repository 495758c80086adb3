extension Keys {
  static let flow = Keys(
    "a flow",
    [
      .must("flow", .form(.dottedID), "The flow's id."),
      .must("title", .text, "What it finds out."),
      .must("start", .word, "The node where it begins."),
      .must("nodes", .entries(.id, node), "Its nodes, each with an id."),
      .for,
    ])

  /// What a node does is told by the first of these keys that it has.
  static let nodes: [(key: String, keys: Keys)] = [
    ("ask", .askNode), ("check", .checkNode), ("note", .noteNode), ("diagnose", .diagnoseNode),
    ("visit", .visitNode), ("end", .endNode), ("when", .whenNode),
  ]

  private static let node = Shape.firstWith(
    nodes.map { ($0.key, .keys($0.keys)) }, otherwise: .keys(.anyNode))

  /// A node that does not say yet what it does.
  private static let anyNode = Keys(
    "a node", nodes.compactMap { node in node.keys.all.first { $0.name == node.key }?.asOption },
    others: (.any, .word), anyOf: nodes.map(\.key))

  static let askNode = Keys(
    "an `ask` node",
    [
      .must("ask", .form(.name), "The fact that is asked."),
      .may(
        "to", .entries(.any, .form(.target)), "Where each answer leads, `unknown` and `else` too."),
      .may("then", .form(.target), "Where all other answers lead, and \"don't know\"."),
      .may("now", .flag, "Whether the person is asked at once what somebody else must answer."),
      .only,
    ])
  static let checkNode = Keys(
    "a `check` node",
    [
      .must("check", .form(.name), "The check that looks at the server."),
      .must("then", .form(.target), "Where it goes on."), .only,
    ])
  static let whenNode = Keys(
    "a `when` node",
    [
      .must(
        "when", .list(anyRow),
        "Rows from top to bottom; the first one that holds leads on. `else` is last."
      ), .only,
    ])
  static let noteNode = Keys(
    "a `note` node",
    [
      .must("note", .text, "What is said in passing."),
      .must("then", .form(.target), "Where it goes on."),
      .may("when", .keys(.walkedCondition), "What must hold so that it is said."),
      .may("sources", .lines, "Where this is known from."), .only,
    ])
  static let diagnoseNode = Keys(
    "a `diagnose` node",
    [
      .must("diagnose", .form(.name), "The diagnosis whose fixes are tried."),
      .may("otherwise", .form(.target), "Where it goes on if that was not it."), .only,
    ])
  static let visitNode = Keys(
    "a `visit` node",
    [
      .must("visit", .names, "The flows to walk through, most likely first."),
      .must("then", .form(.target), "Where it goes on."), .only,
    ])
  static let endNode = Keys(
    "an `end` node",
    [
      .must("end", .flag, "`yes`: the flow ends here."),
      .may("enquire", .names, "What somebody else must still answer."), .only,
    ])

  private static let anyRow = Shape.firstWith(
    [("else", .keys(.elseRow))], otherwise: .keys(.row))
  private static let row = Keys(
    "a row", [.must("go", .form(.target), "Where it leads if all of it holds.")] + walked + [.only],
    others: (.name, .names))
  private static let elseRow = Keys(
    "a row", [.must("else", .form(.target), "Where all that is left leads."), .only],
    others: (.name, .names))
}

extension Key {
  /// The same key where it may be left out.
  fileprivate var asOption: Key { .may(name, shape, about) }
}
