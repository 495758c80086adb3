/// What notices a mutant, in the order in which they are asked.
enum Catcher: String, CaseIterable, Sendable {
  /// It does not load.
  case error = "lint: error"
  /// A shipped transcript goes another way.
  case ids = "transcripts: ids"
  /// A shipped transcript goes the same way in other words.
  case words = "transcripts: words"
  /// All go the same way, but `kb lint` has something to say.
  case warning = "lint: warning"
  /// `kb lint` has nothing to say, but the handbook reads otherwise.
  case handbook
  /// `kb lint --deep` finds something.
  case audit = "audit"
}
