internal import Troubleshooting

/// A node made ready to be walked with spans: every test is a cut.
enum Junction {
  case ask(Asking)
  case check(facts: [Int], then: Target)
  case choose([Case])
  case note(Judging, then: Target)
  case diagnose(Diagnosing)
  case visit([FlowID])
  case end([FactID])

  init(_ node: Node, in spectrum: Spectrum) {
    switch node.kind {
    case .ask(let ask): self = .ask(Asking(ask, in: spectrum))
    case .check(let check, let then):
      let facts = spectrum.knowledge.checks[check].facts.map { spectrum.root(of: $0.fact).raw }
      self = .check(facts: facts, then: then)
    case .when(let rows):
      self = .choose(
        rows.map { Case(when: Judging($0.condition, in: spectrum), target: $0.target) })
    case .note(let note): self = .note(Judging(note.when, in: spectrum), then: note.then)
    case .diagnose(let diagnosis, let otherwise):
      self = .diagnose(Diagnosing(diagnosis, otherwise, in: spectrum))
    case .visit(let flows, _): self = .visit(flows)
    case .end(let enquiries): self = .end(enquiries)
    }
  }

  /// Everything that it tells apart.
  var splitters: [Horizon.Splitter] {
    switch self {
    case .ask(let asking): asking.splitters
    case .check(let facts, _): facts.map { Horizon.Splitter(fact: $0, span: .unset) }
    case .choose(let branches): branches.flatMap(\.when.splitters)
    case .note(let when, _): when.splitters
    case .diagnose(let diagnosing): diagnosing.splitters
    case .visit, .end: []
    }
  }
}

/// A question.
struct Asking {
  var fact: FactID
  /// The root of the fact, by its number.
  var root: Int
  /// Whether the walk waits for an answer.
  var waits: Bool
  /// Whether it is an enquiry, listed while nobody answered it.
  var isEnquiry: Bool
  /// Where its ways lead, and for what.
  var ways: [(target: Target, cut: Cut)]
  /// Every way that an author wrote, and for what.
  var choices: [(way: Trail.Way, cut: Cut)]
  var known: Cut

  init(_ ask: Ask, in spectrum: Spectrum) {
    let authored = spectrum.knowledge.facts[ask.fact]
    fact = ask.fact
    root = spectrum.root(of: ask.fact).raw
    isEnquiry = authored.whom != nil
    waits = !isEnquiry || (ask.now && authored.ask != nil)
    ways = ask.targets.map { target in
      (target, Cut(ask.fact, in: spectrum) { ask.way(of: $0) == target })
    }
    choices = ask.choices.map { choice in
      (choice.way, Cut(ask.fact, in: spectrum) { ask.choice(of: $0) == choice.way })
    }
    known = .known(ask.fact, in: spectrum)
  }

  var splitters: [Horizon.Splitter] {
    [Horizon.Splitter(fact: root, span: .unset)] + known.splitters + ways.flatMap(\.cut.splitters)
  }
}

/// A condition.
struct Judging {
  var cuts: [Cut]
  /// What is asked of the past.
  private var past: [Cut]
  /// What of it holds to the end of a round if it ever held: it was answered, and no fix sets it.
  private var lasting: [Cut]
  /// Whether it asks for the day.
  private var asksForDay: Bool

  init(_ condition: Condition, in spectrum: Spectrum) {
    cuts = condition.tests.map { Cut($0, in: spectrum) }
    past = condition.tried.map { Cut($0, in: spectrum) }
    lasting = condition.tried
      .filter { !$0.accepts(nil) && !$0.isChangedByFixes(of: spectrum.knowledge) }
      .map { Cut($0, in: spectrum) }
    asksForDay = condition.today != nil
  }

  /// Whether nothing is demanded.
  var isEmpty: Bool { cuts.isEmpty && past.isEmpty && !asksForDay }

  var splitters: [Horizon.Splitter] { (cuts + past).flatMap(\.splitters) }

  /// The parts in which it holds, and in which it does not; both for what the day decides, or something
  /// that was tried.
  func split(_ part: Part, _ memory: Memory, in spectrum: Spectrum) -> (yes: [Part], no: [Part]) {
    var (yes, no) = part.split(by: cuts, in: spectrum)
    if !past.isEmpty || asksForDay { no += yes }
    if !past.isEmpty, memory.isDisjoint(with: [.offered, .cured, .changed]) { yes = [] }
    if memory.isDisjoint(with: .laterRound) {
      yes = yes.flatMap { $0.split(by: lasting, in: spectrum).yes }
    }
    return (yes, no)
  }
}

/// One way on, and when it is taken.
struct Case {
  var when: Judging
  var target: Target
}

extension FactTest {
  /// Whether a fix may change what is tested: a setting, or something that it sets besides.
  fileprivate func isChangedByFixes(of knowledge: Knowledge) -> Bool {
    knowledge.facts[fact].isSetting
      || knowledge.fixes.all.contains { $0.set.contains { $0.fact == fact } }
  }
}
