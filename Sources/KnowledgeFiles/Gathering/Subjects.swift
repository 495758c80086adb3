/// Everything written, by kind; names are not resolved yet.
struct Subjects {
  /// `knowledge.yaml`, or nil where there is none.
  var house: Written?
  var facts = SubjectList()
  var flows = SubjectList()
  var diagnoses = SubjectList()
  /// Fixes written once, under `fixes:`.
  var sharedFixes = SubjectList()
  /// Guides by kind, then id: `program/outlook-2010`.
  var guides = SubjectList()
  var providers = SubjectList()
  var networks = SubjectList()
  var symptoms = SubjectList()
  var checks = SubjectList()
  var terms = SubjectList()

  /// Reads every file and sorts what it holds by kind.
  static func gathered(from files: [SourceFile], report: Report) -> Subjects {
    var gatherer = Gatherer(report: report)
    for (index, file) in files.enumerated() {
      guard let room = file.room else {
        gatherer.reportFolder(of: file, index: index)
        continue
      }
      let reader = YAMLReader(source: file, file: index, report: report)
      guard let root = reader.read(), !root.isNothing else { continue }
      gatherer.folder = file.folder
      gatherer.gather(root, in: room)
    }
    return gatherer.subjects
  }
}

/// Sorts what files hold by kind.
struct Gatherer {
  let report: Report
  var subjects = Subjects()
  var folder = 0

  init(report: Report) { self.report = report }

  func reportFolder(of file: SourceFile, index: Int) {
    let rooms = Room.allCases.dropFirst().map(\.rawValue).joined(separator: ", ")
    report.add(
      .unknownFolder, at: Place(file: index, line: 1, column: 1),
      "Nobody knows what this file is about. Beside knowledge.yaml there are the folders \(rooms).")
  }

  mutating func gather(_ root: Written, in room: Room) {
    guard root.isMap else {
      report.add(
        .wrongShape, at: root.place,
        "A file begins with what it is about, for example `flow: sending`, or with an id and a colon."
      )
      return
    }
    switch room {
    case .house: subjects.house = subjects.house?.overlaid(with: root) ?? root
    case .facts: gatherEntries(of: root, into: \.facts)
    case .flows: gatherOne(root, kinds: ["flow"]) { _ in \.flows }
    case .diagnoses: gatherDiagnoses(root)
    case .guides:
      gatherOne(root, kinds: ["program", "provider", "security", "system"], isPrefixed: true) { _ in
        \.guides
      }
    case .directory:
      gatherOne(root, kinds: ["provider", "network"]) {
        $0 == "provider" ? \.providers : \.networks
      }
    case .symptoms: gatherEntries(of: root, into: \.symptoms)
    case .checks: gatherEntries(of: root, into: \.checks)
    case .glossary: gatherEntries(of: root, into: \.terms)
    }
  }

  /// A file about one thing: the first key that tells its kind has the id.
  private mutating func gatherOne(
    _ root: Written, kinds: [String], isPrefixed: Bool = false,
    into list: (String) -> WritableKeyPath<Subjects, SubjectList>
  ) {
    guard let entry = root.entries.first(where: { kinds.contains($0.key.scalar ?? "") }),
      let kind = entry.key.scalar, let id = entry.value.scalar, !id.isEmpty
    else {
      let first = kinds.map { "`\($0): …`" }.joined(separator: ", ")
      report.add(
        .missingKey, at: root.place, "A file in this folder says what it is about with \(first).")
      return
    }
    add(
      Subject(
        id: isPrefixed ? kind + "/" + id : id, place: entry.value.place, body: root, folder: folder),
      into: list(kind))
  }

  private mutating func gatherEntries(
    of root: Written, into list: WritableKeyPath<Subjects, SubjectList>
  ) {
    for entry in root.entries {
      add(
        Subject(
          id: entry.key.scalar ?? "", place: entry.key.place, body: entry.value, folder: folder),
        into: list)
    }
  }

  private mutating func gatherDiagnoses(_ root: Written) {
    var rest = root
    if let shared = root["fixes"] {
      if report.isMap(shared, what: "fixes") {
        gatherEntries(of: shared, into: \.sharedFixes)
      } else {
        report.giveUp(on: report.source(of: shared.place))
      }
      rest = root.without(["fixes"])
    }
    gatherEntries(of: rest, into: \.diagnoses)
  }

  private mutating func add(_ subject: Subject, into list: WritableKeyPath<Subjects, SubjectList>) {
    guard let other = subjects[keyPath: list].add(subject) else { return }
    report.addDuplicate(subject.id, at: subject.place, firstAt: other.place)
  }
}

extension Report {
  /// Adds that an id stands in two places.
  func addDuplicate(_ id: String, at place: Place, firstAt first: Place) {
    add(
      .duplicateID, at: place,
      "'\(id)' is there already, in \(naming(first, seenFrom: place)). Give one of them another id."
    )
  }
}
