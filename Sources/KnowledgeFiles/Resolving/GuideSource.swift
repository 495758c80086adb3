internal import Troubleshooting

/// A guide as written, after `like`, with each version laid over it.
struct GuideSource {
  /// One version of it.
  struct Version {
    let id: String
    let place: Place
    /// What the version says itself.
    let own: Written
    /// The whole guide as it is for this version.
    let body: Written
  }

  let kind: Guide.Kind
  let id: String
  let place: Place
  let body: Written
  let versions: [Version]

  init(kind: Guide.Kind, id: String, place: Place, body: Written) {
    self.kind = kind
    self.id = id
    self.place = place
    self.body = body
    let base = body.without(["version", "versions", "name", "also", "like"])
    versions = (body["versions"]?.entries ?? []).map { entry in
      Version(
        id: entry.key.name, place: entry.key.place, own: entry.value,
        body: entry.value.isMap ? base.overlaid(with: entry.value) : base)
    }
  }

  /// What a guide says about its program.
  static func about(_ body: Written) -> [Written.Entry] { body["about"]?.entries ?? [] }
}

extension KnowledgeBuilder {
  /// Gives guides, their versions and all tasks their indices.
  func declareGuides() {
    let bodies = subjects.guides.bodiesAfterLike(naming: .program, report: report) { subject in
      String(subject.id.prefix { $0 != "/" }) + "/"
    }
    for (subject, body) in zip(subjects.guides.all, bodies) {
      let parts = subject.id.split(separator: "/", maxSplits: 1).map(String.init)
      guard parts.count == 2, let kind = Guide.Kind(rawValue: parts[0]) else { continue }
      checkID(parts[1], at: subject.place)
      let source = GuideSource(kind: kind, id: parts[1], place: subject.place, body: body)
      for version in source.versions { checkID(version.id, at: version.place) }
      let guide = Guide(name: source.id, kind: kind, title: "", manual: Manual())
      notes.guides[kind, default: [:]][source.id] = knowledge.guides.add(guide)
      notes.guideSources.append(source)
      if source.id == "any-" + kind.rawValue { declareTasks(of: source) }
    }
  }

  /// A task exists where it has default steps, and that says who does it.
  private func declareTasks(of source: GuideSource) {
    for entry in source.body["tasks"]?.entries ?? [] where knowledge.tasks[entry.key.name] == nil {
      checkID(entry.key.name, at: entry.key.place)
      knowledge.tasks.add(FixTask(name: entry.key.name, kind: source.kind))
    }
  }
}
