/// Why a fix is not given: what it would lead to, and the sentence that a person is told.
public struct Inability: Hashable, Sendable {
  /// What is refused: settings as they would be after the fix, a task, or a provider's sign-in; ids, such
  /// as `smtp.port=465`.
  public var what: [String]
  /// Why, in plain words.
  public var because: String
}
