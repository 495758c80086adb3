internal import Troubleshooting

/// A diagnosis to be walked with spans.
///
/// What a guide or a list of servers makes of a fix is not looked at here: a fix that could be proposed may
/// work, change nothing, lead to something else, or prove impossible.
struct Diagnosing {
  /// What can come of it.
  struct Verdict {
    /// The fixes that may be proposed, and with what known.
    var offers: [(fix: FixID, part: Part)] = []
    /// Where a fix may find everything as it should be.
    var idle: [Part] = []
    /// Whether there may be no fix for what is known.
    var canHaveNone = false
  }

  var diagnosis: DiagnosisID
  var otherwise: Target
  var enquiries: [FactID]
  /// What holds when a fix worked.
  var cures: [Cut]
  /// The settings that an attempt makes known.
  var learnt: [Int]
  /// What must not be here, nor at one of its offers.
  var watches: [Watch]
  private var fixes: [WeighedFix]

  init(_ diagnosis: DiagnosisID, _ otherwise: Target, in spectrum: Spectrum) {
    let knowledge = spectrum.knowledge
    let authored = knowledge.diagnoses[diagnosis]
    self.diagnosis = diagnosis
    self.otherwise = otherwise
    enquiries = authored.enquire
    cures = authored.cures.map { .value($0.value, of: $0.fact, in: spectrum) }
    fixes = authored.fixes.map { WeighedFix($0, in: spectrum) }
    let sets = authored.fixes.flatMap { knowledge.fixes[$0].set.map(\.fact) }
    learnt = Set(sets.map { spectrum.root(of: $0).raw }).sorted()
    watches = Watch.all(at: diagnosis, in: spectrum)
  }

  /// Everything that it tells apart.
  var splitters: [Horizon.Splitter] {
    fixes.flatMap(\.splitters) + watches.flatMap(\.cuts).flatMap(\.splitters)
  }

  /// What can come of it where a part holds.
  func verdict(_ part: Part, _ memory: Memory, in spectrum: Spectrum) -> Verdict {
    var verdict = Verdict()
    var left = [part]
    for weighed in fixes {
      for part in weighed.ready(part, memory, in: spectrum) {
        let (idle, busy) = weighed.idle(part, in: spectrum)
        verdict.idle += idle
        verdict.offers += busy.map { (weighed.fix, $0) }
      }
      left = left.flatMap { weighed.without($0, memory, in: spectrum) }
    }
    verdict.canHaveNone = !left.isEmpty
    return verdict
  }
}
