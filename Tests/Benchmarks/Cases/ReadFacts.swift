internal import Troubleshooting

/// Which hosts, ports, programs and providers of the cases are read in their texts.
struct ReadFacts {
  private var found = 0
  private var stated = 0
  private var right = 0
  private var read = 0
  private var mistakes: [String] = []

  init(_ cases: [RealCase], _ reader: CaseReader) {
    for one in cases { count(one, reader) }
  }

  private static func counts(_ name: String) -> Bool {
    ["program", "provider"].contains(name)
      || ["smtp.host", "smtp.port", "incoming.host", "incoming.port"].contains(name)
  }

  private mutating func count(_ one: RealCase, _ reader: CaseReader) {
    let stated = reader.stated(in: one).filter { Self.counts($0.key) }
    let lines = reader.session(of: one.text).facts(all: true)
    var read = lines.reduce(into: [String: Value]()) { read, line in
      let name = reader.knowledge.facts[line.fact].name
      if Self.counts(name), let value = line.knowing.value { read[name] = value }
    }
    // Whose server is named is known by its name.
    let owner = lines.first { reader.knowledge.facts[$0.fact].name == "smtp.provider" }
    if read["provider"] == nil, let value = owner?.knowing.value { read["provider"] = value }
    self.stated += stated.count
    found += stated.filter { read[$0.key] == $0.value }.count
    self.read += read.count
    right += read.filter { stated[$0.key] == $0.value }.count
    // What a case does not list need not be wrong: it lists what its reader noted.
    let wrong = read.filter { line in stated[line.key].map { $0 != line.value } ?? false }
    for (name, value) in wrong.sorted(by: { $0.key < $1.key }) {
      mistakes.append("\(one.id): \(name) is \(stated[name]?.text ?? ""), read as \(value.text)")
    }
  }

  func report(into table: inout Table) {
    table.add("facts stated that were read", Share(count: found, of: stated), 0.9)
    let wrong = Share(count: mistakes.count, of: read)
    table.add(
      "facts read that differ from the stated", wrong.description,
      "\(read - right - mistakes.count) more are not listed", limit: "2 %", wrong.value <= 0.02)
    print(mistakes.joined(separator: "\n"))
  }
}
