public import Troubleshooting

/// Where the parts of a Knowledge are written, for findings of other rooms.
public struct Whereabouts {
  private let notes: BuildNotes
  private let house: Place

  init(_ notes: BuildNotes, house: Place) {
    self.notes = notes
    self.house = house
  }

  /// A finding about something authored.
  ///
  /// What was made and not written stands where it was made for: a node for a target `diagnose NAME`
  /// where the first target does, a fact that nobody declared where the one does that it follows from.
  ///
  /// - Parameter details: Further lines that show it, such as a conversation that leads there.
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
    case .way(let node, let value):
      notes.placesOfWays[node]?[value] ?? notes.placeOfNode[node.raw]
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
    Whereabouts(notes, house: subjects.house?.place ?? Place(file: 0, line: 1, column: 1))
  }
}
