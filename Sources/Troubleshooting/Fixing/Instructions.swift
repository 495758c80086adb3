/// What a person is told who is to change some settings.
public enum Instructions: Hashable, Sendable {
  /// How it is done in their program; without any step if the program does it by itself.
  case steps(Plan)
  /// It is not given, and why.
  case refused(Inability)
}

extension Session {
  /// The steps by which settings get new values, in the words of the program that is known, exactly as
  /// a fix would show them.
  ///
  /// Facts that the Knowledge does not have are passed over.
  public func instructions(setting wanted: [Assignment]) -> Instructions {
    let changes = wanted.compactMap { wanted in
      knowledge.facts[wanted.fact].map { Change($0, Value(wanted.value)) }
    }
    let fix = ResolvedFix(settingOnly: changes)
    if let inability = state.prohibition(of: fix) ?? state.inability(to: fix) {
      return .refused(inability)
    }
    return .steps(Planner.plan(state, setting: changes))
  }
}
