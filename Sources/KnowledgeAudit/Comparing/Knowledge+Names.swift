internal import Troubleshooting

extension Knowledge {
  /// The id behind an index; nil if it is none.
  func name(of index: Any) -> String? {
    switch index {
    case let fact as FactID: facts[fact].name
    case let node as NodeID: nodes[node].name
    case let flow as FlowID: flows[flow].name
    case let diagnosis as DiagnosisID: diagnoses[diagnosis].name
    case let fix as FixID: fixes[fix].name
    case let task as TaskID: tasks[task].name
    case let guide as GuideID: guides[guide].name
    case let provider as ProviderID: providers[provider].name
    case let network as NetworkID: networks[network].name
    case let symptom as SymptomID: symptoms[symptom].name
    case let check as CheckID: checks[check].name
    case let side as SideID: sides[side].name
    case let whom as WhomID: self.whom[whom].name
    case let way as WayID: ways[way].name
    default: nil
    }
  }

  /// A text as an author reads it: `$smtp.port` where a value is filled in.
  func written(_ text: Text) -> String {
    text.pieces.map { piece in
      switch piece {
      case .literal(let words): words
      case .fact(let fact): "$\(facts[fact].name)"
      case .value: "$value"
      case .word: "$word"
      case .endpoint(let field): "$\(field.rawValue)"
      case .listed(.named(let list), let field): "$provider.\(list).\(field.rawValue)"
      case .listed(.chosen(let fact), let field): "$provider.\(facts[fact].name).\(field.rawValue)"
      }
    }.joined()
  }

  /// A test of another Knowledge, by the names of its facts; nil if this one has no such fact.
  func test(_ other: FactTest, of knowledge: Knowledge) -> FactTest? {
    facts[knowledge.facts[other.fact].name].map { fact in
      var test = other
      test.fact = fact
      return test
    }
  }
}
