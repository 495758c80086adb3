internal import Troubleshooting

/// How to come to a situation: what each fact must be, and what to say of each fix.
struct Script {
  /// One round of it.
  struct Round {
    /// What facts must be; one that is not here can be anything.
    var spans: [Int: Span] = [:]
    /// The facts that nobody is asked on the way, so that they are given beforehand.
    var asked: Set<Int> = []
    /// The diagnoses whose fixes change nothing.
    var refuted: Set<DiagnosisID> = []
    /// The diagnosis with which the round ends, and how.
    var last: (diagnosis: DiagnosisID, outcome: Troubleshooting.Outcome)?
  }

  var rounds: [Round] = [Round()]

  /// The way to a situation, with what is known there besides.
  init(_ explorer: Explorer, to situation: Int, _ narrowings: [Situation.Narrowing] = []) {
    var chain = [situation]
    while let parent = chain.last.flatMap({ explorer.situations[$0].parent }) {
      chain.append(parent)
    }
    for number in chain.reversed() {
      let situation = explorer.situations[number]
      narrow(by: situation.narrowings, explorer.spectrum)
      switch situation.outcome {
      case .refuted(let diagnosis): rounds[rounds.count - 1].refuted.insert(diagnosis)
      case .closed(let diagnosis): begin(after: diagnosis, .works)
      case .changed(let diagnosis): begin(after: diagnosis, .other)
      case .open, .passed, nil: continue
      }
    }
    narrow(by: narrowings, explorer.spectrum)
  }

  private mutating func begin(after diagnosis: DiagnosisID, _ outcome: Troubleshooting.Outcome) {
    rounds[rounds.count - 1].last = (diagnosis, outcome)
    rounds.append(Round())
  }

  private mutating func narrow(by narrowings: [Situation.Narrowing], _ spectrum: Spectrum) {
    var round = rounds[rounds.count - 1]
    for narrowing in narrowings {
      switch narrowing {
      case .only(let fact, let span):
        round.spans[fact] = (round.spans[fact] ?? spectrum.everything(FactID(fact))) & span
      case .asked(let fact):
        round.asked.insert(fact)
        let before = round.spans[fact] ?? spectrum.everything(FactID(fact))
        if before.intersects(.unset) {
          round.spans[fact] = before - .unset | spectrum.answered(FactID(fact))
        }
      case .learnt(let fact):
        let before = round.spans[fact] ?? spectrum.everything(FactID(fact))
        if before.intersects(.unset) {
          round.spans[fact] = before | spectrum.known(FactID(fact))
        }
      }
    }
    rounds[rounds.count - 1] = round
  }
}
