internal import Troubleshooting

extension KnowledgeBuilder {
  /// A fix that can lose mail comes after a backup.
  func checkBackup(of fix: Fix, at place: Place) {
    guard fix.losesMail, !report.incomplete.contains(.guides) else { return }
    let backup = knowledge.tasks["back-up-mail"]
    let isSafe = fix.before.contains { source in
      if case .task(let task) = source { task == backup } else { false }
    }
    guard !isSafe else { return }
    report.add(
      .noBackup, at: place,
      "'\(fix.name)' can lose mail. Begin it with a backup: `do: [back-up-mail, …]`.")
  }
}
