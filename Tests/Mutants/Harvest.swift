internal import Foundation

/// Who noticed which mutants.
struct Harvest {
  private(set) var all: [(mutant: Mutant, catcher: Catcher?)]

  init(_ mutants: [Mutant], _ catchers: [Catcher?]) {
    all = Array(zip(mutants, catchers).map { (mutant: $0, catcher: $1) })
  }

  var survivors: [Mutant] { all.filter { $0.catcher == nil }.map(\.mutant) }

  /// How many of a hundred were noticed.
  var percent: Double {
    all.isEmpty ? 100 : 100 * Double(all.count - survivors.count) / Double(all.count)
  }

  /// A row for each kind, and one for all.
  var table: String {
    let kinds = Dictionary(grouping: all, by: \.mutant.kind).sorted { $0.key < $1.key }
    var rows = [["kind", "mutants"] + Catcher.allCases.map(\.rawValue) + ["survivors"]]
    rows += kinds.map { row($0.key, $0.value) }
    rows.append(row("all", all))
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private func row(_ name: String, _ some: [(mutant: Mutant, catcher: Catcher?)]) -> [String] {
    let catchers: [Catcher?] = Catcher.allCases + [nil]
    let counts = catchers.map { catcher in some.count { $0.catcher == catcher } }
    return [name, "\(some.count)"] + counts.map { $0 == 0 ? "·" : "\($0)" }
  }
}
