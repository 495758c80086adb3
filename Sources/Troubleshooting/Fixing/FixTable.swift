/// Which fixes can be done in which programs and versions, and why the others cannot.
///
/// It shows more than all checks of single files together: a guide that lacks a setting, a provider whose
/// sign-in no program can do, a refusal that nobody thought of.
public struct FixTable: Sendable {
  /// A program, or one version of it.
  public struct Column: Hashable, Sendable {
    /// The id of the program's guide.
    public var guide: String
    /// The id of the version; nil for a program that has no versions, or whose version is not known.
    public var version: String?

    /// Both as one name, for example `outlook-2010/before-1807`.
    public var name: String { guide + (version.map { "/" + $0 } ?? "") }
  }

  /// What comes of one fix in one program.
  public enum Cell: Hashable, Sendable {
    /// It can be done.
    case can
    /// It is not given, and why.
    case cannot(Inability)
    /// It is not meant for this program: its `when` fails, or another fix takes its place.
    case notMeant
  }

  /// One fix in all programs.
  public struct Row: Hashable, Sendable {
    /// The full id, `diagnosis/fix` or `diagnosis/fix/endpoint`.
    public var fix: String
    /// The choices that a row is for where the same fix comes out differently, for example the ports that
    /// were set before; empty where no choice makes a difference.
    public var choices: [[Assignment]]
    /// One for each column.
    public var cells: [Cell]
  }

  /// The programs, each followed by its versions.
  public var columns: [Column]
  /// The fixes, in authored order; only those whose conditions can hold with what is given. Whether a flow
  /// leads to them is not asked.
  public var rows: [Row]

  /// Makes the table for what is known, for example the end of an address.
  ///
  /// - Parameters:
  ///   - knowledge: The Knowledge.
  ///   - given: What is known beside the program; must not name one.
  ///   - date: The day, ISO 8601.
  public init(_ knowledge: Knowledge, given: [Assignment], date: String) {
    columns = FixTable.columns(of: knowledge)
    let states = columns.map { $0.session(knowledge, given: given, date: date).state }
    rows = TableMaker(knowledge, states).rows
  }

  /// Every program and every version of it, in authored order.
  static func columns(of knowledge: Knowledge) -> [Column] {
    knowledge.guides.all.filter { $0.kind == .program }.flatMap { guide in
      [Column(guide: guide.name)]
        + guide.versions.map { Column(guide: guide.name, version: $0.name) }
    }
  }
}

extension FixTable {
  /// The columns by equal cells, in the order of their first one; each is a list of 0-based positions.
  public var groups: [[Int]] {
    var order: [[Cell]] = []
    var members: [[Cell]: [Int]] = [:]
    for place in columns.indices {
      let cells = rows.map { $0.cells[place] }
      if members[cells] == nil { order.append(cells) }
      members[cells, default: []].append(place)
    }
    return order.compactMap { members[$0] }
  }

  /// The sentences by which fixes are refused, each once, in the order in which a reader meets them.
  public var sentences: [String] {
    var seen: Set<String> = []
    return rows.flatMap(\.cells).compactMap { cell in
      guard case .cannot(let inability) = cell else { return nil }
      return seen.insert(inability.because).inserted ? inability.because : nil
    }
  }
}

extension FixTable.Column {
  /// A session with somebody who uses this program and knows what is given.
  func session(_ knowledge: Knowledge, given: [Assignment], date: String) -> Session {
    let roles = [
      (knowledge.roles.program, guide), (knowledge.roles.version, version ?? Assignment.unknown),
    ]
    let own = roles.compactMap { role, value in
      role.map { Assignment(knowledge.facts[$0].name, value) }
    }
    return Session(knowledge, Event.Start(date: date, given: given + own))
  }
}
