extension SubjectList {
  /// What `like` never takes over.
  private static let own: Set<String> = [
    "name", "also", "common", "domains", "version", "versions", "confidence", "sources", "as-of",
  ]

  /// The bodies of all subjects, each laid over the one it is `like`; in the same order.
  ///
  /// - Parameters:
  ///   - naming: What kind of thing they are, for a message.
  ///   - report: Where a name that stands for nothing, or a circle, is told.
  ///   - prefix: What ids of the same kind begin with, for a subject.
  /// - Returns: One body for each subject.
  func bodiesAfterLike(
    naming: Naming, report: Report, prefix: (Subject) -> String = { _ in "" }
  ) -> [Written] {
    var finished: [String: Written] = [:]
    for subject in all where finished[subject.id] == nil {
      for link in chain(from: subject, finished: finished, naming, report, prefix).reversed() {
        var body = link.body
        if let base = base(of: link, prefix), let model = finished[base] {
          body = model.without(Self.own).overlaid(with: body)
        }
        finished[link.id] = body
      }
    }
    return all.map { finished[$0.id] ?? $0.body }
  }

  private func base(of subject: Subject, _ prefix: (Subject) -> String) -> String? {
    subject.body["like"].map { prefix(subject) + $0.name }
  }

  /// A subject, the one it is like, and so on, up to one that is finished or like no other.
  private func chain(
    from first: Subject, finished: [String: Written], _ naming: Naming, _ report: Report,
    _ prefix: (Subject) -> String
  ) -> [Subject] {
    var chain = [first]
    var seen: Set<String> = [first.id]
    while let last = chain.last, let like = last.body["like"], let base = base(of: last, prefix),
      finished[base] == nil
    {
      guard let next = self[base] else {
        let kind = prefix(last)
        let ids = all.map(\.id).filter { $0.hasPrefix(kind) }
        report.addUnknown(
          naming, like.name, at: like.place, among: ids.map { String($0.dropFirst(kind.count)) })
        break
      }
      guard seen.insert(base).inserted else {
        let ids = chain.map(\.id).drop { $0 != base } + [base]
        report.add(
          .circleOfLikes, at: like.place,
          "These are like each other in a circle: \(ids.joined(separator: " → ")). Write one of them "
            + "out.")
        break
      }
      chain.append(next)
    }
    return chain
  }
}
