import Troubleshooting

/// Writes the steps that were chosen.
struct ScriptWriter {
  let itinerary: Itinerary
  let pages: ScriptPages
  let words: ScriptWords
  /// The steps from which each node is passed in silence.
  private var sources: [NodeID: [Int]] = [:]
  private var instructions: [CallScript.Instructions] = []

  private var session: Session { _read { yield itinerary.foresight.session } }
  private var knowledge: Knowledge { _read { yield itinerary.foresight.session.knowledge } }

  init(_ itinerary: Itinerary, _ pages: ScriptPages) {
    self.itinerary = itinerary
    self.pages = pages
    words = ScriptWords(session: itinerary.foresight.session)
    for node in pages.nodes {
      for passed in passed(behind: node) {
        sources[passed, default: []].append(pages.numbers[node] ?? 0)
      }
    }
  }

  /// The whole script.
  var script: CallScript {
    mutating get {
      var parts: [CallScript.Part] = []
      for (flow, nodes) in pages.flows {
        var steps: [CallScript.Step] = []
        for node in nodes { steps.append(step(node)) }
        parts.append(
          CallScript.Part(title: words.say(knowledge.flows[flow].title), steps: steps))
      }
      return CallScript(
        given: given, isForOneProgram: knowledge.roles.program.map(session.isSet) ?? true,
        parts: parts, instructions: instructions, enquiries: enquiries)
    }
  }

  private var given: [String] {
    session.facts().map { fact, knowing in
      words.line(
        fact, knowing.value.map { session.label($0, of: fact) } ?? Assignment.unknown)
    }
  }

  // MARK: Ways

  private func passed(behind node: NodeID) -> Set<NodeID> {
    (itinerary.roads[node] ?? []).reduce(into: []) { $0.formUnion($1.passed) }
  }

  /// Where a way from a node leads on this paper.
  func way(_ goal: Foresight.Goal, from node: NodeID) -> CallScript.Way {
    let road = itinerary.roads[node]?.first { $0.way.goal == goal }
    return road.map { way(to: $0.stop) } ?? .handOver
  }

  private func way(to stop: Itinerary.Stop) -> CallScript.Way {
    switch stop {
    case .node(let node):
      return pages.numbers[node].map(CallScript.Way.step) ?? .beyond(knowledge.nodes[node].name)
    case .end: return .handOver
    case .back(let rows):
      let returns = returns(rows)
      guard let first = returns.first else { return .handOver }
      return returns.count == 1 ? first.way : .back(returns)
    }
  }

  /// The ways behind the visits that this paper comes by, those that lead to the same together.
  private func returns(_ rows: [Itinerary.Behind]) -> [CallScript.Return] {
    rows.reduce(into: []) { all, row in
      let way = way(to: row.stop)
      let new: [CallScript.Return] =
        if case .back(let inner) = way { inner } else {
          [.init(from: sources[row.visit] ?? [], way: way)]
        }
      for each in new where !each.from.isEmpty {
        if let place = all.firstIndex(where: { $0.way == each.way }) {
          all[place].from = Set(all[place].from + each.from).sorted()
        } else {
          all.append(each)
        }
      }
    }
  }

  // MARK: Steps

  private mutating func step(_ node: NodeID) -> CallScript.Step {
    switch knowledge.nodes[node].kind {
    case .ask(let ask):
      let prospect = itinerary.foresight.prospects[node] ?? [:]
      return itinerary.foresight.asked(at: ask, prospect).map { question($0, ask, node) }
        ?? decision(ask, node)
    case .when(let rows): return decision(rows, node)
    case .note(let note): return remark(note, node)
    case .diagnose(let diagnosis, let otherwise):
      return finding(diagnosis, Foresight.Goal(otherwise), node)
    case .check, .visit, .end: return empty(node, .decision)
    }
  }

  private func empty(_ node: NodeID, _ kind: CallScript.Step.Kind) -> CallScript.Step {
    CallScript.Step(
      number: pages.numbers[node] ?? 0, place: knowledge.nodes[node].name, kind: kind, say: [])
  }

  private func question(_ fact: FactID, _ ask: Ask, _ node: NodeID) -> CallScript.Step {
    var step = empty(node, .question)
    let question = session.question(for: fact)
    step.say = [words.asked(question.prompt)]
    step.fact = knowledge.facts[fact].name
    step.look = question.hint.isEmpty ? question.findOut : [question.hint]
    step.branches = branches(of: question, ask, fact, node)
    return step
  }

  /// The answers on offer, those that have a way of their own beside them, and none.
  private func branches(
    of question: Question, _ ask: Ask, _ fact: FactID, _ node: NodeID
  ) -> [CallScript.Branch] {
    // What follows from the answer is not on paper.
    let isItself = fact == ask.fact
    func branch(_ words: String, _ also: [String], _ value: Value?) -> CallScript.Branch {
      CallScript.Branch(
        words: words, also: also, value: value?.text ?? Assignment.unknown,
        way: way(Foresight.Goal(isItself ? ask.way(of: value) : ask.unknown), from: node))
    }
    var branches = question.choices.map { choice in
      let value = choice.value.text == Assignment.unknown ? nil : choice.value
      return branch(choice.label, ScriptWriter.worthHearing(choice), value)
    }
    let offered = Set(question.choices.map(\.value))
    if isItself {
      branches += ask.ways.filter { !offered.contains($0.value) }.map {
        branch(session.label($0.value, of: fact), [], $0.value)
      }
    }
    if ![.choice, .yesNo, .version].contains(question.kind) {
      var free = branch(ScriptWords.free(question.kind), [], Value("\u{2026}"))
      if !isItself { free.way = way(Foresight.Goal(ask.unknown), from: node) }
      branches.append(free)
    }
    return branches + [branch(ScriptWords.doesNotKnow, [], nil)]
  }

  /// The other words for an answer, less those that say nothing new.
  private static func worthHearing(_ choice: Choice) -> [String] {
    let known = [choice.label, choice.value.text].map { $0.lowercased() }
    return choice.also.filter { word in
      word.count > 2 && !known.contains { $0.contains(word.lowercased()) }
    }
  }

  private func decision(_ ask: Ask, _ node: NodeID) -> CallScript.Step {
    rows(node) { way in
      switch way.way {
      case .answer(let place):
        words.noted(FactTest(ask.fact, values: [ask.ways[place].value]))
      case .unknown: words.noted(ask.fact, [Assignment.unknown])
      default: ScriptWords.otherwise
      }
    }
  }

  private func decision(_ conditions: [Row], _ node: NodeID) -> CallScript.Step {
    rows(node) { way in
      guard case .row(let place) = way.way else { return ScriptWords.otherwise }
      let line = open(conditions[place].condition, at: node)
      return line.isEmpty ? ScriptWords.otherwise : line
    }
  }

  /// What was written down, and where it leads; the same way is said once.
  private func rows(
    _ node: NodeID, _ line: (Foresight.Way) -> String
  ) -> CallScript.Step {
    var step = empty(node, .decision)
    for way in itinerary.foresight.ways(from: node) {
      let branch = CallScript.Branch(
        words: line(way), also: [], value: "", way: self.way(way.goal, from: node))
      if let last = step.branches.last, last.way == branch.way {
        let isRest = branch.words == ScriptWords.otherwise
        step.branches[step.branches.count - 1].words =
          isRest ? ScriptWords.otherwise : "\(last.words); or \(branch.words)"
      } else {
        step.branches.append(branch)
      }
    }
    return step
  }

  /// The part of a condition that is not sure to hold at a node.
  private func open(_ condition: Condition, at node: NodeID) -> String {
    let foresight = itinerary.foresight
    let prospect = foresight.prospects[node] ?? [:]
    return words.noted(condition) {
      foresight.possible($0.fact, prospect).kept(where: $0, passes: false) != nil
    }
  }

  private func remark(_ note: Note, _ node: NodeID) -> CallScript.Step {
    var step = empty(node, .remark)
    step.say = [words.say(note.text)]
    step.condition = open(note.when, at: node)
    step.branches = [then(Foresight.Goal(note.then), node)]
    return step
  }

  private func then(_ goal: Foresight.Goal, _ node: NodeID) -> CallScript.Branch {
    CallScript.Branch(words: ScriptWords.goOn, also: [], value: "", way: way(goal, from: node))
  }

  // MARK: Findings

  private mutating func finding(
    _ diagnosis: DiagnosisID, _ otherwise: Foresight.Goal, _ node: NodeID
  ) -> CallScript.Step {
    var step = empty(node, .finding)
    let authored = knowledge.diagnoses[diagnosis]
    let title = words.say(authored.title)
    let isSentence = title.last.map { ".?!".contains($0) } ?? true
    step.say = [isSentence ? title : title + ".", words.say(authored.because)]
    for fix in authored.fixes where canHold(knowledge.fixes[fix].when, at: node) {
      let proposals = session.proposals(of: fix)
      step.deeds += proposals.map { deed($0, knowledge.fixes[fix].when, at: node) }
      step.ask = proposals.first?.prompt ?? step.ask
    }
    let left = then(.left, node)
    guard !step.deeds.isEmpty else {
      step.branches = [left]
      return step
    }
    let outcomes: [(String, CallScript.Way)] = [
      (ScriptWords.works, .solved), (ScriptWords.same, way(otherwise, from: node)),
      (ScriptWords.couldNot, left.way),
    ]
    step.branches = outcomes.map { words, way in
      CallScript.Branch(words: words, also: [], value: "", way: way)
    }
    return step
  }

  private func canHold(_ condition: Condition, at node: NodeID) -> Bool {
    let foresight = itinerary.foresight
    return foresight.kept(foresight.prospects[node] ?? [:], where: condition) != nil
  }

  private mutating func deed(
    _ proposal: Proposal, _ condition: Condition, at node: NodeID
  ) -> CallScript.Deed {
    let effort = proposal.effort.isEmpty ? "" : " (\(proposal.effort))"
    return CallScript.Deed(
      letters: letters(for: proposal), title: proposal.title + effort, fix: proposal.fix,
      condition: open(condition, at: node))
  }

  private mutating func letters(for proposal: Proposal) -> String {
    // Other words for a step are for those who cannot ask back.
    func plain(_ block: Plan.Block) -> Plan.Block {
      Plan.Block(heading: block.heading, steps: block.steps, hints: [])
    }
    var new = CallScript.Instructions(
      letters: "", title: proposal.title, set: proposal.set,
      blocks: proposal.plan.blocks.map(plain), verify: proposal.plan.verify.map(plain))
    let place = instructions.firstIndex { known in
      new.letters = known.letters
      return new == known
    }
    if let place { return instructions[place].letters }
    new.letters = ScriptWriter.letters(instructions.count)
    instructions.append(new)
    return new.letters
  }

  /// A, B … Z, AA, AB …
  private static func letters(_ place: Int) -> String {
    let last = String(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[place % 26])
    return place < 26 ? last : letters(place / 26 - 1) + last
  }

  // MARK: Questions for somebody else

  private var enquiries: [Enquiry] {
    var facts: [FactID] = []
    for node in pages.nodes {
      let raised = ([node] + passed(behind: node).sorted()).flatMap(enquired)
      for fact in raised where session.value(of: fact) == nil && !facts.contains(fact) {
        facts.append(fact)
      }
    }
    let all = facts.map(session.enquiry(for:))
    let companies = all.map(\.company).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    return companies.flatMap { company in all.filter { $0.company == company } }
  }

  private func enquired(at node: NodeID) -> [FactID] {
    switch knowledge.nodes[node].kind {
    case .diagnose(let diagnosis, _): knowledge.diagnoses[diagnosis].enquire
    case .ask(let ask): knowledge.facts[ask.fact].whom == nil ? [] : [ask.fact]
    case .end(let facts): facts
    case .check, .when, .note, .visit: []
    }
  }
}
