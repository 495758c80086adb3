/// Why a fix must not be given, or cannot be done in this person's program.
struct Refusing {
  let state: State

  init(_ state: State) { self.state = state }

  private var knowledge: Knowledge { state.knowledge }

  /// A rule of `never` against it, in plain words: tested on the settings after the fix, if the fix
  /// touches one of them. A program keeps what was never asked, so unset counts as unknown.
  func prohibition(of fix: ResolvedFix) -> String? {
    let breaks = knowledge.never.contains { rule in
      touches(fix, rule) && rule.allSatisfy { $0.accepts(value(of: $0.fact, after: fix)) }
    }
    return breaks ? Wording.wouldBeUnsafe : nil
  }

  /// Why this person's program cannot do it, in plain words.
  func inability(to fix: ResolvedFix) -> String? {
    missingSetting(fix) ?? refused(fix) ?? impossibleTask(fix)
  }

  /// Why nobody could sign in after a fix, in plain words: the program can do none of the ways that the
  /// provider takes. Also which programs can.
  func signInLacking(for fix: FixID) -> String? {
    guard knowledge.fixes[fix].set.contains(where: { $0.source == .signIn }),
      let role = knowledge.roles.program, state.view.guide(.program) != nil,
      let provider = state.view.provider, FixResolver(view: state.view).way == nil
    else { return nil }
    let able = knowledge.guides.all.filter { guide in
      guard guide.kind == .program, guide.name != Guide.Kind.program.general else { return false }
      var view = state.view
      view.facts[role.raw] = .known(Value(guide.name), .told)
      return FixResolver(view: view).way != nil
    }
    return Wording.cannotSignIn(
      Speech(state.view).name(role), provider.title, able.prefix(3).map(\.title))
  }

  private func refused(_ fix: ResolvedFix) -> String? {
    let manual = Manual.current(in: state.view)
    let refusal = manual.refusals.first { refusal in
      touches(fix, refusal.tests)
        && refusal.tests.allSatisfy { $0.accepts(value(of: $0.fact, after: fix)) }
    }
    return refusal.map { Speech(state.view).say($0.because) }
  }

  private func missingSetting(_ fix: ResolvedFix) -> String? {
    let manual = Manual.current(in: state.view)
    for change in fix.changes {
      let setting = manual.setting(change.fact)
      if let setting, setting.canSet(change.value) { continue }
      // What is right already need not be set.
      if state.valueNow(change.fact) == change.value { continue }
      return Wording.programLacks(Speech(state.view), change, setting)
    }
    return nil
  }

  private func impossibleTask(_ fix: ResolvedFix) -> String? {
    for task in fix.tasks {
      let explaining = Manual.explaining(knowledge.tasks[task].kind, in: state.view)
      if case .cannot = explaining.lazy.compactMap({ $0.tasks[task] }).first {
        return Wording.cannotDo(knowledge.tasks[task].name, knowledge.terms)
      }
    }
    return nil
  }

  private func touches(_ fix: ResolvedFix, _ tests: [FactTest]) -> Bool {
    tests.contains { fix.value(of: $0.fact) != nil }
  }

  private func value(of fact: FactID, after fix: ResolvedFix) -> Value? {
    fix.value(of: fact) ?? state.valueNow(fact)
  }
}

extension SettingGuide {
  /// Tells whether the program can be told to take a value.
  func canSet(_ value: Value) -> Bool {
    !cannot && word(for: value) != nil && steps(for: value) != nil
  }
}
