internal import Foundation
internal import Helpdesk
internal import KnowledgeAudit
internal import KnowledgeFiles

/// What conversations come by, for a person and for another program.
struct CoverageSheet {
  let report: CoverageReport
  /// The folders of Knowledge, as they were named.
  let folders: [String]

  /// Each file with its counts, below it what is missing if that is wanted, and the sum.
  func lines(gaps: Bool) -> [String] {
    let width = report.files.map { name(of: $0.path).count }.max() ?? 0
    let rows = report.files.flatMap { file -> [String] in
      let name = name(of: file.path)
      let space = String(repeating: " ", count: width - name.count + 2)
      let counts = CoverageSheet.words(file.counts)
      return ["\(name)\(space)\(counts)"] + (gaps ? file.gaps.map(line) : [])
    }
    return rows + [sum]
  }

  private var sum: String {
    let count = report.conversations
    return "\(count) \(count == 1 ? "conversation" : "conversations"): "
      + "\(Percent(thousandths: report.total.thousandths)) % of everything; "
      + "\(CoverageSheet.words(report.counts))."
  }

  private static func words(_ counts: [Coverage.Kind: CoverageReport.Count]) -> String {
    Coverage.Kind.allCases.compactMap { kind in
      counts[kind].map { "\(kind) \($0.reached)/\($0.all)" }
    }.joined(separator: ", ")
  }

  /// Something that is missing, at its place.
  func line(_ gap: CoverageReport.Gap) -> String {
    "  \(shown(gap.address.path)):\(gap.address.line):\(gap.address.column): \(gap.words)"
  }

  // MARK: Paths

  /// A file as authors know it: by its path in the folder, if there is only one.
  func name(of path: String) -> String {
    guard folders.count == 1, let folder = folders.first else { return shown(path) }
    return path.without(folder)
  }

  /// A path from the folder in which the program runs, if it is in there.
  private func shown(_ path: String) -> String {
    path.without(FileManager.default.currentDirectoryPath)
  }

  // MARK: For programs

  /// The same with everything that the lines say; keys only ever come on top.
  func json(_ drafts: DraftFolder.Kept?) -> JSON {
    .object([
      "schema": 1,
      "conversations": .number(report.conversations),
      "percent": .string(Percent(thousandths: report.total.thousandths).description),
      "counts": CoverageSheet.json(report.counts),
      "files": .array(report.files.map(CoverageSheet.json)),
      "drafts": drafts.map { .array($0.drafts.map(CoverageSheet.json)) } ?? .null,
      "impossible": drafts.map { .array($0.impossible.map { .string($0.words) }) } ?? .null,
      "unfound": drafts.map { .array($0.unfound.map { .string($0.words) }) } ?? .null,
    ])
  }

  private static func json(_ counts: [Coverage.Kind: CoverageReport.Count]) -> JSON {
    .object(
      counts.reduce(into: [:]) { fields, count in
        fields.add(
          .object(["reached": .number(count.value.reached), "all": .number(count.value.all)]),
          for: count.key.rawValue)
      })
  }

  private static func json(_ file: CoverageReport.File) -> JSON {
    .object([
      "path": .string(file.path), "counts": json(file.counts),
      "missing": .array(
        file.gaps.map { gap in
          .object([
            "kind": .string(gap.item.kind.rawValue), "line": .number(gap.address.line),
            "column": .number(gap.address.column), "message": .string(gap.words),
          ])
        }),
    ])
  }

  private static func json(_ draft: DraftFolder.File) -> JSON {
    .object([
      "path": .string(draft.path), "covers": .array(draft.covers.map(JSON.string)),
    ])
  }
}

extension String {
  /// What stands behind a folder and a stroke; all of it outside that folder.
  fileprivate func without(_ folder: String) -> String {
    let beginning = folder.hasSuffix("/") ? folder : folder + "/"
    return hasPrefix(beginning) ? String(dropFirst(beginning.count)) : self
  }
}
