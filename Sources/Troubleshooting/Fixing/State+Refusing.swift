/// Why a fix must not be given, or cannot be done in this person's program.
///
/// The state refuses for itself: whatever else did so would have to copy it.
extension State {
  /// A rule of `never` against it, in plain words: tested on the settings after the fix, if the fix
  /// touches one of them. A program keeps what was never asked, so unset counts as unknown.
  func prohibition(of fix: ResolvedFix) -> Inability? {
    let rule = knowledge.never.first { rule in
      touches(fix, rule) && rule.allSatisfy { $0.accepts(value(of: $0.fact, after: fix)) }
    }
    return rule.map { Inability(what: settings($0, after: fix), because: Wording.wouldBeUnsafe) }
  }

  /// Why this person's program cannot do it.
  func inability(to fix: ResolvedFix) -> Inability? {
    refused(fix) ?? missingSetting(fix) ?? impossibleTask(fix)
  }

  /// Why nobody could sign in after a fix: the program is known to have none of the ways that the provider
  /// takes. Also which programs have one.
  func signInLacking(for fix: FixID) -> Inability? {
    guard knowledge.fixes[fix].signsIn,
      let role = knowledge.roles.program, view.guideID(.program) != nil,
      let index = view.providerID, !knowledge.providers[index].ways.isEmpty,
      knowledge.providers[index].ways.allSatisfy({ isRuledOut(knowledge.ways[$0].can, in: view) })
    else { return nil }
    let provider = knowledge.providers[index]
    return Inability(
      what: ["sign-in at " + provider.name],
      because: Wording.cannotSignIn(
        Speech(view).programAndVersion, provider.title,
        Array(able(at: provider, as: role).prefix(4))))
  }

  /// The programs that can sign in, the person's own in a newer version first.
  private func able(at provider: Provider, as role: FactID) -> [String] {
    let own = view.value(role)?.text
    let programs = knowledge.guides.all.filter {
      $0.kind == .program && $0.name != Guide.Kind.program.general
    }
    let ordered = programs.filter { $0.name == own } + programs.filter { $0.name != own }
    return ordered.compactMap { guide in
      var view = view
      view[role] = .known(Value(guide.name), .told)
      func canSignIn() -> Bool {
        provider.ways.contains { knowledge.ways[$0].can.tests.allSatisfy(view.accepts) }
      }
      guard let version = knowledge.roles.version, !guide.versions.isEmpty else {
        return canSignIn() ? guide.title : nil
      }
      let versions = guide.versions.filter { each in
        view[version] = .known(Value(each.name), .told)
        return canSignIn()
      }
      return versions.count == guide.versions.count ? guide.title : versions.last?.title
    }
  }

  /// Tells whether what is known contradicts it; what is not known rules nothing out.
  private func isRuledOut(_ condition: Condition, in view: FactView) -> Bool {
    condition.tests.contains { view.value($0.fact) != nil && !view.accepts($0) }
  }

  private func refused(_ fix: ResolvedFix) -> Inability? {
    let refusal = view.manual.refusals.first { refusal in
      touches(fix, refusal.tests)
        && refusal.tests.allSatisfy { $0.accepts(value(of: $0.fact, after: fix)) }
    }
    return refusal.map { refusal in
      Inability(
        what: settings(refusal.tests, after: fix), because: Speech(view).say(refusal.because))
    }
  }

  private func missingSetting(_ fix: ResolvedFix) -> Inability? {
    // What is right already need not be set.
    for change in fix.changes
    where !view.manual.canSet(change) && valueNow(change.fact) != change.value {
      return Inability(
        what: [name(change.fact, change.value)],
        because: Wording.programLacks(
          Speech(view), change, view.manual.setting(change.fact)))
    }
    return nil
  }

  private func impossibleTask(_ fix: ResolvedFix) -> Inability? {
    for task in fix.tasks {
      let explaining = Manual.explaining(knowledge.tasks[task].kind, in: view)
      if case .cannot(let because) = explaining.lazy.compactMap({ $0.tasks[task] }).first {
        let name = knowledge.tasks[task].name
        return Inability(
          what: [name],
          because: because.map(Speech(view).say) ?? Wording.cannotDo(name, knowledge.terms))
      }
    }
    return nil
  }

  private func touches(_ fix: ResolvedFix, _ tests: [FactTest]) -> Bool {
    tests.contains { fix.value(of: $0.fact) != nil }
  }

  private func settings(_ tests: [FactTest], after fix: ResolvedFix) -> [String] {
    tests.map { name($0.fact, value(of: $0.fact, after: fix)) }
  }

  private func name(_ fact: FactID, _ value: Value?) -> String {
    "\(knowledge.facts[fact].name)=\(value?.text ?? Assignment.unknown)"
  }

  private func value(of fact: FactID, after fix: ResolvedFix) -> Value? {
    fix.value(of: fact) ?? valueNow(fact)
  }
}

extension SettingGuide {
  /// Tells whether the program can be told to take a value.
  func canSet(_ value: Value) -> Bool {
    !cannot && word(for: value) != nil && steps(for: value) != nil
  }
}
