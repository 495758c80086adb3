public import KnowledgeFiles
public import Troubleshooting

/// Something that a walk over every way found wrong.
public struct AuditFinding: Sendable {
  /// What kind of thing it is.
  public var code: Code
  /// Where it is in the Knowledge.
  public var topic: Topic
  /// What was found and what to do, in whole sentences.
  public var message: String
  /// A conversation that shows it, played by the engine; nil where nothing can be shown, because it never
  /// happens.
  public var witness: Session?

  init(_ code: Code, _ topic: Topic, _ message: String, witness: Session? = nil) {
    self.code = code
    self.topic = topic
    self.message = message
    self.witness = witness
  }
}
