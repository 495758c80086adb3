import Troubleshooting

extension Generator {
  /// One flow to begin with; it visits flows of each side, and these may visit more.
  mutating func addFlows() {
    let start = addFlow("start", side: nil, size: random.within(3...8), isStart: true)
    knowledge.start = knowledge.flows[start].start
  }

  private mutating func addFlow(
    _ name: String, side: Int?, size: Int, isStart: Bool = false
  ) -> FlowID {
    let flow = knowledge.flows.add(
      Flow(name: name, title: Text(name), start: NodeID(knowledge.nodes.all.count)))
    room -= size
    let nodes = (0..<size).map { place in
      knowledge.nodes.add(Node(name: "\(name)/n\(place)", flow: flow, kind: .end([])))
    }
    for place in nodes.indices {
      let kind = kind(at: place, nodes, side: side, name)
      knowledge.nodes[nodes[place]].kind = kind
    }
    return flow
  }

  private mutating func kind(
    at place: Int, _ nodes: [NodeID], side: Int?, _ name: String
  ) -> Node.Kind {
    let then = target(behind: place, nodes)
    if place == 0, let side { return askSymptom(side, then) }
    if side == nil, place >= nodes.count - sides.count {
      return visit(side: place - (nodes.count - sides.count), then, name, place)
    }
    switch random.below(20) {
    case 0..<8: return ask(place, nodes, side: side)
    case 8..<11: return when(place, nodes)
    case 11..<13:
      return .note(Note(text: "Know this.", when: Condition(), sources: ["test"], then: then))
    case 13 where side != nil: return .check(sides[side ?? 0].check, then: then)
    case 14 where side != nil && room > 6: return visit(side: side ?? 0, then, name, place)
    case 15 where side != nil && place > 4: return .end(random.some(of: enquiries, percent: 40))
    case 14..<20 where side != nil || random.chance(20):
      return diagnose(side: side, then: target(behind: place, nodes), name, place)
    default: return ask(place, nodes, side: side)
    }
  }

  private mutating func target(behind place: Int, _ nodes: [NodeID]) -> Target {
    let next = place + (random.chance(75) ? 1 : 2)
    guard next < nodes.count else { return .end }
    return random.chance(97) ? .node(nodes[next]) : .end
  }

  private func askSymptom(_ side: Int, _ then: Target) -> Node.Kind {
    let ask = Ask(
      fact: sides[side].symptom, ways: [("none", .end)], other: then, unknown: then)
    return .ask(ask)
  }

  private mutating func ask(_ place: Int, _ nodes: [NodeID], side: Int?) -> Node.Kind {
    var facts = plain + lookUps + [provider, network, program] + (version.map { [$0] } ?? [])
    if let side { facts += sides[side].settings + sides[side].settings + [sides[side].enquiry] }
    let fact = random.pick(facts) ?? program
    var ask = Ask(fact: fact, ways: [], other: nil, unknown: target(behind: place, nodes))
    for value in values(of: fact) where random.chance(40) {
      ask.ways.append((value, target(behind: place, nodes)))
    }
    ask.other = target(behind: place, nodes)
    ask.now = knowledge.facts[fact].whom != nil && random.chance(50)
    return .ask(ask)
  }

  /// The conditions come later, when it is known what may be read here.
  private mutating func when(_ place: Int, _ nodes: [NodeID]) -> Node.Kind {
    let rows = (0..<random.within(1...2)).map { _ in
      Row(condition: Condition(), target: target(behind: place, nodes))
    }
    return .when(rows + [Row(condition: Condition(), target: target(behind: place, nodes))])
  }

  private mutating func visit(
    side: Int, _ then: Target, _ name: String, _ place: Int
  ) -> Node.Kind {
    let flows = (0..<random.within(1...3)).map { number in
      addFlow(
        "\(name)-\(place)\(number)", side: side, size: random.within(2...max(3, min(10, room / 2))))
    }
    return .visit(flows, then: then)
  }

  private mutating func diagnose(
    side: Int?, then: Target, _ name: String, _ place: Int
  ) -> Node.Kind {
    let id = "\(name)-\(place)"
    let family = random.pick(["fa", "fb"]) ?? "fa"
    var diagnosis = Diagnosis(name: id, family: family, title: Text(id), because: "It is so.")
    diagnosis.cures = (side.map { [sides[$0]] } ?? sides).map { Change($0.symptom, "none") }
    diagnosis.enquire = random.some(of: enquiries, percent: 40)
    return .diagnose(knowledge.diagnoses.add(diagnosis), otherwise: then)
  }
}
