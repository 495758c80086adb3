internal import Troubleshooting

extension KnowledgeBuilder {
  /// Resolves what must hold on every way through the flows.
  func fillPromises() {
    guard let written = subjects.house?["promises"] else { return }
    guard let list = written.list else {
      report.add(
        .wrongShape, at: written.place,
        "Here a list is expected: `- {every-way-to: DIAGNOSIS, passes: QUESTION, because: …}`.")
      return
    }
    for item in list {
      guard let promise = promise(item) else { continue }
      knowledge.promises.append(promise)
      notes.placeOfPromise.append(item.place)
    }
    guard knowledge.promises.count > Self.mostPromises else { return }
    report.add(
      .wrongShape, at: written.place,
      "These are \(knowledge.promises.count) promises; \(Self.mostPromises) are the most.")
  }

  /// The audit remembers for each of them whether it was kept on the way.
  private static let mostPromises = 50

  private func promise(_ written: Written) -> Promise? {
    guard let fields = fields(written, .promise) else { return nil }
    let because = text(fields["because"])
    if let goal = fields["every-way-to"], let passes = fields["passes"], fields["no-way-to"] == nil
    {
      guard let goal = self.goal(goal) else { return nil }
      var promise = Promise(goal: goal, because: because)
      promise.passes = passes.names.flatMap { nodes(asking: $0.text, at: $0.place) }
      return promise.passes.isEmpty ? nil : promise
    }
    if let goal = fields["no-way-to"], let when = fields["when"], fields["every-way-to"] == nil {
      guard let goal = self.goal(goal) else { return nil }
      var promise = Promise(goal: goal, because: because)
      _ = collectingReads { promise.when = tests(when) }
      return promise
    }
    report.add(
      .wrongShape, at: written.place,
      "A promise is either `every-way-to:` with `passes:`, or `no-way-to:` with `when:`.")
    return nil
  }

  /// A fix by its full id, or a diagnosis.
  private func goal(_ written: Written) -> Promise.Goal? {
    if let fix = knowledge.fixes[written.name] { return .fix(fix) }
    return diagnosis(written.name, at: written.place).map(Promise.Goal.diagnosis)
  }

  /// A node by its flow and name, or every node that asks a fact.
  private func nodes(asking name: String, at place: Place) -> [NodeID] {
    if let node = knowledge.nodes[name] { return [node] }
    guard let fact = fact(name, at: place) else { return [] }
    let nodes = knowledge.nodes.indices.filter { node in
      if case .ask(let ask) = knowledge.nodes[node].kind { ask.fact == fact } else { false }
    }
    if nodes.isEmpty {
      report.add(.badValue, at: place, "No node asks for '\(name)', so no way can pass it.")
    }
    return nodes
  }
}
