/// Which fact is meant by what a text speaks of: the port of a side, as it is set or as support said.
struct SubjectFacts: Sendable {
  private struct Place: Hashable {
    var kind: Fact.Kind
    var side: SideID
    var isAdvice: Bool
  }

  private var facts: [Place: FactID] = [:]
  private var advised: [FactID: FactID] = [:]
  private var settings: [FactID: FactID] = [:]
  /// The fact that holds the domain of the person's address.
  let domain: FactID?

  init(_ knowledge: Knowledge) {
    domain = knowledge.facts.indices.first {
      knowledge.facts[$0].kind == .domain && knowledge.facts[$0].whom == nil
    }
    for index in knowledge.facts.indices { add(index, knowledge.facts[index]) }
    for index in knowledge.facts.indices { addAnswers(index, knowledge) }
  }

  /// The setting of a kind on a side, or the enquiry about it.
  func fact(_ kind: Fact.Kind, _ side: SideID, isAdvice: Bool) -> FactID? {
    facts[Place(kind: kind, side: side, isAdvice: isAdvice)]
  }

  /// The enquiry about a setting whose values are listed.
  func enquiry(about setting: FactID) -> FactID? { advised[setting] }

  /// The setting whose values the answers of a fact name: itself, or what the enquiry is about.
  func setting(answeredBy fact: FactID) -> FactID? { settings[fact] }

  private mutating func add(_ index: FactID, _ fact: Fact) {
    guard let side = fact.side, fact.isSetting || fact.whom != nil else { return }
    let place = Place(kind: fact.kind, side: side, isAdvice: !fact.isSetting)
    if facts[place] == nil { facts[place] = index }
  }

  private mutating func addAnswers(_ index: FactID, _ knowledge: Knowledge) {
    let setting = knowledge.facts[index]
    guard setting.isSetting, setting.kind == .choice, setting.side != nil else { return }
    settings[index] = index
    let values = Set(setting.answers.map(\.value))
    let enquiry = knowledge.facts.indices.first {
      let fact = knowledge.facts[$0]
      return fact.whom != nil && !fact.isSetting && fact.kind == .choice
        && fact.side == setting.side
        && Set(fact.answers.map(\.value)) == values
    }
    guard let enquiry else { return }
    advised[index] = enquiry
    settings[enquiry] = index
  }
}
