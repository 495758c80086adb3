internal import Troubleshooting

extension KnowledgeBuilder {
  /// Gives diagnoses and their fixes their indices.
  func declareDiagnoses() {
    for subject in subjects.diagnoses.all {
      checkID(subject.id, at: subject.place, dots: subject.side != nil)
      let index = knowledge.diagnoses.add(
        Diagnosis(name: subject.id, family: "", title: "", because: ""))
      notes.placeOfDiagnosis.append(subject.place)
      guard let fixes = subject.body["fixes"], fixes.isMap else { continue }
      for entry in fixes.entries {
        checkID(entry.key.name, at: entry.key.place)
        let fix = Fix(name: subject.id + "/" + entry.key.name, diagnosis: index, title: "")
        knowledge.diagnoses[index].fixes.append(knowledge.fixes.add(fix))
        notes.placeOfFix.append(entry.key.place)
      }
    }
  }

  /// Fills diagnoses and their fixes.
  func fillDiagnoses() {
    for (index, subject) in subjects.diagnoses.all.enumerated() {
      fill(DiagnosisID(index), subject)
    }
  }

  private func fill(_ index: DiagnosisID, _ subject: Subject) {
    guard let fields = fields(subject.body, .diagnosis, at: subject.place) else { return }
    var diagnosis = knowledge.diagnoses[index]
    diagnosis.family = fields["family"].map { family($0) } ?? ""
    diagnosis.title = text(fields["title"])
    diagnosis.because = text(fields["because"])
    diagnosis.cures = changes(fields["cures"])
    diagnosis.enquire = facts(fields["enquire"])
    diagnosis.sources = lines(fields["sources"])
    diagnosis.prior = fields["prior"].flatMap(points) ?? 0
    diagnosis.asOf = fields["as-of"].map(plain) ?? ""
    knowledge.diagnoses[index] = diagnosis
    if fields["fixes"] == nil, fields["enquire"] == nil {
      report.add(
        .missingKey, at: subject.place,
        "'\(subject.id)' leads nowhere. It needs `fixes:` or `enquire:`.")
    }
    let written = entries(fields["fixes"] ?? .noEntries, what: "fixes")
    for (fix, entry) in zip(diagnosis.fixes, written) { fill(fix, entry) }
    if !written.isEmpty, fields["cures"] == nil {
      report.add(
        .noCures, at: subject.place,
        "'\(subject.id)' has fixes and no `cures:`. Say what holds when one worked, for example "
          + "`cures: {smtp.symptom: none}`.")
    }
  }

  private func family(_ written: Written) -> String {
    if !notes.families.contains(written.name) {
      report.addUnknown(.family, written.name, at: written.place, among: notes.families)
    }
    return written.name
  }

  private func fill(_ index: FixID, _ entry: Written.Entry) {
    guard let fields = fields(entry.value, .fix, at: entry.key.place) else { return }
    var fix = knowledge.fixes[index]
    fix.each = fields["each"].flatMap { each($0) }
    let hasEndpoint = fields["each"] != nil
    let scope = TextScope(hasEndpoint: hasEndpoint)
    fix.title = text(fields["title"], scope)
    notes.readsOfFix[index] = collectingReads {
      fix.when = fields["when"].map { plainCondition($0) } ?? Condition()
      fix.set = settings(fields["set"], hasEndpoint: hasEndpoint)
    }
    fix.before = taskSources(fields["do"], hasEndpoint: hasEndpoint)
    fix.after = taskSources(fields["after"], hasEndpoint: hasEndpoint)
    fix.effort = fields["effort"].map(plain)
    fix.losesMail = risk(fields["risk"])
    fix.verify = fields["verify"].flatMap { task($0.name, at: $0.place) }
    knowledge.fixes[index] = fix
    checkBackup(of: fix, at: entry.key.place)
  }

  /// What is read while something is resolved.
  func collectingReads(_ resolve: () -> Void) -> [BuildNotes.Read] {
    notes.reads = []
    resolve()
    defer { notes.reads = [] }
    return notes.reads
  }

  private func each(_ written: Written) -> EndpointList? {
    let parts = written.name.split(separator: ".").map(String.init)
    if parts.count == 2, parts[0] == "provider",
      let list = endpointList(parts[1], at: written.place)
    {
      return list
    }
    guard report.incomplete.isDisjoint(with: [.house, .facts]) else { return nil }
    report.add(
      .badValue, at: written.place,
      "'\(written.name)' is no list of servers. Write `each: provider.smtp` or `each: provider.incoming`."
    )
    return nil
  }

  private func risk(_ written: Written?) -> Bool {
    guard let written else { return false }
    if written.name == "loses-mail" { return true }
    report.add(
      .badValue, at: written.place, "The only risk there is is `loses-mail`, not '\(written.name)'."
    )
    return false
  }

  private func taskSources(_ written: Written?, hasEndpoint: Bool) -> [TaskSource] {
    (written?.names ?? []).compactMap { name in
      switch name.text {
      case "$first":
        if hasEndpoint { return .endpointFirst }
        report.add(
          .unknownPlaceholder, at: name.place, "`$first` is there only in a fix with `each:`.")
        return nil
      default: return task(name.text, at: name.place).map(TaskSource.task)
      }
    }
  }

  private func settings(_ written: Written?, hasEndpoint: Bool) -> [Fix.Setting] {
    entries(written ?? .noEntries, what: "settings and their values").compactMap { entry in
      guard let fact = fact(entry.key.name, at: entry.key.place) else { return nil }
      return valueSource(entry.value, of: fact, hasEndpoint: hasEndpoint)
        .map { Fix.Setting(fact, $0) }
    }
  }

  private func valueSource(
    _ written: Written, of fact: FactID, hasEndpoint: Bool
  ) -> ValueSource? {
    let typed = plain(written)
    guard typed.hasPrefix("$") else {
      return value(typed, of: fact, at: written.place).map(ValueSource.literal)
    }
    let name = String(typed.dropFirst())
    if name == "auth" { return .signIn }
    if hasEndpoint, let field = Endpoint.Field(rawValue: name) { return .endpoint(field) }
    if let (list, field) = listed(name, at: written.place) { return .listed(list, field) }
    // The sentence finds the fact, or says why there is none.
    guard case .fact(let source)? = text(typed, at: written.place, .plain).pieces.first else {
      return nil
    }
    return .fact(source)
  }
}
