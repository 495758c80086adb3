internal import Troubleshooting

/// How long conversations are, in questions and fixes tried.
public struct Lengths: Sendable {
  /// No conversation of two rounds has more; nil if not everything was looked at.
  public var bound: Int?
  /// The longest of the conversations that were played.
  public var longest: Int
  /// The average of the conversations that were played, in hundredths.
  public var average: Int
  /// How many were played, every answer being equally likely.
  public var plays: Int

  init(_ explorer: Explorer, plays: Int, date: String) {
    bound = explorer.isComplete ? LongestWay(explorer).length : nil
    var dice = Dice(state: 1)
    let lengths = (0..<plays).map { _ in Lengths.play(explorer, date, &dice) }
    self.plays = plays
    longest = lengths.max() ?? 0
    average = plays == 0 ? 0 : lengths.reduce(0, +) * 100 / plays
  }

  /// A conversation with somebody who answers at random, counted to its end.
  private static func play(_ explorer: Explorer, _ date: String, _ dice: inout Dice) -> Int {
    let knowledge = explorer.knowledge
    var session = Session(knowledge, Event.Start(date: date))
    session.apply(.said(.init(text: "")))
    for count in 0..<500 {
      let walk = session.walk
      switch walk.stop {
      case .ask(let fact):
        let values = explorer.spectrum.classes[fact.raw].map(\.value.text) + [Assignment.unknown]
        session.apply(
          .answered(.fact(knowledge.facts[fact].name), value: values[dice.roll(values.count)]))
      case .consent(let check):
        session.apply(.answered(.consent(knowledge.checks[check].name), value: Value.no.text))
      case .check(let check):
        session.apply(.checked(check: knowledge.checks[check].name, results: []))
      case .propose(let fix, _):
        let outcome = Outcome.allCases[dice.roll(Outcome.allCases.count)]
        session.apply(.tried(.fix(fix.name), outcome))
      case .end: return count
      }
    }
    return 500
  }
}

/// The longest way through the situations: each question, and each diagnosis with as many fixes as it can
/// offer there, is counted.
private struct LongestWay {
  let length: Int

  init(_ explorer: Explorer) {
    var ways = Array(repeating: [Int](), count: explorer.situations.count)
    var open = Array(repeating: 0, count: explorer.situations.count)
    for (number, situation) in explorer.situations.enumerated() {
      if let parent = situation.parent { ways[parent].append(number) }
    }
    for join in explorer.joins { ways[join.from].append(join.to) }
    for next in ways.joined() { open[next] += 1 }
    var length = Array(repeating: 0, count: ways.count)
    var ready = open.indices.filter { open[$0] == 0 }
    while let number = ready.popLast() {
      length[number] += LongestWay.weight(of: explorer.situations[number], explorer)
      for next in ways[number] {
        length[next] = max(length[next], length[number])
        open[next] -= 1
        if open[next] == 0 { ready.append(next) }
      }
    }
    self.length = length.max() ?? 0
  }

  private static func weight(of situation: Situation, _ explorer: Explorer) -> Int {
    guard let node = explorer.spots[situation.spot].node else { return 0 }
    switch explorer.knowledge.nodes[node].kind {
    case .ask(let ask):
      let root = explorer.spectrum.root(of: ask.fact).raw
      return explorer.spectrum.span(of: root, in: situation.box).intersects(.unset) ? 1 : 0
    case .diagnose(let diagnosis, _): return explorer.knowledge.diagnoses[diagnosis].fixes.count
    case .check: return 1
    case .when, .note, .visit, .end: return 0
    }
  }
}

/// Numbers that look random and are the same every time.
struct Dice {
  var state: UInt64

  /// A whole number from 0 to below a bound.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
