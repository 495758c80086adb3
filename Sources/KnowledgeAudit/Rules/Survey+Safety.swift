internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Settings that a `never` rule forbids, left by a fix that changes others of the same side. What a fix
  /// itself sets the engine looks at.
  var safety: [AuditFinding] {
    knowledge.never.indices.flatMap { rule in
      knowledge.fixes.indices.compactMap { fix in
        guard let session = leaving(fix, rule) else { return nil }
        let left = knowledge.never[rule].compactMap { test in
          session.value(of: test.fact).map { "\(names([test.fact])) \($0)" }
        }
        return AuditFinding(
          .unsafeSettings, .fix(fix),
          "'\(knowledge.fixes[fix].name)' leaves \(left.joined(separator: " and ")), which no fix may do. "
            + "Set that as well, or let `when:` demand what is safe.",
          witness: session)
      }
    }
  }

  /// A session that shows it.
  private func leaving(_ fix: FixID, _ rule: Int) -> Session? {
    let tests = knowledge.never[rule].map(\.ofWhatIsKnown)
    return witnesses.witness(
      found.suspects(of: .settings(rule: rule, fix)), until: .fix(fix, when: tests))?.session
  }
}
