/// Something that is offered as an answer, with everything filled in.
public struct Choice: Hashable, Sendable {
  /// The value that is kept.
  public var value: Value
  /// What is shown.
  public var label: String
  /// Further words that mean the same.
  public var also: [String]

  /// Makes a choice.
  public init(value: Value, label: String, also: [String] = []) {
    self.value = value
    self.label = label
    self.also = also
  }
}
