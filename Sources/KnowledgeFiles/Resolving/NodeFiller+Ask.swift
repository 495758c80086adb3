internal import Troubleshooting

extension NodeFiller {
  /// A question, with a way for each answer.
  func ask(_ body: Written, at place: Place) -> Node.Kind? {
    guard let fields = builder.fields(body, .askNode, at: place), let name = fields["ask"],
      let fact = builder.fact(name.name, at: name.place)
    else { return nil }
    checkQuestion(of: fact, at: name.place)
    var ways = Ways(fact: builder.knowledge.facts[fact].name)
    for entry in builder.entries(fields["to"] ?? .noEntries, what: "answers and ways") {
      add(entry, of: fact, to: &ways)
    }
    if let written = fields["then"], let then = target(written) {
      if ways.other == nil { ways.other = note(.otherAnswer, then, at: written.place) }
      if ways.unknown == nil { ways.unknown = note(.unknown, then, at: written.place) }
    }
    check(ways, of: fact, at: place, hasThen: fields["then"] != nil)
    guard let unknown = ways.unknown else { return nil }
    var ask = Ask(fact: fact, ways: ways.byValue, other: ways.other, unknown: unknown)
    ask.now = builder.flag(fields["now"])
    return .ask(ask)
  }

  /// The ways on from a question, as far as they are read.
  struct Ways {
    let fact: String
    var byValue: [(value: Value, target: Target)] = []
    var other: Target?
    var unknown: Target?
    /// Whether a value was no value of the fact; the one that was meant is not missed.
    var hasUnknownValue = false
    var places: [String: Place] = [:]
  }

  private func add(_ entry: Written.Entry, of fact: FactID, to ways: inout Ways) {
    builder.checkTwoWays(entry.key, &ways.places, of: ways.fact)
    guard let target = target(entry.value) else { return }
    for name in entry.key.names {
      switch name.text {
      case "else": ways.other = note(.otherAnswer, target, at: name.place)
      case "unknown": ways.unknown = note(.unknown, target, at: name.place)
      default:
        if let value = builder.value(name.text, of: fact, at: name.place) {
          let way = Trail.Way.answer(ways.byValue.count)
          ways.byValue.append((value, note(way, target, at: name.place)))
        } else {
          ways.hasUnknownValue = true
        }
      }
    }
  }

  /// Notes where a way is written, and gives where it leads.
  private func note(_ way: Trail.Way, _ target: Target, at place: Place) -> Target {
    builder.notes.placesOfWays[node, default: [:]][way] = place
    return target
  }

  /// Every answer, and "don't know", leads somewhere.
  private func check(_ ways: Ways, of fact: FactID, at place: Place, hasThen: Bool) {
    guard !hasThen else { return }
    if ways.places["unknown"] == nil {
      builder.report.add(
        .noUnknown, at: place,
        "\"don't know\" leads nowhere from '\(shortName)'. Add `unknown: …` below `to:`.")
    }
    guard ways.places["else"] == nil, !ways.hasUnknownValue else { return }
    let missing: [String]
    if case .oneOf(let words, nil) = builder.notes.domains[fact.raw] {
      missing = words.filter { ways.places[$0] == nil }.sorted()
      if missing.isEmpty { return }
    } else {
      missing = []
    }
    let which =
      missing.isEmpty ? "Other values lead" : "'\(missing.joined(separator: "', '"))' leads"
    builder.report.add(
      .noWay, at: place, "\(which) nowhere from '\(shortName)'. Add `else: …` below `to:`.")
  }
}

extension KnowledgeBuilder {
  /// The node that a target `diagnose NAME` stands for: one for each flow and diagnosis.
  func diagnoseNode(_ diagnosis: DiagnosisID, in flow: FlowID, first node: NodeID) -> NodeID {
    let key = BuildNotes.Made(flow: flow, diagnosis: diagnosis)
    if let made = notes.made[key] { return made }
    var name = knowledge.nodes[node].name + "/diagnose"
    if knowledge.nodes[name] != nil { name += "/" + knowledge.diagnoses[diagnosis].name }
    let made = knowledge.nodes.add(
      Node(name: name, flow: flow, kind: .diagnose(diagnosis, otherwise: .end)))
    notes.placeOfNode.append(notes.placeOfNode[node.raw])
    notes.made[key] = made
    return made
  }
}
