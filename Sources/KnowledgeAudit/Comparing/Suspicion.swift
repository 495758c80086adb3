internal import Troubleshooting

/// Where a conversation must come by so that it may go another way than before.
struct Suspicion {
  /// A value without which nothing changes for a person.
  struct Focus: Hashable {
    var fact: String
    var value: Value
  }

  /// The nodes that work otherwise or are only in one of the two, by id.
  private(set) var nodes: Set<String> = []
  private(set) var focuses: [Focus] = []
  /// Whether it may be anywhere.
  private(set) var isAnywhere = false

  /// Whether no conversation can go another way.
  var isEmpty: Bool { nodes.isEmpty && focuses.isEmpty && !isAnywhere }

  init(_ alterations: Alterations, _ old: Knowledge, _ new: Knowledge) {
    let apart = Set(alterations.added + alterations.removed)
    var seen: Set<Focus> = []
    for alteration in alterations.of(.workings) {
      let thing = alteration.place.thing
      let isApart = apart.contains(thing)
      for knowledge in [old, new] {
        suspect(thing, alteration.place.path, isApart: isApart, knowledge)
      }
    }
    focuses = focuses.filter { seen.insert($0).inserted }
  }

  /// A thing that is only in one of the two changes nothing by itself, but by what names it.
  private mutating func suspect(
    _ thing: Anatomy.Thing, _ path: String, isApart: Bool, _ knowledge: Knowledge
  ) {
    switch thing.kind {
    case "node": nodes.insert(thing.name)
    case "diagnosis": insert(diagnosis: thing.name, knowledge)
    case "fix": insert(diagnosis: String(thing.name.prefix { $0 != "/" }), knowledge)
    case "guide": insert(guide: thing.name, knowledge)
    case "provider": insert(thing.name, for: .provider, knowledge)
    case "network": insert(thing.name, for: .network, knowledge)
    case "fact" where path.hasPrefix("lookUp/table/"):
      let key = path.dropFirst("lookUp/table/".count)
      guard let fact = knowledge.facts[thing.name], let lookUp = knowledge.facts[fact].lookUp else {
        return
      }
      // A key may hold a stroke, but no key of a table does but by what it leads to.
      let base = knowledge.facts[lookUp.base].name
      focuses.append(Focus(fact: base, value: Value(String(key.prefix { $0 != "/" }))))
    // What authors promise tells nobody anything else.
    case "promises": break
    case "fact", "task", "term", "flow", "check": if !isApart { isAnywhere = true }
    default: isAnywhere = true
    }
  }

  private mutating func insert(diagnosis name: String, _ knowledge: Knowledge) {
    for node in knowledge.nodes.all {
      guard case .diagnose(let diagnosis, _) = node.kind,
        knowledge.diagnoses[diagnosis].name == name
      else { continue }
      nodes.insert(node.name)
    }
  }

  private mutating func insert(guide name: String, _ knowledge: Knowledge) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Guide.Kind(rawValue: parts[0]) else { return }
    // What a general guide says holds in all others of its kind.
    if parts[1].hasPrefix("any-") { isAnywhere = true }
    insert(parts[1], for: kind.answers, knowledge)
  }

  private mutating func insert(_ name: String, for kind: Fact.Kind, _ knowledge: Knowledge) {
    for fact in knowledge.facts.all where fact.kind == kind && fact.ask != nil {
      focuses.append(Focus(fact: fact.name, value: Value(name)))
    }
  }
}

extension Guide.Kind {
  /// The facts whose values are guides of this kind.
  fileprivate var answers: Fact.Kind {
    switch self {
    case .program: .program
    case .provider: .provider
    case .security: .security
    case .system: .system
    }
  }
}
