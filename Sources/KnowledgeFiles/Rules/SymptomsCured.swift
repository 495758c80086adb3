internal import Troubleshooting

extension WalkGraph {
  /// Says which diagnoses do not cure the symptom that was asked last on a way to them.
  func reportSymptomsNotCured() {
    let asked = lastSymptoms()
    var told: Set<[Int]> = []
    for (node, symptoms) in asked.enumerated() {
      guard case .diagnose(let index, _) = knowledge.nodes.all[node].kind else { continue }
      let diagnosis = knowledge.diagnoses[index]
      let cured = diagnosis.cures.map(\.fact)
      for symptom in symptoms.sorted() where !diagnosis.fixes.isEmpty && !cured.contains(symptom) {
        guard told.insert([index.raw, symptom.raw]).inserted else { continue }
        let name = knowledge.facts[symptom].name
        report.add(
          .symptomNotCured, at: notes.placeOfDiagnosis[index.raw],
          "On a way to '\(self.name(node))' the symptom asked last is '\(name)', and "
            + "'\(diagnosis.name)' does not cure it. Add it: `cures: {\(name): none}`.")
      }
    }
  }

  /// The symptoms that can be the one asked last when a walk comes to each node.
  private func lastSymptoms() -> [Set<FactID>] {
    let inside = symptomsInside()
    var before = [Set<FactID>](repeating: [], count: successors.count)
    var nodes = [[Int]](repeating: [], count: nodesOfFlow.count)
    for node in Ordering(successors: successors).order {
      nodes[knowledge.nodes.all[node].flow.raw].append(node)
    }
    var visitOfNode: [Int: Visit] = [:]
    for visit in visits { visitOfNode[visit.node] = visit }
    for flow in Ordering(successors: visitedFlows).order {
      for node in nodes[flow] {
        var after = before[node]
        if let symptom = symptomAsked(at: node) { after = [symptom] }
        for visited in visitOfNode[node]?.flows ?? [] {
          let others = visitOfNode[node]?.flows.filter { $0 != visited } ?? []
          let start = knowledge.flows.all[visited].start.raw
          before[start].formUnion(before[node])
          for other in others { before[start].formUnion(inside[other]) }
          after.formUnion(inside[visited])
        }
        for next in successors[node] { before[next].formUnion(after) }
      }
    }
    return before
  }

  /// The symptoms that each flow asks for, its visits included.
  private func symptomsInside() -> [Set<FactID>] {
    var inside = nodesOfFlow.map { nodes in Set(nodes.compactMap(symptomAsked)) }
    let visited = visitedFlows
    for flow in Ordering(successors: visited).order.reversed() {
      for other in visited[flow] { inside[flow].formUnion(inside[other]) }
    }
    return inside
  }

  /// The symptom of a side that a node asks for.
  private func symptomAsked(at node: Int) -> FactID? {
    guard case .ask(let ask) = knowledge.nodes.all[node].kind,
      knowledge.facts[ask.fact].side != nil,
      knowledge.facts[ask.fact].name.hasSuffix(".symptom")
    else { return nil }
    return ask.fact
  }
}
