import Troubleshooting

/// Makes valid Knowledge of any shape, in memory; the same for the same seed.
struct Generator {
  var random: SplitMix64
  var knowledge = Knowledge(start: NodeID(0))
  var program = FactID(0)
  var provider = FactID(0)
  var network = FactID(0)
  var version: FactID?
  var sides: [SideFacts] = []
  /// Facts that only a person can tell.
  var plain: [FactID] = []
  /// Facts that follow from others.
  var lookUps: [FactID] = []
  var enquiries: [FactID] = []
  /// How many nodes are left to be made.
  var room = 0
  /// Where each flow goes on when it ends, by flow.
  var afterFlow: [FlowID: NodeID] = [:]

  /// What belongs to one direction of mail.
  struct SideFacts {
    var side: SideID
    var symptom: FactID
    var settings: [FactID]
    var port: FactID
    var security: FactID
    var reach: FactID
    var check: CheckID
    var enquiry: FactID
  }

  static func knowledge(seed: UInt64) -> Knowledge {
    var generator = Generator(random: SplitMix64(seed: seed))
    return generator.make()
  }

  private mutating func make() -> Knowledge {
    room = random.within(5...60)
    addSides()
    addFacts()
    addProviders()
    addGuides()
    addRules()
    addFlows()
    fillConditions()
    addSymptoms()
    knowledge.seal()
    return knowledge
  }

  /// Every fact that a person or a table can give, symptoms and settings included.
  var everyFact: [FactID] { knowledge.facts.indices }

  func name(_ fact: FactID) -> String { knowledge.facts[fact].name }

  func values(of fact: FactID) -> [Value] { knowledge.samples(of: fact) }

  /// A test that some values pass, or others, or the unknown.
  mutating func test(_ fact: FactID) -> FactTest {
    var test = FactTest(fact, values: random.some(of: values(of: fact), percent: 50))
    switch random.below(6) {
    case 0: test.isNegated = true
    case 1: test.acceptsKnown = true
    case 2: test.acceptsUnknown = true
    default: break
    }
    return test
  }
}
