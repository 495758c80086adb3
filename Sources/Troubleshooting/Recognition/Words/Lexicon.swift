/// All the words that a Knowledge reads by, in one trie.
struct Lexicon: Sendable {
  typealias Hit = PhraseTrie<Meaning>.Hit

  private(set) var trie = PhraseTrie<Meaning>()
  private(set) var patterns: [Pattern] = []
  /// The side that each listed port belongs to, if it is only one.
  let ports: [Int: SideID]
  /// Which fact is meant by a kind and a side.
  let subjects: SubjectFacts
  /// What is known of server names and domains.
  let servers: ServerNames

  init(_ knowledge: Knowledge) {
    ports = Self.ports(of: knowledge)
    subjects = SubjectFacts(knowledge)
    servers = ServerNames(knowledge)
    addSymptoms(knowledge)
    addSides(knowledge)
    addAnswers(knowledge)
    addNames(knowledge)
  }

  /// Adds a phrase as people would write it.
  mutating func add(_ phrase: String, _ meaning: Meaning) {
    trie.add(TokenText(phrase).tokens, meaning)
  }

  private static func ports(of knowledge: Knowledge) -> [Int: SideID] {
    var sides: [Int: Set<SideID>] = [:]
    for side in knowledge.sides.indices {
      for port in knowledge.sides[side].ports.compactMap(\.number) {
        sides[port, default: []].insert(side)
      }
    }
    return sides.compactMapValues(\.only)
  }

  private mutating func addSymptoms(_ knowledge: Knowledge) {
    for index in knowledge.symptoms.indices {
      let symptom = knowledge.symptoms[index]
      for place in symptom.patterns.indices { add(patternAt: place, of: symptom, index) }
      for (place, template) in symptom.templates.enumerated() {
        let beginning = TemplateShape(template).opening
        trie.add(beginning, .template(TemplateID(symptom: index, place: place)))
      }
    }
  }

  private mutating func add(patternAt place: Int, of symptom: Symptom, _ index: SymptomID) {
    let parts = Self.parts(of: symptom.patterns[place])
    guard !parts.isEmpty else { return }
    let length = parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.range.count } }
    for (number, part) in parts.enumerated() {
      trie.add(part, .pattern(patterns.count, part: number))
    }
    patterns.append(Pattern(symptom: index, place: place, parts: parts.count, length: length))
  }

  /// The stretches of a pattern between its `...`; those without a word or mark do not count.
  static func parts(of pattern: String) -> [[Token]] {
    let text = TokenText(pattern)
    var parts: [[Token]] = [[]]
    var place = 0
    while place < text.tokens.count {
      let isSkip = (0..<3).allSatisfy { text.isMark(".", at: place + $0) }
      if isSkip { parts.append([]) } else { parts[parts.count - 1].append(text.tokens[place]) }
      place += isSkip ? 3 : 1
    }
    return parts.filter { !$0.isEmpty }
  }
}
