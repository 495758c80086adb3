internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives sides, people to ask and ways of signing in their indices.
  func declareHouse() {
    guard let house = subjects.house else {
      guard !report.incomplete.contains(.house) else { return }
      report.add(
        .missingKey, at: Place(file: 0, line: 1, column: 1),
        "There is no knowledge.yaml in the folder. It has at least `title:` and `start:`.")
      return
    }
    let sides = entries(house["sides"] ?? .noEntries, what: "sides")
    for entry in sides.prefix(Self.mostSides) { declareSide(entry) }
    if let more = sides.dropFirst(Self.mostSides).first {
      report.add(
        .badValue, at: more.key.place,
        "There are more than \(Self.mostSides) sides here. Mail has two; keep those that it has.")
    }
    for entry in entries(house["whom"] ?? .noEntries, what: "people to ask") {
      checkID(entry.key.name, at: entry.key.place)
      knowledge.whom.add(Whom(name: entry.key.name, title: ""))
    }
    for entry in entries(house["sign-in"] ?? .noEntries, what: "ways of signing in") {
      checkID(entry.key.name, at: entry.key.place)
      knowledge.ways.add(SignInWay(name: entry.key.name))
    }
    notes.families = house["families"]?.names.map(\.text) ?? []
  }

  /// What is written for all sides is there once for each.
  private static let mostSides = 8

  private func declareSide(_ entry: Written.Entry) {
    checkID(entry.key.name, at: entry.key.place)
    guard let fields = fields(entry.value, .side) else { return }
    let verb = fields["verb"].map(plain) ?? ""
    let side = Side(
      name: entry.key.name, adjective: fields["name"].map(plain) ?? "", verb: verb,
      doing: fields["doing"].map(plain) ?? verb)
    knowledge.sides.add(side)
    notes.sides.append(
      WrittenSide(
        name: side.name, adjective: side.adjective, verb: side.verb, doing: side.doing))
  }

  /// Fills what `knowledge.yaml` says, apart from the start.
  func fillHouse(sha256: String) {
    knowledge.version.sha256 = sha256
    guard let house = subjects.house, let fields = fields(house, .house) else { return }
    knowledge.version.name = fields["version"].map(plain) ?? ""
    knowledge.title = fields["title"].map(plain) ?? ""
    knowledge.opening = fields["opening"].map { text($0) } ?? ""
    for (index, entry) in (fields["sides"]?.entries ?? []).enumerated() {
      fillSide(SideID(index), entry.value)
    }
    for (index, entry) in (fields["whom"]?.entries ?? []).enumerated() {
      fillWhom(WhomID(index), entry.value)
    }
    for (index, entry) in (fields["sign-in"]?.entries ?? []).enumerated() {
      fillWay(WayID(index), entry.value)
    }
    knowledge.spelling = fields["spelling"]?.names.map(\.text) ?? []
    knowledge.never = (fields["never"]?.list ?? []).map { tests($0) }
    if let never = fields["never"], never.list == nil {
      report.add(.wrongShape, at: never.place, "Here a list is expected: `- {FACT: VALUE, …}`.")
    }
  }

  private func fillSide(_ index: SideID, _ written: Written) {
    // A side that could not be declared is a problem already, and shifts no other.
    guard index.raw < knowledge.sides.all.count else { return }
    knowledge.sides[index].ports = (written["ports"]?.names ?? []).map { Value($0.text) }
    knowledge.sides[index].words = lines(written["text"])
    knowledge.sides[index].verify = written["verify"].flatMap { task($0.name, at: $0.place) }
  }

  private func fillWhom(_ index: WhomID, _ written: Written) {
    guard written.isMap else {
      knowledge.whom[index].title = plain(written)
      return
    }
    guard let fields = fields(written, .whom) else { return }
    knowledge.whom[index].title = fields["name"].map(plain) ?? ""
    knowledge.whom[index].knownAs = fields["known-as"].flatMap { fact($0.name, at: $0.place) }
  }

  private func fillWay(_ index: WayID, _ written: Written) {
    guard let fields = fields(written, .way) else { return }
    knowledge.ways[index].set = changes(fields["set"])
    knowledge.ways[index].needs = fields["needs"].map { plainCondition($0) } ?? Condition()
    knowledge.ways[index].can =
      fields["can"].map { plainCondition($0) } ?? knowledge.ways[index].needs
    knowledge.ways[index].task = fields["do"].flatMap { task($0.name, at: $0.place) }
  }

  /// Makes what is written for both sides into two, and says what `$side` means where it is one.
  func expandSides() {
    let both: (String, WrittenSide) -> String = { id, side in
      id.contains("$side") ? side.inNames(id) : side.name + "." + id
    }
    shareFixes()
    expand(\.facts, naming: both)
    expand(\.flows, naming: both)
    expand(\.diagnoses, naming: both)
    expand(\.symptoms, naming: both)
  }

  private func expand(
    _ list: WritableKeyPath<Subjects, SubjectList>,
    naming: (String, WrittenSide) -> String
  ) {
    var result = SubjectList()
    for subject in subjects[keyPath: list].all {
      for subject in expanded(subject, naming: naming) {
        guard let other = result.add(subject) else { continue }
        report.addDuplicate(subject.id, at: subject.place, firstAt: other.place)
      }
    }
    subjects[keyPath: list] = result
  }

  private func expanded(
    _ subject: Subject, naming: (String, WrittenSide) -> String
  ) -> [Subject] {
    guard let written = subject.body["for"] else { return [subject] }
    checkOnly(in: subject.body)
    var seen: Set<String> = []
    let names = written.names.filter { seen.insert($0.text).inserted }
    let body = subject.body.without(["for"])
    return names.compactMap { name in
      guard let side = notes.sides.first(where: { $0.name == name.text }) else {
        report.addUnknown(.side, name.text, at: name.place, among: notes.sides.map(\.name))
        return nil
      }
      var result = subject
      result.id = names.count > 1 ? naming(subject.id, side) : side.inNames(subject.id)
      result.body = body.expanded(for: side)
      result.side = side
      return result
    }
  }
}
