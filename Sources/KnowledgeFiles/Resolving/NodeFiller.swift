internal import Troubleshooting

/// Resolves one node.
struct NodeFiller {
  let builder: KnowledgeBuilder
  let flow: FlowID
  let node: NodeID

  private var report: Report { builder.report }

  /// What happens at a node, or nil after saying why that is not clear.
  mutating func kind(of entry: Written.Entry) -> Node.Kind? {
    let body = entry.value
    let place = entry.key.place
    guard builder.isMap(body, what: "a node") else { return nil }
    if body["ask"] != nil { return ask(body, at: place) }
    if body["check"] != nil { return check(body, at: place) }
    if body["note"] != nil { return note(body, at: place) }
    if body["diagnose"] != nil { return diagnose(body, at: place) }
    if body["visit"] != nil { return visit(body, at: place) }
    if body["end"] != nil { return end(body, at: place) }
    if body["when"] != nil { return when(body, at: place) }
    report.add(
      .missingKey, at: place,
      "Nothing happens at this node. It needs `ask:`, `check:`, `when:`, `note:`, `diagnose:`, `visit:` "
        + "or `end:`.")
    return nil
  }

  private func check(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .checkNode, at: place), let name = fields["check"],
      let check = builder.check(name.name, at: name.place), let then = target(fields["then"])
    else { return nil }
    return .check(check, then: then)
  }

  private func note(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .noteNode, at: place) else { return nil }
    let when = fields["when"].map { builder.condition($0) } ?? Condition()
    let text = builder.text(fields["note"])
    guard let then = target(fields["then"]) else { return nil }
    return .note(
      Note(text: text, when: when, sources: builder.lines(fields["sources"]), then: then))
  }

  private func diagnose(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .diagnoseNode, at: place),
      let name = fields["diagnose"],
      let diagnosis = builder.diagnosis(name.name, at: name.place)
    else { return nil }
    guard let otherwise = fields["otherwise"] else { return .diagnose(diagnosis, otherwise: .end) }
    return target(otherwise).map { .diagnose(diagnosis, otherwise: $0) }
  }

  private func visit(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .visitNode, at: place), let visit = fields["visit"]
    else {
      return nil
    }
    let flows = visit.names.compactMap { builder.flow($0.text, at: $0.place) }
    guard let then = target(fields["then"]) else { return nil }
    return .visit(flows, then: then)
  }

  private func end(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .endNode, at: place) else { return nil }
    _ = builder.flag(fields["end"])
    return .end(builder.facts(fields["enquire"]))
  }

  private func when(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .whenNode, at: place), let when = fields["when"] else {
      return nil
    }
    guard let rows = when.list else {
      report.add(
        .wrongShape, at: when.place,
        "Here rows are expected: `- {FACT: VALUE, go: NODE}`, and at last `- else: NODE`.")
      return nil
    }
    var found: [Row] = []
    var places: [Place] = []
    for (index, row) in rows.enumerated() {
      let isLast = index == rows.count - 1
      guard builder.isMap(row, what: "a row") else { continue }
      if let rest = row["else"] {
        if let target = target(rest) {
          found.append(Row(condition: Condition(), target: target))
          places.append(row.place)
        }
        if !isLast {
          report.add(
            .rowAfterElse, at: rows[index + 1].place,
            "This row is never reached: `else` in line \(row.place.line) takes everything. Put `else` "
              + "last.")
        }
        continue
      }
      let condition = builder.condition(row, ignoring: ["go"])
      if let target = go(row) {
        found.append(Row(condition: condition, target: target))
        places.append(row.place)
      }
    }
    if !rows.contains(where: { $0["else"] != nil }) {
      report.add(
        .noElse, at: place,
        "No row may hold at '\(shortName)'. Add `- else: …` as the last one.")
    }
    builder.notes.placesOfRows[node] = places
    return .when(found)
  }

  private func go(_ row: Written) -> Target? {
    guard let go = row["go"] else {
      report.add(.missingKey, at: row.place, "Where does this row lead? Here `go:` is missing.")
      return nil
    }
    return target(go)
  }

  /// The node's name in its flow.
  var shortName: String {
    let name = builder.knowledge.nodes[node].name
    return String(name.dropFirst(builder.knowledge.flows[flow].name.count + 1))
  }

  /// `end`, a node, or `diagnose NAME`, for which a node is made.
  func target(_ written: Written?) -> Target? {
    guard let written else { return nil }
    let words = written.names.map(\.text)
    if words == ["end"] { return .end }
    if words.count == 2, words[0] == "diagnose" {
      guard let diagnosis = builder.diagnosis(words[1], at: written.place) else { return nil }
      return .node(builder.diagnoseNode(diagnosis, in: flow, first: node))
    }
    guard words.count == 1 else {
      report.add(
        .badValue, at: written.place,
        "'\(written.scalar ?? "")' leads nowhere. A target is a node, `end` or `diagnose NAME`.")
      return nil
    }
    return builder.node(words[0], in: flow, at: written.place).map(Target.node)
  }
}
