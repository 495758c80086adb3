internal import Troubleshooting

/// A fix to be weighed with spans, and what it hangs on.
struct WeighedFix {
  var fix: FixID
  private let when: Judging
  /// What must be known so that its values are.
  private let needs: [Cut]
  /// What it sets, where that is written in the fix; nil for a value from elsewhere.
  private let settings: [Cut?]
  private let hasTasks: Bool

  init(_ fix: FixID, in spectrum: Spectrum) {
    let authored = spectrum.knowledge.fixes[fix]
    self.fix = fix
    when = Judging(authored.when, in: spectrum)
    needs = authored.needs(in: spectrum.knowledge).map { .known($0, in: spectrum) }
    settings = authored.set.map { setting in
      guard case .literal(let value) = setting.source else { return nil }
      return .value(value, of: setting.fact, in: spectrum)
    }
    hasTasks = !authored.before.isEmpty || !authored.after.isEmpty
  }

  var splitters: [Horizon.Splitter] {
    when.splitters + (needs + settings.compactMap(\.self)).flatMap(\.splitters)
  }

  /// The parts in which it would change nothing, and in which it would. Whether a value from elsewhere is
  /// set already is not told apart.
  func idle(_ part: Part, in spectrum: Spectrum) -> (idle: [Part], busy: [Part]) {
    guard !hasTasks else { return ([], [part]) }
    var idle = [part]
    var busy: [Part] = []
    for setting in settings {
      guard let setting else {
        busy += idle
        continue
      }
      let parts = idle.map { $0.split(by: setting, in: spectrum) }
      idle = parts.flatMap(\.yes)
      busy += parts.flatMap(\.no)
    }
    return (idle, busy)
  }

  /// The parts in which it is not meant, or a value is not known.
  func without(_ part: Part, _ memory: Memory, in spectrum: Spectrum) -> [Part] {
    let (yes, no) = when.split(part, memory, in: spectrum)
    return no + yes.flatMap { $0.split(by: needs, in: spectrum).no }
  }

  /// The parts in which it is meant, and all its values are known.
  func ready(_ part: Part, _ memory: Memory, in spectrum: Spectrum) -> [Part] {
    when.split(part, memory, in: spectrum).yes.flatMap { $0.split(by: needs, in: spectrum).yes }
  }
}

extension Fix {
  /// The facts that must be known so that all its values are.
  func needs(in knowledge: Knowledge) -> [FactID] {
    var lists = each.map { [$0] } ?? []
    var facts: [FactID] = []
    var needsProvider = false
    for setting in set {
      switch setting.source {
      case .literal: continue
      case .fact(let fact): facts.append(fact)
      case .endpoint, .signIn: needsProvider = true
      case .listed(let list, _): lists.append(list)
      }
    }
    for case .chosen(let fact) in lists { facts.append(fact) }
    if needsProvider || !lists.isEmpty, let provider = knowledge.roles.provider {
      facts.append(provider)
    }
    return facts
  }
}
