internal import KnowledgeFiles
internal import Troubleshooting

extension Survey {
  /// Fixes that nobody is ever offered, and steps that name what is not known.
  var offering: [AuditFinding] {
    knowledge.fixes.indices.flatMap { fix -> [AuditFinding] in
      guard found.isSeen(.fix(fix)) else {
        guard explorer.isComplete else { return [] }
        return [neverOffered(fix, "no conversation comes to its diagnosis with all that it needs")]
      }
      guard let witness = witnesses.witness(proposing: fix) else {
        return [
          neverOffered(
            fix,
            "its conditions can hold, and yet I found no conversation that comes to it. Mostly another "
              + "fix with the same effect comes before it, or no program can do it")
        ]
      }
      let others = witnesses.sessions(proposing: fix, inEveryProgramLike: witness)
      return gaps(in: [witness.session] + others, fix)
    }
  }

  private func neverOffered(_ fix: FixID, _ reason: String) -> AuditFinding {
    AuditFinding(
      .fixNeverOffered, .fix(fix),
      "'\(knowledge.fixes[fix].name)' is never proposed: \(reason). Remove it, or change its `when:`."
    )
  }

  private func gaps(in sessions: [Session], _ fix: FixID) -> [AuditFinding] {
    var seen: Set<String> = []
    return sessions.flatMap { session in
      session.stepsWithGaps.filter { seen.insert($0).inserted }.map { step in
        AuditFinding(
          .placeholderUnfilled, .fix(fix),
          "A step of '\(knowledge.fixes[fix].name)' names something that is not known there: "
            + "\"\(step)\" Ask for it first, or say it without.", witness: session)
      }
    }
  }
}
