import Troubleshooting

extension Generator {
  /// Fills in conditions and fixes, now that it is known what may be read where.
  mutating func fillConditions() {
    let outlook = Outlook(knowledge)
    for node in knowledge.nodes.indices {
      let readable = everyFact.filter { outlook.allows($0, at: node) }
      switch knowledge.nodes[node].kind {
      case .when(var rows):
        for place in rows.indices.dropLast() { rows[place].condition = condition(readable) }
        knowledge.nodes[node].kind = .when(rows)
      case .note(var note):
        if random.chance(40) { note.when = condition(readable) }
        knowledge.nodes[node].kind = .note(note)
      case .check(let check, let then):
        // What a check needs is read like any condition.
        if !knowledge.checks[check].needs.allSatisfy(readable.contains) {
          knowledge.nodes[node].kind = .note(
            Note(text: "No look here.", when: Condition(), sources: [], then: then))
        }
      case .diagnose(let diagnosis, _):
        addFixes(diagnosis, everyFact.filter { outlook.allowsInFix($0, at: node) })
      default: break
      }
    }
  }

  private mutating func condition(_ readable: [FactID]) -> Condition {
    var condition = Condition()
    for _ in 0..<random.within(1...2) {
      if let fact = random.pick(readable) { condition.tests.append(test(fact)) }
    }
    if random.chance(10) {
      condition.today = .from(random.chance(50) ? "2026-01-01" : "2027-01-01")
    }
    let tried = sides.flatMap(\.settings).filter(readable.contains)
    if random.chance(20), let fact = random.pick(tried), let value = random.pick(values(of: fact)) {
      condition.tried = [FactTest(fact, values: [value])]
    }
    return condition
  }

  private mutating func addFixes(_ diagnosis: DiagnosisID, _ readable: [FactID]) {
    let cures = knowledge.diagnoses[diagnosis].cures
    let mine = sides.filter { side in cures.contains { $0.fact == side.symptom } }
    let count = random.chance(8) ? 0 : random.within(1...4)
    if count == 0 { knowledge.diagnoses[diagnosis].cures = [] }
    for place in 0..<count {
      var fix = Fix(
        name: "\(knowledge.diagnoses[diagnosis].name)/f\(place)", diagnosis: diagnosis,
        title: "Change it")
      if random.chance(40), let fact = random.pick(readable) {
        fix.when = Condition(tests: [test(fact)])
      }
      if let side = random.pick(mine) { addSettings(to: &fix, side, readable) }
      if fix.set.isEmpty || random.chance(25) {
        let tasks = knowledge.tasks.indices.filter { !knowledge.tasks[$0].name.hasPrefix("verify") }
        fix.before = random.pick(tasks).map { [.task($0)] } ?? []
        fix.after = random.chance(20) ? (random.pick(tasks).map { [.task($0)] } ?? []) : []
      }
      fix.losesMail = random.chance(10)
      knowledge.diagnoses[diagnosis].fixes.append(knowledge.fixes.add(fix))
    }
  }

  private mutating func addSettings(to fix: inout Fix, _ side: SideFacts, _ readable: [FactID]) {
    let name = knowledge.sides[side.side].name
    let isEach = random.chance(40) && readable.contains(provider)
    if isEach { fix.each = .named(name) }
    let wanted = random.some(of: side.settings, percent: 60)
    // A rule reads other settings, too: all must be readable, or none is set.
    let read = knowledge.never.flatMap(\.self).map(\.fact).filter {
      knowledge.facts[$0].side == side.side
    }
    let refused = [side.port, side.security]
    guard (wanted + read + refused).allSatisfy(readable.contains) else { return }
    for fact in wanted {
      guard let source = source(for: fact, side, isEach: isEach, readable) else { continue }
      fix.set.append(Fix.Setting(fact, source))
    }
    if isEach, random.chance(30) { fix.before = [.endpointFirst] }
  }

  private mutating func source(
    for fact: FactID, _ side: SideFacts, isEach: Bool, _ readable: [FactID]
  ) -> ValueSource? {
    let fields: [FactID: Endpoint.Field] = [side.port: .port, side.security: .security]
    let field = fields[fact] ?? (knowledge.facts[fact].kind == .host ? .host : nil)
    if isEach, let field { return .endpoint(field) }
    if fact == side.port, random.chance(20) { return .fact(side.enquiry) }
    let needed = [provider, program] + (version.map { [$0] } ?? []) + lookUps
    if name(fact).hasSuffix("auth"), random.chance(30), needed.allSatisfy(readable.contains) {
      return .signIn
    }
    if let field, random.chance(15), readable.contains(provider) {
      return .listed(.named(knowledge.sides[side.side].name), field)
    }
    return random.pick(values(of: fact)).map(ValueSource.literal)
  }

  /// What is said lends weight, and so do some facts.
  mutating func addSymptoms() {
    let diagnoses = knowledge.diagnoses.indices
    for place in 0..<random.within(0...5) {
      var symptom = Symptom(name: "s\(place)", title: Text("symptom \(place)"))
      symptom.evidence = random.some(of: diagnoses, percent: 30).map {
        Symptom.Evidence(diagnosis: $0, points: random.within(1...9))
      }
      if random.chance(50) { symptom.when = condition(everyFact) }
      symptom.when?.tried = []
      symptom.when?.today = nil
      knowledge.symptoms.add(symptom)
    }
  }
}
