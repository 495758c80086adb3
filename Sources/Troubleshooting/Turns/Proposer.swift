/// Makes proposals: the diagnosis, the fix, its steps and the question whether it helped.
struct Proposer {
  let state: State

  init(_ state: State) { self.state = state }

  private var knowledge: Knowledge { _read { yield state.knowledge } }

  func proposal(_ fix: ResolvedFix, of diagnosis: DiagnosisID) -> Proposal {
    let authored = knowledge.diagnoses[diagnosis]
    let speech = Speech(state.view, endpoint: fix.endpoint)
    let isFurther = state.attempts.contains { attempt in
      attempt.fix.map { knowledge.fixes[$0].diagnosis == diagnosis } ?? false
    }
    return Proposal(
      fix: fix.name, diagnosis: authored.name, family: authored.family,
      found: speech.say(authored.title), because: speech.say(authored.because),
      isFurther: isFurther, title: speech.say(knowledge.fixes[fix.fix].title),
      effort: knowledge.fixes[fix.fix].effort ?? "", warnings: warnings(fix, speech),
      set: fix.changes.map { Assignment(knowledge.facts[$0.fact].name, $0.value.text) }.sorted(),
      plan: Planner(state, fix).plan, prompt: Wording.doesItWork(sides(of: diagnosis)),
      outcomes: Proposer.outcomes)
  }

  /// What can come of a fix, as the person is offered it.
  static let outcomes = Outcome.allCases.map { outcome in
    let words = Wording.outcome(outcome)
    return Choice(value: Value(outcome.rawValue), label: words.label, also: words.also)
  }

  /// What is cured, in words: sending, receiving.
  func sides(of diagnosis: DiagnosisID) -> [String] {
    knowledge.diagnoses[diagnosis].cures.compactMap { knowledge.facts[$0.fact].side }
      .map { knowledge.sides[$0].doing }
  }

  /// A guide's and a provider's warnings are said with the first fix that has to do with the mail program,
  /// a risk with each.
  private func warnings(_ fix: ResolvedFix, _ speech: Speech) -> [String] {
    let risk = knowledge.fixes[fix.fix].losesMail ? [Wording.losesMail] : []
    let wereSaid = state.attempts.contains { attempt in
      state.counts(attempt) && attempt.fix.map(isOfProgram) == true
    }
    guard isOfProgram(fix.fix), !wereSaid else { return risk }
    var says = state.view.manual.warnings.map(speech.say)
    if let guide = state.view.guide(.program), guide.confidence == .low {
      says.append(Wording.uncertainMenus(guide.title))
    }
    if let provider = state.view.provider {
      says += provider.notes.map(speech.say)
      if provider.confidence == .low { says.append(Wording.lowConfidence(provider.title)) }
    }
    return says + risk
  }

  private func isOfProgram(_ fix: FixID) -> Bool {
    knowledge.needsProgram[knowledge.fixes[fix].diagnosis.raw]
  }
}
