/// All the words that a Knowledge reads by, in one trie.
struct Lexicon: Sendable {
  /// What the reading asks of a symptom at every hit.
  struct Trait: Sendable {
    var speaksFor: Symptom.Subject?
    var isVague: Bool
    var lends: Bool
    /// What it tells, on whichever side.
    var told: [Change]
    /// The only side it can speak of, if it is written for one.
    var side: SideID?
    /// Whether what it tells depends on the side.
    var isSided: Bool

    init(_ symptom: Symptom) {
      speaksFor = symptom.speaksFor
      isVague = symptom.isVague
      told = symptom.findings.flatMap { finding in
        finding.fact.all.map { Change($0, finding.value) }
      }
      side = symptom.side
      isSided = symptom.findings.contains { if case .sided = $0.fact { true } else { false } }
      lends = !symptom.evidence.isEmpty
    }

    var tells: Bool { !told.isEmpty }
  }

  private(set) var trie = PhraseTrie<Meaning>()
  private(set) var patterns: [Pattern] = []
  /// What the patterns are made of.
  private(set) var phrases = Phrasebook()
  /// The traits of the symptoms, in their order.
  let traits: [Trait]
  /// The companies by a name that is an everyday word in small letters: Sky.
  var proper: Set<ValueID> = []
  /// The templates of the symptoms, in their order.
  private(set) var shapes: [[TemplateShape]] = []
  /// The programs by a name that may as well be a mailbox: Outlook.
  var ambiguous: Set<ValueID> = []
  /// The values that words mean.
  private(set) var values: [Value] = []
  /// The side that each listed port belongs to, if it is only one.
  let ports: [Int: SideID]
  /// Which fact is meant by a kind and a side.
  let subjects: SubjectFacts
  /// The words of the trade, to know them misspelt.
  let spelling: Spelling
  /// What is known of server names and domains.
  let servers: ServerNames

  init(_ knowledge: Knowledge) {
    ports = Self.ports(of: knowledge)
    subjects = SubjectFacts(knowledge)
    servers = ServerNames(knowledge)
    spelling = Spelling(Self.spelt(knowledge))
    traits = knowledge.symptoms.all.map(Trait.init)
    addSymptoms(knowledge)
    addSides(knowledge)
    addAnswers(knowledge)
    addNames(knowledge)
  }

  /// Adds a phrase as people would write it.
  mutating func add(_ phrase: String, _ meaning: Meaning) {
    trie.add(TokenText(phrase).tokens, meaning)
  }

  /// Keeps a value that words mean.
  mutating func keep(_ value: Value) -> ValueID {
    values.append(value)
    return values.count - 1
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
      let shapes = symptom.templates.map(TemplateShape.init)
      for (place, shape) in shapes.enumerated() {
        trie.add(shape.opening, .template(TemplateID(symptom: index, place: place)))
      }
      self.shapes.append(shapes)
    }
  }

  private mutating func add(patternAt place: Int, of symptom: Symptom, _ index: SymptomID) {
    let parts = Self.parts(of: symptom.patterns[place])
    guard !parts.isEmpty else { return }
    let length = parts.reduce(0) { $0 + $1.reduce(0) { $0 + $1.range.count } }
    for (part, number) in phrases.add(patterns.count, parts) { trie.add(part, .stretch(number)) }
    patterns.append(Pattern(symptom: index, place: place, length: length))
  }

  /// The stretches of a pattern between its `...`; those without a word or mark do not count.
  static func parts(of pattern: String) -> [[Token]] {
    let text = TokenText(pattern)
    var parts: [[Token]] = [[]]
    var place = 0
    while place < text.tokens.count {
      // The dot of "450 4. ..." is no part of the gap.
      let isSkip =
        !text.isGlued(place)
        && (0..<3).allSatisfy {
          text.isMark(".", at: place + $0) && ($0 == 0 || text.isGlued(place + $0))
        }
      if isSkip { parts.append([]) } else { parts[parts.count - 1].append(text.tokens[place]) }
      place += isSkip ? 3 : 1
    }
    return parts.filter { !$0.isEmpty }
  }
}
