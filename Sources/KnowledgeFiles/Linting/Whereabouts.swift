public import Troubleshooting

/// Where the parts of a Knowledge are written, for findings of other rooms.
public struct Whereabouts {
  /// Where something stands, as an editor understands it.
  public struct Address: Hashable, Sendable {
    /// The path of the file, beginning with the folder as it was given.
    public var path: String
    /// The 1-based line.
    public var line: Int
    /// The 1-based column, in Unicode scalars.
    public var column: Int
  }

  private let notes: BuildNotes
  private let house: Place
  private let paths: [String]

  init(_ notes: BuildNotes, house: Place, paths: [String]) {
    self.notes = notes
    self.house = house
    self.paths = paths
  }

  /// Where something authored stands; what was made and not written, as ``remark(_:at:_:details:)`` says.
  public func address(of topic: Topic) -> Address {
    let place = place(of: topic)
    return Address(path: paths[place.file], line: place.line, column: place.column)
  }

  /// A finding about something authored.
  ///
  /// What was made and not written stands where it was made for: a node for a target `diagnose NAME`
  /// where the first target does, a fact that nobody declared where the one does that it follows from.
  ///
  /// - Parameters:
  ///   - code: What kind of finding it is.
  ///   - topic: What it is about.
  ///   - message: What was found and what to do, in whole sentences.
  ///   - details: Further lines that show it, such as a conversation that leads there.
  /// - Returns: The finding at its place.
  public func remark(
    _ code: Code, at topic: Topic, _ message: String, details: [String] = []
  ) -> Remark {
    Remark(code, at: place(of: topic), message, details: details)
  }

  func place(of topic: Topic) -> Place {
    switch topic {
    case .house: house
    case .node(let node): notes.placeOfNode[node.raw]
    case .row(let node, let row): notes.placesOfRows[node]?[row] ?? notes.placeOfNode[node.raw]
    case .way(let node, let way): notes.placesOfWays[node]?[way] ?? notes.placeOfNode[node.raw]
    case .flow(let flow): notes.placeOfFlow[flow.raw]
    case .fact(let fact): notes.placeOfFact[fact.raw]
    case .diagnosis(let diagnosis): notes.placeOfDiagnosis[diagnosis.raw]
    case .fix(let fix): notes.placeOfFix[fix.raw]
    case .promise(let promise): notes.placeOfPromise[promise]
    }
  }
}

extension KnowledgeBuilder {
  /// Where everything is written.
  var whereabouts: Whereabouts {
    Whereabouts(
      notes, house: subjects.house?.place ?? Place(file: 0, line: 1, column: 1),
      paths: report.sources.map(\.path))
  }
}
