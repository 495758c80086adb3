internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives checks their indices.
  func declareChecks() {
    for subject in subjects.checks.all {
      checkID(subject.id, at: subject.place, dots: true)
      knowledge.checks.add(Check(name: subject.id, title: "", consent: ""))
    }
  }

  /// Fills checks.
  func fillChecks() {
    for (index, subject) in subjects.checks.all.enumerated() {
      guard let fields = fields(subject.body, .check, at: subject.place) else { continue }
      var check = knowledge.checks[CheckID(index)]
      check.title = text(fields["title"])
      check.needs = facts(fields["needs"])
      check.consent = text(fields["consent"])
      check.run = entries(fields["run"] ?? .noEntries, what: "what to run").map {
        ($0.key.name, text($0.value))
      }
      let ports = ports(fields["run"]?["ports"])
      check.facts = entries(fields["facts"] ?? .noEntries, what: "facts").flatMap {
        results($0, ports: ports)
      }
      knowledge.checks[CheckID(index)] = check
    }
  }

  /// The ports that are looked at; each fact of `$port` is there once for each of them.
  private func ports(_ written: Written?) -> [String] {
    guard let written else { return [] }
    let ports = written.names.map(\.text)
    guard ports.count > 100 else { return ports }
    report.add(
      .badValue, at: written.place, "There are \(ports.count) ports here. Look at 100 at most.")
    return []
  }

  /// One fact, or one for each port that is looked at.
  private func results(_ entry: Written.Entry, ports: [String]) -> [Check.Result] {
    let name = entry.key.name
    guard name.contains("$port") else {
      return result(entry, name: name, locals: [:]).map { [$0] } ?? []
    }
    return ports.compactMap { port in
      let parts = name.split(separator: "$port", omittingEmptySubsequences: false)
      return result(entry, name: parts.joined(separator: port), locals: ["port": port])
    }
  }

  private func result(
    _ entry: Written.Entry, name: String, locals: [String: String]
  ) -> Check.Result? {
    guard let fact = fact(name, at: entry.key.place),
      let fields = fields(entry.value, .checkFact, at: entry.key.place)
    else { return nil }
    let words = entries(fields["words"] ?? .noEntries, what: "our values and the result's names")
    var result = Check.Result(fact: fact, words: [], says: [:])
    for word in words {
      for value in values(word.key, of: fact) { result.words.append((value, plain(word.value))) }
    }
    for says in entries(fields["says"] ?? .noEntries, what: "what is said for each value") {
      for value in values(says.key, of: fact) {
        result.says[value] = text(says.value, TextScope(locals: locals))
      }
    }
    return result
  }
}
