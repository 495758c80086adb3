internal import Troubleshooting

/// How to come to a situation: what each fact must be, and what to say of each fix.
struct Script {
  /// One round of it.
  struct Round {
    /// What roots must be, by number; one that is not here can be anything.
    var spans: [Int: Span] = [:]
    /// The roots that somebody is asked on the way.
    var asked: Set<Int> = []
    /// The diagnoses whose fixes change nothing.
    var refuted: Set<DiagnosisID> = []
    /// The diagnoses of which no fix can be done.
    var open: Set<DiagnosisID> = []
    /// The diagnosis with which the round ends, and how.
    var last: (diagnosis: DiagnosisID, outcome: Outcome)?
  }

  private(set) var rounds = [Round()]
  private let spectrum: Spectrum

  /// The way to a situation, with what is narrower there.
  init(_ explorer: Explorer, to situation: Int, _ narrowings: [Situation.Narrowing] = []) {
    spectrum = explorer.spectrum
    for situation in explorer.way(to: situation) { follow(situation) }
    narrow(by: narrowings)
  }

  private var round: Round {
    get { rounds[rounds.count - 1] }
    set { rounds[rounds.count - 1] = newValue }
  }

  private mutating func follow(_ situation: Situation) {
    switch situation.outcome {
    case .refuted(let diagnosis): round.refuted.insert(diagnosis)
    case .cured(let diagnosis): begin(after: diagnosis, .works)
    case .changed(let diagnosis): begin(after: diagnosis, .other)
    case .open(let diagnosis): round.open.insert(diagnosis)
    case .passed, nil: break
    }
    narrow(by: situation.narrowings)
  }

  private mutating func begin(after diagnosis: DiagnosisID, _ outcome: Outcome) {
    round.last = (diagnosis, outcome)
    rounds.append(Round())
  }

  private mutating func narrow(by narrowings: [Situation.Narrowing]) {
    for narrowing in narrowings {
      switch narrowing {
      case .only(let fact, let span): round.spans[fact] = before(fact) & span
      case .asked(let fact):
        round.asked.insert(fact)
        if before(fact).intersects(.unset) { round.spans[fact] = spectrum.answered(fact) }
      case .learnt(let fact):
        if before(fact).intersects(.unset) { round.spans[fact] = spectrum.everything(fact) }
      }
    }
  }

  private func before(_ fact: Int) -> Span { round.spans[fact] ?? spectrum.everything(fact) }
}
