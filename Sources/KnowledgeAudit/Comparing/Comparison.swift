/// What a change of Knowledge means for people.
public struct Comparison: Sendable {
  /// A text that reads otherwise.
  public struct Rewording: Hashable, Sendable {
    /// The thing it belongs to, for example `node start/welcome`.
    public var thing: String
    /// Which of its texts, for example `answers/587/label`.
    public var part: String
    /// What it was; nil if there was none.
    public var old: String?
    /// What it is; nil if there is none.
    public var new: String?
  }

  /// Something that has an id.
  public struct Thing: Hashable, Sendable {
    /// `fact`, `node`, `diagnosis` or the like.
    public var kind: String
    /// The id.
    public var name: String
  }

  /// The things that only the new Knowledge has.
  public var added: [Thing] = []
  /// The things that only the old Knowledge has.
  public var removed: [Thing] = []
  /// The things that work otherwise.
  public var changed: [Thing] = []
  /// The things that people are otherwise understood by.
  public var heard: [Thing] = []
  /// The texts of things that both have, and that read otherwise.
  public var rewordings: [Rewording] = []
  /// Whose outcome changes, the most people first.
  public var outcomes: [OutcomeChange] = []
  /// What all these people have in common and few others do.
  public var shared: [OutcomeChange.Trait] = []
  /// How many people were played: different sets of answers that stand for all.
  public var people = 0
  /// Whether every situation was looked at.
  public var isComplete = true

  /// Whether both are the same but for comments and the order of things.
  public var isNothing: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && heard.isEmpty && rewordings.isEmpty
      && outcomes.isEmpty
  }
}
