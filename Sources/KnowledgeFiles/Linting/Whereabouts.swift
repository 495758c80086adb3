public import Troubleshooting

/// Where the parts of a Knowledge are written, for findings of other rooms.
public struct Whereabouts {
  private let notes: BuildNotes

  init(_ notes: BuildNotes) { self.notes = notes }

  /// A finding at a node; one made for a target `diagnose NAME` stands where the first target does.
  ///
  /// Its details are further lines that show it, such as a conversation that leads there.
  public func remark(
    _ code: Code, at node: NodeID, _ message: String, details: [String] = []
  ) -> Remark {
    Remark(code, at: notes.placeOfNode[node.raw], message, details: details)
  }

  /// A finding at a flow.
  public func remark(
    _ code: Code, at flow: FlowID, _ message: String, details: [String] = []
  ) -> Remark {
    Remark(code, at: notes.placeOfFlow[flow.raw], message, details: details)
  }

  /// A finding at a fact; one that nobody declared stands where the fact does that it follows from.
  public func remark(
    _ code: Code, at fact: FactID, _ message: String, details: [String] = []
  ) -> Remark {
    Remark(code, at: notes.placeOfFact[fact.raw], message, details: details)
  }

  /// A finding at a diagnosis.
  public func remark(
    _ code: Code, at diagnosis: DiagnosisID, _ message: String, details: [String] = []
  ) -> Remark {
    Remark(code, at: notes.placeOfDiagnosis[diagnosis.raw], message, details: details)
  }
}
