public import Troubleshooting

/// Something that a walk over every way found wrong.
public struct AuditFinding: Sendable {
  /// What kind of thing it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// No way leads to a node.
    case nodeNeverReached = "node-never-reached"
    /// Whatever is answered, the same follows.
    case questionChangesNothing = "question-changes-nothing"
    /// An answer has a way of its own that leads where it would lead without.
    case answerLeadsNowhereNew = "answer-leads-nowhere-new"
    /// An answer has a way of its own, and is ruled out by then.
    case answerNeverPossible = "answer-never-possible"
    /// A condition holds whenever it is looked at.
    case conditionAlwaysTrue = "condition-always-true"
    /// A condition never holds.
    case conditionAlwaysFalse = "condition-always-false"
    /// No way leads to a proposal of a fix.
    case fixNeverOffered = "fix-never-offered"
    /// No way raises an enquiry.
    case enquiryNeverAsked = "enquiry-never-asked"
    /// A step names something that is not known there.
    case placeholderUnfilled = "placeholder-unfilled"
    /// A conversation ends without a fix and without anything to ask anybody.
    case endsWithoutHelp = "ends-without-help"
    /// After a fix the settings are such as no fix may leave them.
    case unsafeSettings = "unsafe-settings"
    /// Whoever answers nothing but *don't know* is left without help.
    case dontKnowEndsBadly = "dont-know-ends-badly"
    /// Something that an author promised does not hold.
    case promiseBroken = "promise-broken"
    /// No way leads to what a promise is about.
    case promiseWithoutSubject = "promise-without-subject"
  }

  public var kind: Kind
  /// Where it is in the Knowledge.
  public var subject: Subject
  /// What was found, in whole sentences.
  public var message: String
  /// A conversation that shows it, where one can.
  public var witness: Session?

  init(_ kind: Kind, _ subject: Subject, _ message: String, witness: Session? = nil) {
    self.kind = kind
    self.subject = subject
    self.message = message
    self.witness = witness
  }
}
