/// The index of a check.
public typealias CheckID = Index<Check>

/// A live look at a server, only with consent.
public struct Check: Named {
  /// The id, for example `smtp.reach`.
  public let name: String
  /// What it looks at.
  public var title: Text
  /// Without these facts the check is passed over.
  public var needs: [FactID] = []
  /// The question that names host, port and what is sent.
  public var consent: Text
  /// What to run, each part filled in: `reach` and a host, `ports` and numbers.
  public var run: [(key: String, text: Text)] = []
  /// The facts it sets.
  public var facts: [Result] = []

  /// Makes a check that runs nothing yet.
  public init(name: String, title: Text, consent: Text) {
    self.name = name
    self.title = title
    self.consent = consent
  }

  /// A fact that a check sets.
  public struct Result: Sendable {
    /// The fact.
    public var fact: FactID
    /// Our values, and the result's name for each; anything else is *don't know*.
    public var words: [(value: Value, word: String)]
    /// What is said for each value.
    public var says: [Value: Text]

    /// Makes a result.
    public init(fact: FactID, words: [(value: Value, word: String)], says: [Value: Text]) {
      self.fact = fact
      self.words = words
      self.says = says
    }
  }
}
