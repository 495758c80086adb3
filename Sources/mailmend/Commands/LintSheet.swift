internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles
internal import Troubleshooting

/// Findings for a person and for another program.
enum LintSheet {
  /// Every finding with what shows it, and how many there are.
  static func lines(_ lint: Lint) -> [String] {
    lint.findings.flatMap { [$0.description] + $0.details.map { "  " + $0 } } + [summary(lint)]
  }

  private static func summary(_ lint: Lint) -> String {
    guard lint.findings.isEmpty, let knowledge = lint.knowledge else {
      return "\(counted(lint.findings.count, "finding")): "
        + "\(counted(lint.count(.error), "error")), \(counted(lint.count(.warning), "warning")). "
        + "`mailmend kb explain CODE` tells more."
    }
    return "No findings: "
      + counts(knowledge).map { counted($0.count, $0.name) }.joined(separator: ", ") + "."
  }

  private static func counted(_ count: Int, _ name: String) -> String {
    guard count != 1 else { return "1 \(name)" }
    return name == "diagnosis" ? "\(count) diagnoses" : "\(count) \(name)s"
  }

  private static func counts(_ knowledge: Knowledge) -> [(name: String, count: Int)] {
    [
      ("fact", knowledge.facts.all.count), ("flow", knowledge.flows.all.count),
      ("node", knowledge.nodes.all.count), ("diagnosis", knowledge.diagnoses.all.count),
      ("guide", knowledge.guides.all.count),
    ]
  }

  /// The same with everything that the lines say; keys only ever come on top.
  static func json(_ lint: Lint, _ audit: AuditReport? = nil) -> JSON {
    var report: JSON.Fields = [
      "schema": 1,
      "knowledge": lint.knowledge.map { knowledge in
        .object([
          "version": .string(knowledge.version.name), "sha256": .string(knowledge.version.sha256),
        ])
      } ?? .null,
      "counts": .object([
        "errors": .number(lint.count(.error)), "warnings": .number(lint.count(.warning)),
      ]),
      "findings": .array(lint.findings.map(json)),
    ]
    if let audit { report.add(AuditSheet.json(audit), for: "audit") }
    return .object(report)
  }

  private static func json(_ finding: KnowledgeProblem) -> JSON {
    .object([
      "code": .string(finding.code), "severity": .string(finding.severity.rawValue),
      "path": .string(finding.path), "line": .number(finding.line),
      "column": .number(finding.column), "message": .string(finding.message),
      "details": .array(finding.details.map(JSON.string)),
    ])
  }
}
