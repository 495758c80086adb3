extension Knowledge {
  /// What the answers to a question lead to, so that an answer can be supposed from what is likely.
  struct Signs {
    /// Whether it is a symptom that is asked.
    var isSymptom: Bool
    /// The values with ways of their own, and the diagnoses that each leads to at once.
    var values: [(value: Value, diagnoses: Set<DiagnosisID>)] = []
  }

  /// The signs of a question.
  func signs(of fact: FactID) -> Signs {
    var signs = Signs(isSymptom: cured[fact] != nil)
    for node in nodes.all {
      guard case .ask(let ask) = node.kind, ask.fact == fact else { continue }
      for (value, target) in ask.ways where cured[fact]?.contains(value) != true {
        let reached = diagnoses(from: target, with: Change(fact, value))
        if let place = signs.values.firstIndex(where: { $0.value == value }) {
          signs.values[place].diagnoses.formUnion(reached)
        } else {
          signs.values.append((value, reached))
        }
      }
    }
    return signs
  }

  /// The diagnoses on all ways from somewhere on which a fact has a value, up to the end of the first visit.
  private func diagnoses(from target: Target, with known: Change) -> Set<DiagnosisID> {
    var found: Set<DiagnosisID> = []
    var seen: Set<NodeID> = []
    func follow(_ target: Target, isVisited: Bool) {
      guard case .node(let node) = target, seen.insert(node).inserted else { return }
      switch nodes[node].kind {
      case .diagnose(let diagnosis, let otherwise):
        found.insert(diagnosis)
        follow(otherwise, isVisited: isVisited)
      case .visit(let visited, let then):
        for flow in visited { follow(.node(flows[flow].start), isVisited: true) }
        if isVisited { follow(then, isVisited: true) }
      case .ask(let ask):
        for way in ways(of: ask, known) { follow(way, isVisited: isVisited) }
      case .when(let rows):
        for target in targets(of: rows, known) { follow(target, isVisited: isVisited) }
      case .check(_, let then): follow(then, isVisited: isVisited)
      case .note(let note): follow(note.then, isVisited: isVisited)
      case .end: break
      }
    }
    follow(target, isVisited: false)
    return found
  }

  private func ways(of ask: Ask, _ known: Change) -> [Target] {
    guard ask.fact != known.fact else { return [ask.way(of: known.value)] }
    return ask.targets
  }

  /// Where the rows lead that the value allows.
  private func targets(of rows: [Row], _ known: Change) -> [Target] {
    var targets: [Target] = []
    for row in rows {
      let (own, others) = row.condition.tests.partitioned { $0.fact == known.fact }
      guard own.allSatisfy({ $0.accepts(known.value) }) else { continue }
      targets.append(row.target)
      let isSure = !own.isEmpty && others.isEmpty && row.condition.tried.isEmpty
      if isSure, row.condition.today == nil { break }
    }
    return targets
  }
}

extension Array {
  /// The elements of a kind, and the others.
  fileprivate func partitioned(_ isOne: (Element) -> Bool) -> (ones: [Element], others: [Element]) {
    (filter(isOne), filter { !isOne($0) })
  }
}
