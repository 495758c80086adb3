public import KnowledgeFiles

extension Catalogue {
  /// The codes of files, and those that only a walk over every way finds.
  public static let all = Catalogue.files.adding(
    Group("What every conversation shows (kb lint --deep)", Code.audit))
}

extension Code {
  static let audit = [
    nodeNeverReached, questionChangesNothing, answerLeadsNowhereNew, answerNeverPossible,
    conditionAlwaysTrue, conditionAlwaysFalse, fixNeverOffered, enquiryNeverAsked,
    placeholderUnfilled, dontKnowEndsBadly, endsWithoutHelp, helpNotProved, unsafeSettings,
    promiseBroken,
    promiseNotProved, promiseWithoutSubject,
  ]
}
