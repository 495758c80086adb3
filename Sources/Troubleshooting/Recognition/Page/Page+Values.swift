extension Page {
  /// The values that words of a pasted message may stand for.
  func values(of fact: FactID, saidAs words: String, in symptom: SymptomID) -> [Value] {
    switch knowledge.facts[fact].kind {
    case .port:
      guard let port = Int(words), PortNumber.range.contains(port) else { return [] }
      return [Value(String(port))]
    case .host:
      return HostName.isPlausible(words) ? [Value(words)] : []
    case .domain:
      let domain = words.split(separator: "@").last.map(String.init) ?? words
      return HostName.isPlausible(domain) ? [Value(domain)] : []
    case .choice, .yesNo: return choice(of: fact, saidAs: words, in: symptom)
    default: return []
    }
  }

  private func choice(of fact: FactID, saidAs words: String, in symptom: SymptomID) -> [Value] {
    let answers = knowledge.facts[fact].answers
    let own = knowledge.symptoms[symptom].words.filter {
      NameTable.key($0.word) == NameTable.key(words)
    }
    .flatMap(\.values)
    .filter { value in answers.isEmpty || answers.contains { $0.value == value } }
    guard own.isEmpty else { return own }
    let key = NameTable.key(words)
    let said = answers.filter { answer in
      ([answer.value.text] + [answer.label.plain].compactMap(\.self) + answer.also)
        .contains { NameTable.key($0) == key }
    }
    return said.map(\.value)
  }

  /// Decides the words with several values by what the program cannot do; with two left, nothing is read.
  mutating func decideWords() {
    for word in openWords {
      guard let manual = manual(for: word.symptom) else { continue }
      let left = word.values.filter { !isRefused(Change(word.fact, $0), by: manual) }
      if let value = left.first, left.count == 1 {
        claims.add(word.fact, value, .pasted, at: word.range)
      }
    }
  }

  /// A version that some message tells counts only for the program that is named.
  mutating func dropStrangeVersion() {
    guard let fact = knowledge.roles.version, let version = claims[fact],
      let program = knowledge.roles.program.flatMap({ claims[$0] ?? context.facts[$0] }),
      let guide = knowledge.guides[program.text],
      !knowledge.guides[guide].versions.contains(where: { $0.name == version.text })
    else { return }
    claims.drop(fact)
  }

  private func isRefused(_ change: Change, by manual: Manual) -> Bool {
    manual.refusals.contains { refusal in
      refusal.tests.contains { $0.fact == change.fact }
        && refusal.tests.allSatisfy { test in
          let value = claims[test.fact] ?? context.facts[test.fact]
          return test.accepts(test.fact == change.fact ? change.value : value)
        }
    }
  }

  /// The manual of the program that said something: the one that was read or is known, if it can say
  /// it, else the first that does.
  private func manual(for symptom: SymptomID) -> Manual? {
    let speakers = knowledge.symptoms[symptom].programs
    let known = knowledge.roles.program.flatMap { claims[$0] ?? context.facts[$0] }
    let guide = knowledge.guides.indices.first {
      knowledge.guides[$0].kind == .program && knowledge.guides[$0].name == known?.text
    }
    if let guide, speakers.isEmpty || speakers.contains(guide) {
      let guide = knowledge.guides[guide]
      let version = knowledge.roles.version.flatMap { context.facts[$0] }
      return guide.versions.first { $0.name == version?.text }?.manual ?? guide.manual
    }
    return speakers.first.map { knowledge.guides[$0].manual }
  }
}
