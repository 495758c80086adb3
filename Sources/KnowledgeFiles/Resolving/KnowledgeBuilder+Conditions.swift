internal import Troubleshooting

extension KnowledgeBuilder {
  /// Resolves a condition that is not read on a walk: of facts as they stand.
  func plainCondition(_ written: Written) -> Condition {
    let condition = condition(written)
    if !condition.tried.isEmpty || condition.today != nil {
      report.add(
        .unknownKey, at: written.place,
        "`tried:` and `today:` are read in the rows of a `when` and in notes only. Branch on them in the "
          + "flow.")
    }
    return condition
  }

  /// A map of facts and the values they must have, with `tried:` and `today:`.
  func condition(_ written: Written, ignoring ignored: Set<String> = []) -> Condition {
    checkNoOnly(written)
    let ignored = ignored.union(["only"])
    var condition = Condition()
    var previous: Written.Entry?
    for entry in entries(written, what: "a condition such as `{smtp.port: 25}`") {
      defer { previous = entry }
      let key = entry.key.name
      if ignored.contains(key) { continue }
      if entry.value.isNothing, let previous, key.contains(" ") || previous.key.name == "because" {
        reportComma(at: entry.key, after: previous.key)
        continue
      }
      switch key {
      case "tried":
        // What was seen in earlier rounds never changes, so it need not be set.
        let reads = notes.reads
        condition.tried = tests(entry.value)
        notes.reads = reads
      case "today": condition.today = today(entry.value)
      default:
        if let test = test(entry) { condition.tests.append(test) }
      }
    }
    return condition
  }

  /// The tests of a map that has nothing but facts.
  func tests(_ written: Written, ignoring ignored: Set<String> = []) -> [FactTest] {
    entries(written, what: "facts and their values").compactMap { entry in
      ignored.contains(entry.key.name) ? nil : test(entry)
    }
  }

  private func test(_ entry: Written.Entry) -> FactTest? {
    guard let fact = fact(entry.key.name, at: entry.key.place) else { return nil }
    notes.reads.append((fact, entry.key.place))
    var test = FactTest(fact)
    var words = entry.value.names
    if words.isEmpty {
      report.add(
        .badValue, at: entry.key.place,
        "'\(entry.key.name)' has no value here. Write values, `known` or `unknown` behind it.")
    }
    if words.first?.text == "not" {
      words.removeFirst()
      // `not known` is `unknown`, and the other way round.
      switch words.map(\.text) {
      case ["known"]: words[0].text = "unknown"
      case ["unknown"]: words[0].text = "known"
      default: test.isNegated = true
      }
    }
    for word in words { add(word, to: &test) }
    return test
  }

  private func add(_ word: (text: String, place: Place), to test: inout FactTest) {
    switch word.text {
    // Behind `not` neither lets anything in: unset is no value, and never passes.
    case "known": test.acceptsKnown = !test.isNegated
    case "unknown": test.acceptsUnknown = !test.isNegated
    default:
      if let value = value(word.text, of: test.fact, at: word.place) { test.values.append(value) }
    }
  }

  private func today(_ written: Written) -> Condition.Today? {
    let words = written.names.map(\.text)
    if words.count == 2, isDate(words[1]) {
      if words[0] == "from" { return .from(words[1]) }
      if words[0] == "before" { return .before(words[1]) }
    }
    report.add(
      .badValue, at: written.place,
      "'\(written.scalar ?? "")' is no day. Write `today: from 2027-01-01` or `before 2027-01-01`.")
    return nil
  }

  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int($0) != nil }
  }

  /// A map of facts and the one value each gets.
  func changes(_ written: Written?) -> [Change] {
    guard let written else { return [] }
    return entries(written, what: "facts and their values").compactMap { entry in
      guard let fact = fact(entry.key.name, at: entry.key.place),
        let value = value(entry.value.name, of: fact, at: entry.value.place)
      else { return nil }
      return Change(fact, value)
    }
  }
}
