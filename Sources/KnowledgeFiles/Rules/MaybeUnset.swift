internal import Troubleshooting

extension WalkGraph {
  /// Says which facts are read although they may be set further on, and so would change the way walked.
  func reportMaybeUnset() {
    let sets = SetFacts(knowledge: knowledge, notes: notes)
    let reads = successors.indices.map { node in self.reads(at: node) }
    let needsProgram = knowledge.diagnosesOfPrograms()
    var facts: Set<FactID> = []
    for read in reads.joined() { facts.formUnion(origins(of: read.fact)) }
    let open = facts.filter { knowledge.facts[$0].whom == nil }.sorted()
    let proof = SetProof(graph: self, sets: sets, facts: open)
    var told: Set<Place> = []
    for (node, reads) in reads.enumerated() {
      let own = factsAskedFirst(at: node, sets, needsProgram)
      for read in reads {
        let missed = origins(of: read.fact).first { fact in
          !proof.isSet(fact, before: node) && !own.contains(fact)
            && proof.canBeSet(fact, behind: node)
        }
        // Each message looks for a way; nobody reads hundreds of them.
        guard let missed, told.count < 100, told.insert(read.place).inserted else { continue }
        report(missed, read: read, at: node, proof)
      }
    }
  }

  /// A fact, and those whose values stand in its table: `program.tls` may say what `system.tls` says.
  private func origins(of fact: FactID) -> [FactID] {
    [fact] + (knowledge.facts[fact].lookUp?.otherFacts ?? []).sorted()
  }

  /// What a node reads, and where that is written.
  private func reads(at node: Int) -> [BuildNotes.Read] {
    switch knowledge.nodes.all[node].kind {
    case .when, .note: notes.readsOfNode[NodeID(node)] ?? []
    case .diagnose(let diagnosis, _):
      knowledge.diagnoses[diagnosis].fixes.flatMap { notes.readsOfFix[$0] ?? [] }
    case .check(let check, _):
      knowledge.checks[check].needs.map { ($0, notes.placeOfNode[node]) }
    case .ask, .visit, .end: []
    }
  }

  /// Where a diagnosis is made that needs the program, it is asked for before anything is read.
  private func factsAskedFirst(
    at node: Int, _ sets: SetFacts, _ needsProgram: [Bool]
  ) -> Set<FactID> {
    guard case .diagnose(let diagnosis, _) = knowledge.nodes.all[node].kind,
      needsProgram[diagnosis.raw], let program = knowledge.roles.program
    else { return [] }
    return sets.certainly(by: program)
  }

  private func report(_ fact: FactID, read: BuildNotes.Read, at node: Int, _ proof: SetProof) {
    let name = knowledge.facts[fact].name
    let setter = nodeSetting(fact, behind: node, proof)
    let via =
      fact == read.fact ? "" : " ('\(knowledge.facts[read.fact].name)' says what '\(name)' says)"
    report.add(
      .maybeUnset, at: read.place,
      "'\(name)' may be unset at '\(self.name(node))'\(via): nothing asks for it on the way "
        + "\(way(wayMissing(fact, to: node, proof))), and '\(setter)' can set it later, which would change "
        + "the way already walked. Ask for it before, with `ask: \(name)`.")
  }

  /// One way on which a fact is not certainly set, from where the walk begins to a node.
  private func wayMissing(_ fact: FactID, to node: Int, _ proof: SetProof) -> [Int] {
    var predecessors: [Int: [Int]] = [:]
    for (index, targets) in successors.enumerated() {
      for target in targets { predecessors[target, default: []].append(index) }
    }
    var way = [node]
    while let last = way.last, last != knowledge.start.raw {
      let flow = knowledge.nodes.all[last].flow.raw
      if let before = predecessors[last]?.first(where: { !proof.isSet(fact, behind: $0) }) {
        way.append(before)
      } else if let visit = visits.first(where: {
        $0.flows.contains(flow) && !proof.isSet(fact, before: $0.node)
      }) {
        way.append(visit.node)
      } else {
        break
      }
    }
    return way.reversed()
  }

  /// The first node found further on that can set a fact.
  private func nodeSetting(_ fact: FactID, behind node: Int, _ proof: SetProof) -> String {
    let flow = knowledge.nodes.all[node].flow.raw
    var seen: Set<Int> = []
    var open = successors[node]
    var next = 0
    // Behind a flow stands what stands behind its visits, and beside it the other flows of these.
    var flows = [flow]
    while next < open.count || !flows.isEmpty {
      if next == open.count, let flow = flows.popLast() {
        for visit in visits where visit.flows.contains(flow) {
          open += successors[visit.node]
          for other in visit.flows where other != flow {
            open.append(knowledge.flows.all[other].start.raw)
          }
          flows.append(visit.flow)
        }
        continue
      }
      let place = open[next]
      next += 1
      guard seen.insert(place).inserted else { continue }
      if proof.possible(at: place).contains(fact) { return name(place) }
      open += successors[place]
      for visit in visits where visit.node == place {
        open += visit.flows.map { knowledge.flows.all[$0].start.raw }
      }
    }
    return name(node)
  }
}
