/// A place in the Knowledge that a report is about.
public enum Topic: Hashable, Sendable {
  /// The Knowledge as a whole.
  case house
  /// A node.
  case node(NodeID)
  /// A row of a `when`, by its 0-based place.
  case row(NodeID, Int)
  /// A way on from a question.
  case way(NodeID, Trail.Way)
  /// A flow.
  case flow(FlowID)
  /// A fact.
  case fact(FactID)
  /// A diagnosis.
  case diagnosis(DiagnosisID)
  /// A fix.
  case fix(FixID)
  /// A promise, by its 0-based place.
  case promise(Int)
}
