internal import Troubleshooting

/// Something that must not be where a diagnosis is made. It is looked for on every way, and at every offer.
struct Watch {
  /// What it is about.
  enum Subject: Hashable {
    /// A promise, by its 0-based place.
    case promise(Int)
    /// Settings that a rule forbids, by the 0-based place of the rule, beside those that a fix sets.
    case settings(rule: Int, FixID)
  }

  var subject: Subject
  /// The fix that is proposed there; nil if the diagnosis is enough.
  var fix: FixID?
  /// What must not hold there.
  var cuts: [Cut]
  /// The promise is kept on every way that passed its node.
  private var keeper: Memory = []

  private init(_ subject: Subject, _ fix: FixID?, _ tests: [FactTest], in spectrum: Spectrum) {
    self.subject = subject
    self.fix = fix
    cuts = tests.map { Cut($0, in: spectrum) }
  }

  /// Everything to be looked for at a diagnosis.
  static func all(at diagnosis: DiagnosisID, in spectrum: Spectrum) -> [Watch] {
    let knowledge = spectrum.knowledge
    let promises = knowledge.promises.indices.filter {
      knowledge.promises[$0].speaks(of: diagnosis, knowledge)
    }
    let rules = knowledge.diagnoses[diagnosis].fixes.flatMap { fix in
      knowledge.never.indices.filter { knowledge.leavesAlone(fix, knowledge.never[$0]) }.map {
        Watch(
          .settings(rule: $0, fix), fix, knowledge.never[$0].map(\.ofWhatIsKnown), in: spectrum)
      }
    }
    return promises.map { Watch(promise: $0, in: spectrum) } + rules
  }

  private init(promise place: Int, in spectrum: Spectrum) {
    let promise = spectrum.knowledge.promises[place]
    var fix: FixID?
    if case .fix(let goal) = promise.goal { fix = goal }
    self.init(.promise(place), fix, promise.when, in: spectrum)
    if !promise.passes.isEmpty { keeper = .passed(promise: place) }
  }

  /// The parts in which it may be.
  func suspects(_ part: Part, _ memory: Memory, in spectrum: Spectrum) -> [Part] {
    guard keeper.isEmpty || !memory.contains(keeper) else { return [] }
    return part.split(by: cuts, in: spectrum).yes
  }
}

extension FactTest {
  /// What is not known is no fault of a fix that leaves it alone.
  var ofWhatIsKnown: FactTest {
    var test = self
    test.acceptsUnknown = false
    return test
  }
}

extension Knowledge {
  /// Whether a fix changes settings beside those of a rule, and leaves these as they are.
  fileprivate func leavesAlone(_ fix: FixID, _ rule: [FactTest]) -> Bool {
    let set = fixes[fix].set.map(\.fact)
    let sides = Set(set.compactMap { facts[$0].side })
    return !set.isEmpty && rule.allSatisfy { !set.contains($0.fact) }
      && rule.contains { facts[$0.fact].side.map(sides.contains) ?? false }
  }
}
