/// Other words for what somebody cannot find: what the program's guide says to look at, and what is said
/// where there is no guide.
struct OtherWords {
  /// The manual of the person's program.
  let manual: Manual
  /// The manual in general words.
  let general: Manual
  let say: (Text) -> String

  /// So many are read; more would be a wall.
  private static let most = 6

  /// For settings: what to look at, and where most programs have it.
  func settings(_ wanted: [SettingGuide]) -> [String] {
    let sees = wanted.map { Wording.lookFor(say($0.see)) }
    let others = wanted.compactMap { general.setting($0.fact) }
    let places = others.compactMap(\.place).flatMap { general.places[$0].go }.map(say)
    return listed(sees + places + others.map { Wording.lookFor(say($0.see)) }, besides: [])
  }

  /// For the way to the settings: how most programs have it, and what is looked for at its end.
  func way(to wanted: [SettingGuide]) -> [String] {
    let sees = wanted.map { Wording.lookFor(say($0.see)) }
    return listed(general.open.map(say) + sees, besides: manual.open.map(say))
  }

  /// For saving: how most programs have it.
  func saving() -> [String] {
    listed(general.close.map(say), besides: manual.close.map(say))
  }

  /// For settings that were changed once: the way to them.
  func wayAgain(to wanted: [SettingGuide]) -> [String] {
    let places = wanted.compactMap(\.place).flatMap { manual.places[$0].go }
    return listed((manual.open + places).map(say), besides: [])
  }

  /// For a task: its steps in general words, where a better guide gave the first ones.
  func task(_ task: TaskID, given steps: [Text], by manuals: [Manual]) -> [String] {
    let others = manuals.flatMap { manual -> [Text] in
      if case .steps(let steps) = manual.tasks[task] { steps } else { [] }
    }
    return listed(others.map(say), besides: steps.map(say))
  }

  private func listed(_ lines: [String], besides shown: [String]) -> [String] {
    var seen = Set(shown)
    return Array(lines.filter { seen.insert($0).inserted }.prefix(OtherWords.most))
  }
}
