internal import Troubleshooting

extension KnowledgeBuilder {
  /// Fills symptoms; nothing else names them.
  func fillSymptoms() {
    for subject in subjects.symptoms.all {
      checkID(subject.id, at: subject.place, dots: subject.side != nil)
      guard let fields = fields(subject.body, .symptom, at: subject.place) else { continue }
      var symptom = Symptom(name: subject.id, title: text(fields["title"]))
      symptom.side = subject.side.flatMap { knowledge.sides[$0.name] }
      symptom.patterns = lines(fields["text"])
      symptom.templates = (fields["read"].map { sentences($0) } ?? []).map(template)
      symptom.words = words(fields["words"])
      symptom.findings = findings(fields["facts"])
      symptom.evidence = evidence(fields["likely"])
      symptom.when = fields["when"].map { plainCondition($0) }
      symptom.isVague = flag(fields["vague"])
      symptom.programs = (fields["from"]?.names ?? []).compactMap(programGuide)
      // Only the linter reads samples; here they need only be lines.
      for key in ["samples", "unlike"] { _ = lines(fields[key]) }
      symptom.speaksFor = fields["speaks-for"].flatMap(subjectSpokenFor)
      if fields["text"] == nil, fields["read"] == nil, fields["when"] == nil {
        report.add(
          .missingKey, at: subject.place,
          "'\(subject.id)' is never recognised. It needs `text:`, `read:` or `when:`.")
      }
      knowledge.symptoms.add(symptom)
    }
  }

  private func programGuide(_ name: (text: String, place: Place)) -> GuideID? {
    let guides = notes.guides[.program] ?? [:]
    if let guide = guides[name.text] { return guide }
    report.addUnknown(.program, name.text, at: name.place, among: guides.keys.sorted())
    return nil
  }

  private func subjectSpokenFor(_ written: Written) -> Symptom.Subject? {
    if let subject = Symptom.Subject(rawValue: written.name) { return subject }
    let all = Symptom.Subject.allCases.map(\.rawValue)
    report.add(
      .badValue, at: written.place,
      "A symptom speaks for \(all.joined(separator: ", ")), not for '\(written.name)'.")
    return nil
  }

  /// The lines below `|`, each with its place.
  private func sentences(_ written: Written) -> [(line: String, place: Place)] {
    written.sentence.split(separator: "\n").map { ($0.trimming([" "]), written.place) }
  }

  private func template(_ sentence: (line: String, place: Place)) -> Symptom.Template {
    let pieces = Placeholders.parts(of: sentence.line).compactMap {
      part -> Symptom.Template.Piece? in
      switch part {
      case .words(let words): words.isEmpty ? nil : .literal(words)
      case .name(let name): factOfSides(name, at: sentence.place).map { .fact($0) }
      }
    }
    return Symptom.Template(pieces: pieces)
  }

  /// A plain fact, or `side.port`: that fact of each side.
  private func factOfSides(_ name: String, at place: Place) -> Symptom.Subjects? {
    guard name.hasPrefix("side.") else { return fact(name, at: place).map { .plain($0) } }
    let rest = name.dropFirst("side".count)
    let facts = knowledge.sides.all.map { knowledge.facts[$0.name + rest] }
    if facts.contains(where: { $0 != nil }) { return .sided(facts) }
    report.addUnknown(
      .fact, "$" + name, at: place, among: knowledge.facts.all.lazy.map(\.name))
    return nil
  }

  private func factOfSides(_ key: Written) -> Symptom.Subjects? {
    let name = key.name
    return factOfSides(name.hasPrefix("$") ? String(name.dropFirst()) : name, at: key.place)
  }

  private func findings(_ written: Written?) -> [Symptom.Finding] {
    entries(written ?? .noEntries, what: "facts and their values").compactMap { entry in
      guard let fact = factOfSides(entry.key) else { return nil }
      let first: FactID?
      switch fact {
      case .plain(let fact): first = fact
      case .sided(let facts): first = facts.lazy.compactMap { $0 }.first
      }
      guard let first,
        let value = value(entry.value.name, of: first, at: entry.value.place)
      else { return nil }
      return Symptom.Finding(fact: fact, value: value)
    }
  }

  /// Their words for our values; which fact they are of is known only when a message is read.
  private func words(_ written: Written?) -> [SettingGuide.Word] {
    entries(written ?? .noEntries, what: "our values and their words").map { entry in
      SettingGuide.Word(
        values: entry.key.names.map { Value($0.text) }, word: plain(entry.value))
    }
  }

  /// How much something counts.
  func points(_ written: Written) -> Int? {
    if let points = Int(written.name), (1...9).contains(points) { return points }
    report.add(
      .badValue, at: written.place,
      "'\(written.scalar ?? "")' stands here. Points are whole numbers from 1 to 9.")
    return nil
  }

  /// Points for a diagnosis, or for each of a family.
  private func evidence(_ written: Written?) -> [Symptom.Evidence] {
    entries(written ?? .noEntries, what: "families or diagnoses and their points")
      .flatMap { entry -> [Symptom.Evidence] in
        guard let points = points(entry.value) else { return [] }
        return diagnoses(named: entry.key).map { Symptom.Evidence(diagnosis: $0, points: points) }
      }
  }

  private func diagnoses(named key: Written) -> [DiagnosisID] {
    let name = key.name
    if notes.families.contains(name) {
      return knowledge.diagnoses.indices.filter { knowledge.diagnoses[$0].family == name }
    }
    if name.contains("$side") {
      let found = notes.sides.compactMap { knowledge.diagnoses[$0.inNames(name)] }
      if !found.isEmpty { return found }
    } else if let diagnosis = knowledge.diagnoses[name] {
      return [diagnosis]
    }
    report.addUnknown(
      .diagnosis, name, at: key.place,
      among: knowledge.diagnoses.all.map(\.name) + notes.families)
    return []
  }
}
