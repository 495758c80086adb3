/// Slips in a flow: its nodes and where each leads.
extension Mutator {
  mutating func changeFlow() {
    guard let nodes = page.root["nodes"] else { return }
    let names = nodes.entries.map(\.name)
    if let start = page.root["start"] { redirect("start.redirect", start, names) }
    for place in nodes.entries.indices {
      drop("node.drop", place, of: nodes.entries, in: nodes)
      bypass(place, in: nodes)
      changeNode(nodes.entries[place].value, names)
    }
  }

  private mutating func changeNode(_ node: Piece, _ names: [String]) {
    for key in ["then", "otherwise"] {
      guard let target = node[key] else { continue }
      redirect("\(key).redirect", target, names)
      // Without `otherwise` a flow ends, so to leave `otherwise: end` out changes nothing.
      if key == "then" || target.word != "end" { drop("\(key).drop", key, of: node) }
    }
    if node["ask"] != nil { changeQuestion(node, names) }
    if let condition = node["when"], node["note"] != nil {
      drop("note-when.drop", "when", of: node)
      changeTests("note-when", of: condition)
    } else {
      changeRows(of: node, names)
    }
    if let diagnosis = node["diagnose"] {
      retype("diagnose.retype", diagnosis, targets("diagnose"))
    }
    changeNames("visit", "visit", of: node, among: targets("visit"))
    changeNames("end-enquire", "enquire", of: node)
    if node["only"] != nil { drop("node.side-drop", "only", of: node) }
  }

  // MARK: Questions

  private mutating func changeQuestion(_ node: Piece, _ names: [String]) {
    if let fact = node["ask"] { retype("ask.retype", fact, targets("ask")) }
    if node["now"] != nil { drop("ask.now-drop", "now", of: node) }
    guard let ways = node["to"] else { return }
    for (place, way) in ways.entries.enumerated() {
      drop("answer.drop", place, of: ways.entries, in: ways)
      redirect("answer.redirect", way.value, names)
      changeAnswers(of: way, fact: node["ask"]?.word ?? "")
      if place + 1 < ways.entries.count {
        swap("answer.swap", way.value.span, ways.entries[place + 1].value.span)
      }
    }
  }

  private mutating func changeAnswers(of way: Piece.Entry, fact: String) {
    let words = way.name.split(separator: " ").map(String.init)
    for place in words.indices where words.count > 1 {
      let left = words.enumerated().filter { $0.offset != place }.map(\.element)
      put("answer.value-drop", left.joined(separator: " "), for: way.key)
    }
    if let other = choices.value(
      of: fact, besides: words.filter { $0 != "else" && $0 != "unknown" })
    {
      put("answer.retype", ([other] + words.dropFirst()).joined(separator: " "), for: way.key)
    }
  }

  // MARK: Rows

  private mutating func changeRows(of node: Piece, _ names: [String]) {
    guard let rows = node["when"] else { return }
    for (place, row) in rows.list.enumerated() {
      drop("row.drop", place, ofListAt: "when", in: node)
      if place + 1 < rows.list.count, rows.list[place + 1]["else"] == nil,
        row.competes(with: rows.list[place + 1])
      {
        swap("row.swap", row.span, rows.list[place + 1].span)
      }
      if let target = row["go"] ?? row["else"] { redirect("row.redirect", target, names) }
      changeTests("row", of: row, besides: ["go", "else"])
    }
  }

  // MARK: Targets

  /// Leads to the next node of the flow instead, and to the end.
  private mutating func redirect(_ kind: String, _ target: Piece, _ names: [String]) {
    guard let word = target.word else { return }
    if let other = Choices.next(after: word, in: names) { put(kind, other, for: target) }
    if word != "end" { put(kind, "end", for: target) }
  }

  /// Takes a node out, and leads past it.
  private mutating func bypass(_ place: Int, in nodes: Piece) {
    let entry = nodes.entries[place]
    guard let next = (entry.value["then"] ?? entry.value["otherwise"])?.word else { return }
    let ways = references(in: page.root).filter { $0.word == entry.name }
    let spans = nodes.entries.map(\.span)
    let removed = removal(of: place, among: spans, nodes.isFlow)
    let edits = ways.map(\.span).filter { !removed.overlaps($0) }.map { ($0, next) }
    change(
      "node.bypass", edits + [(removed, "")], before: page.text(entry.span),
      after: "straight on to \(next)")
  }

  /// Every place of the file that leads to a node.
  private func references(in piece: Piece) -> [Piece] {
    let keys: Set = ["then", "otherwise", "go", "else", "start"]
    return piece.list.flatMap(references)
      + piece.entries.flatMap { entry in
        if keys.contains(entry.name) { return [entry.value] }
        if entry.name == "to" { return entry.value.entries.map(\.value) }
        return references(in: entry.value)
      }
  }

  private mutating func retype(_ kind: String, _ piece: Piece, _ names: [String]) {
    guard let word = piece.word, let other = Choices.next(after: word, in: names) else { return }
    put(kind, other, for: piece)
  }

  /// What this file names behind a key, each once: what one slips into is near.
  private func targets(_ key: String) -> [String] {
    var found: [String] = []
    for node in page.root["nodes"]?.entries ?? [] {
      for word in (node.value[key]?.items ?? []).compactMap(\.word) where !found.contains(word) {
        found.append(word)
      }
    }
    guard found.count < 2 else { return found }
    return found
      + (key == "visit" ? choices.flows : key == "ask" ? choices.asked : choices.diagnoses)
  }
}
