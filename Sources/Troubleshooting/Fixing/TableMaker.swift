/// Fills a table of fixes: each fix is resolved once for each column and each choice.
struct TableMaker {
  private let knowledge: Knowledge
  /// What is known, by column.
  private let states: [State]
  /// Why nobody can sign in, by column; it is the same for every fix.
  private let lacks: [Inability?]

  init(_ knowledge: Knowledge, _ states: [State]) {
    self.knowledge = knowledge
    self.states = states
    let signingIn = knowledge.fixes.indices.first { knowledge.fixes[$0].signsIn }
    lacks = states.map { state in signingIn.flatMap { state.signInLacking(for: $0) } }
  }

  /// The rows of every fix, in authored order.
  var rows: [FixTable.Row] {
    var known: [Deed: (fix: FixID, rows: [FixTable.Row])] = [:]
    return knowledge.fixes.indices.flatMap { fix in
      let deed = knowledge.fixes[fix].deed
      let (model, rows) = known[deed] ?? (fix, self.rows(of: fix))
      known[deed] = (model, rows)
      return rows.map { renamed($0, from: model, to: fix) }
    }
  }

  private func rows(of fix: FixID) -> [FixTable.Row] {
    let cases = choices(for: fix).map { choice in
      (choice, states.indices.map { trials(fix, place: $0, choice) })
    }
    return names(of: fix, in: cases.map(\.1)).flatMap { rows(named: $0, cases) }
  }

  /// The row of another fix that does the same: only the endpoint at the end of its id stays.
  private func renamed(_ row: FixTable.Row, from model: FixID, to fix: FixID) -> FixTable.Row {
    var row = row
    row.fix = knowledge.fixes[fix].name + row.fix.dropFirst(knowledge.fixes[model].name.count)
    return row
  }

  // MARK: Choices

  /// What a fix may find: each value that its `when` admits of the settings and the advice that it reads,
  /// and of what it chooses servers by.
  private func choices(for fix: FixID) -> [[Change]] {
    let authored = knowledge.fixes[fix]
    let read = authored.reads
    let tests = authored.when.tests.filter { read.contains($0.fact) || isSetting($0.fact) }
    let facts = (read + tests.map(\.fact)).filter { fact in
      states.contains { !$0.view.isSet(fact) }
    }
    var seen: Set<FactID> = []
    return facts.filter { seen.insert($0).inserted }.reduce([[]]) { choices, fact in
      let values = values(of: fact, tests.filter { $0.fact == fact }, in: authored)
      return choices.flatMap { choice in
        values.map { choice + ($0.map { [Change(fact, $0)] } ?? []) }
      }
    }
  }

  private func isSetting(_ fact: FactID) -> Bool { knowledge.facts[fact].isSetting }

  /// The values that tests admit, nil for one that is not known; what cannot be listed stays open.
  ///
  /// A port that support named is in no list of its own; it may be any of the setting that it is for.
  private func values(of fact: FactID, _ tests: [FactTest], in fix: Fix) -> [Value?] {
    let targets = fix.set.filter { $0.source == .fact(fact) }.map(\.fact)
    let listed =
      (targets + [fact]).flatMap { knowledge.facts[$0].answers.map(\.value) }
      + tests.flatMap(\.values)
    var values: [Value?] = [nil] + listed.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    values = values.filter { value in tests.allSatisfy { $0.accepts(value) } }
    return values.isEmpty ? [nil] : values
  }

  // MARK: One fix in one program

  /// What one fix comes to.
  private struct Trial {
    var fix: ResolvedFix?
    var cell: FixTable.Cell
  }

  private func trials(_ fix: FixID, place: Int, _ choice: [Change]) -> [Trial] {
    var state = states[place]
    for change in choice where !state.view.isSet(change.fact) {
      state.view[change.fact] = .known(change.value, .given)
    }
    guard state.view.couldHold(knowledge.fixes[fix].when) else { return [] }
    let variants = FixResolver(view: state.view).variants(of: fix)
    if variants.isEmpty, knowledge.fixes[fix].signsIn, let lack = lacks[place] {
      return [Trial(fix: nil, cell: .cannot(lack))]
    }
    return variants.map { Trial(fix: $0, cell: cell(of: $0, state)) }
  }

  private func cell(of fix: ResolvedFix, _ state: State) -> FixTable.Cell {
    (state.prohibition(of: fix) ?? state.inability(to: fix)).map(FixTable.Cell.cannot) ?? .can
  }

  // MARK: Rows

  /// The full ids that a fix has in any column, in the order in which they come up; its own id where no
  /// program can sign in.
  private func names(of fix: FixID, in cases: [[[Trial]]]) -> [String] {
    let trials = cases.joined().joined()
    var names: [String] = []
    for name in trials.compactMap(\.fix?.name) where !names.contains(name) { names.append(name) }
    return names.isEmpty && !trials.isEmpty ? [knowledge.fixes[fix].name] : names
  }

  /// The rows of one full id: one, or more where the choices come out differently.
  private func rows(
    named name: String, _ cases: [(choice: [Change], trials: [[Trial]])]
  ) -> [FixTable.Row] {
    var rows: [FixTable.Row] = []
    for (choice, trials) in cases {
      let cells = trials.map { cell(named: name, $0) }
      guard cells.contains(where: { $0 != .notMeant }) else { continue }
      let named = choice.map { Assignment(knowledge.facts[$0.fact].name, $0.value.text) }
      if let place = rows.firstIndex(where: { $0.cells == cells }) {
        rows[place].choices.append(named)
      } else {
        rows.append(FixTable.Row(fix: name, choices: [named], cells: cells))
      }
    }
    if rows.count == 1 { rows[0].choices = [] }
    return rows
  }

  private func cell(named name: String, _ trials: [Trial]) -> FixTable.Cell {
    trials.first { $0.fix == nil || $0.fix?.name == name }?.cell ?? .notMeant
  }
}

extension Fix {
  /// The facts from which its values come, and those by which it chooses among lists of servers.
  fileprivate var reads: [FactID] {
    let lists = [each].compactMap(\.self) + set.compactMap(\.list)
    let choosing = lists.compactMap { list in
      if case .chosen(let fact) = list { fact } else { nil }
    }
    return choosing
      + set.compactMap { setting in if case .fact(let fact) = setting.source { fact } else { nil } }
  }
}

extension Fix.Setting {
  /// The provider's list that its value comes from, if it comes from one.
  fileprivate var list: EndpointList? {
    if case .listed(let list, _) = source { list } else { nil }
  }
}

extension FactView {
  /// Tells whether a condition may hold for somebody of whom this is known: what is not set yet may turn
  /// out either way.
  fileprivate func couldHold(_ condition: Condition) -> Bool {
    condition.tests.allSatisfy { !isSet($0.fact) || accepts($0) }
  }
}
