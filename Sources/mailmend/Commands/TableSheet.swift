internal import Conversation
internal import LineEditor
internal import Troubleshooting

/// The table of fixes on paper of some width.
///
/// Programs in which every fix comes out alike share a column, which has a letter; where the columns do
/// not fit side by side, the rows come again below, with the next columns.
struct TableSheet {
  private let table: FixTable
  private let width: Int
  private let groups: [[Int]]
  /// The number of each sentence, from 1.
  private let numbers: [String: Int]

  private static let can = "+"
  private static let notMeant = "."

  init(_ table: FixTable, width: Int) {
    self.table = table
    self.width = width
    groups = table.groups
    let sentences = table.sentences.enumerated().map { ($1, $0 + 1) }
    numbers = Dictionary(uniqueKeysWithValues: sentences)
  }

  var lines: [String] {
    guard !table.rows.isEmpty else { return ["No fix can come up with what is given."] }
    return legend + [""] + bands.flatMap { band($0) + [""] } + ["\(Self.can)  can be done"]
      + ["\(Self.notMeant)  not meant for that program"]
      + table.sentences.flatMap { noted("\(numbers[$0] ?? 0)", $0) }
  }

  // MARK: Columns

  private var legend: [String] {
    ["Programs in which every fix comes out alike share a column."]
      + groups.indices.flatMap { group in
        noted(letter(group), groups[group].map { table.columns[$0].name }.joined(separator: ", "))
      }
  }

  /// A, B … Z, AA, AB …
  private func letter(_ group: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(alphabet[group % alphabet.count])
    return group < alphabet.count ? last : letter(group / alphabet.count - 1) + last
  }

  /// The columns in portions that fit.
  private var bands: [Range<Int>] {
    let fitting = max(1, (width - frontWidth) / cellWidth)
    return stride(from: 0, to: groups.count, by: fitting).map {
      $0..<min($0 + fitting, groups.count)
    }
  }

  private var frontWidth: Int { table.rows.map { TableSheet.front($0).count }.max() ?? 0 }

  private var cellWidth: Int {
    let signs = groups.indices.map(letter) + numbers.values.map(String.init)
    return (signs.map(\.count).max() ?? 1) + 1
  }

  // MARK: Rows

  private func band(_ columns: Range<Int>) -> [String] {
    let heading = row("", columns.map(letter))
    return [heading]
      + table.rows.map { row in
        self.row(TableSheet.front(row), columns.map { sign(row.cells[groups[$0][0]]) })
      }
  }

  private func row(_ front: String, _ signs: [String]) -> String {
    TableSheet.padded(front, to: frontWidth)
      + signs.map { TableSheet.space(cellWidth - $0.count) + $0 }.joined()
  }

  /// The fix, and the choices that the row is for: all if they are short, else the first one.
  private static func front(_ row: FixTable.Row) -> String {
    let choices = row.choices.map { $0.map(\.value).joined(separator: "+") }
    let all = choices.joined(separator: " ")
    let shown = all.count <= 12 ? [all] : [choices[0]] + (choices.count > 1 ? ["…"] : [])
    return ([row.fix] + shown).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func sign(_ cell: FixTable.Cell) -> String {
    switch cell {
    case .can: TableSheet.can
    case .notMeant: TableSheet.notMeant
    case .cannot(let inability): String(numbers[inability.because] ?? 0)
    }
  }

  // MARK: Text

  /// A sign in front, and words beside it in as many lines as they need.
  private func noted(_ sign: String, _ words: String) -> [String] {
    let layout = Layout(width: width - cellWidth - 2, columns: { Columns.count($0) })
    let rows = layout.lines(of: Screen(texts: [Terminal.cleaned(words)])).dropLast().map(\.text)
    return rows.enumerated().map { place, row in
      TableSheet.padded(place == 0 ? sign : "", to: cellWidth + 1) + row
    }
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + space(width - text.count)
  }

  private static func space(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
