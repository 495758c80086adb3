internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Settings that a `never` rule forbids, left by a fix that changes others of the same side. What a fix
  /// itself sets the engine looks at.
  var safety: [AuditFinding] {
    knowledge.never.flatMap { rule in
      knowledge.fixes.indices.compactMap { fix in
        guard touches(fix, rule), let session = leaving(fix, rule) else { return nil }
        return AuditFinding(
          .unsafeSettings, .fix(fix),
          "After '\(knowledge.fixes[fix].name)' these settings are left together, which no fix may do: "
            + "\(names(rule.map(\.fact))). Set them as well, or let `when:` demand safe ones.",
          witness: session)
      }
    }
  }

  private func touches(_ fix: FixID, _ rule: [FactTest]) -> Bool {
    let set = knowledge.fixes[fix].set.map(\.fact)
    let sides = Set(set.compactMap { knowledge.facts[$0].side })
    return !set.isEmpty && rule.allSatisfy { !set.contains($0.fact) }
      && rule.contains { knowledge.facts[$0.fact].side.map(sides.contains) ?? false }
  }

  /// A session that shows it. What is not known is no fault of a fix that leaves it alone.
  private func leaving(_ fix: FixID, _ rule: [FactTest]) -> Session? {
    let tests = rule.map { FactTest($0.fact, values: $0.values) }
    let cuts = tests.map { Cut($0, in: explorer.spectrum) }
    return (found.offers[fix] ?? []).lazy.compactMap { offer in
      offer.part.split(by: cuts, in: explorer.spectrum).yes.lazy.compactMap { part in
        witnesses.session(
          to: offer.situation, part.narrowings, until: .fix(fix, when: tests))
      }.first
    }.first
  }
}
