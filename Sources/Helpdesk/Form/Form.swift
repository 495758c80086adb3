public import Troubleshooting

/// What a ticket may say: every fact that can be given, and how to ask for it.
public struct Form: Sendable {
  /// What the Knowledge is about.
  public var title: String
  /// Which Knowledge it is.
  public var version: Knowledge.Version
  /// The facts in groups. In each, what the person is asked comes first, then what somebody else must answer,
  /// then what has no question; one side after the other, and all in the order in which conversations come by
  /// them.
  public var groups: [Group]
  /// The sides of mail: the id, and what it is called, such as `sending`.
  public var sides: [Name]
  /// Who can be asked: the id, and who that is.
  public var whom: [Name]

  /// Facts that belong together on a page.
  public struct Group: Sendable {
    /// What they are about.
    public var title: String
    /// The facts.
    public var fields: [Field]
  }

  /// One fact.
  public struct Field: Sendable {
    /// The fact's id, as a ticket names it.
    public var id: String
    /// What values it can take.
    public var kind: Fact.Kind
    /// What it is called in a sentence.
    public var label: String
    /// The question; nil if it is only ever read in somebody's words.
    public var question: String?
    /// The values, in the order in which they are shown.
    public var values: [Value]
    /// What other values look like; nil if there are no others.
    public var others: String?
    /// A value that it can have; nil if none can be named.
    public var example: String?
    /// The ids of the facts it belongs to: what they change into decides whether it still holds.
    public var owners: [String]
    /// The id of who must answer it; nil is whoever has the trouble.
    public var whom: String?
    /// Whether a mail program holds it and a fix can change it.
    public var isSetting: Bool
    /// The id of the side of mail it speaks of; nil is none.
    public var side: String?
  }

  /// One value of a fact.
  public struct Value: Sendable {
    /// The value, as a ticket writes it.
    public var value: String
    /// What it is called.
    public var label: String
    /// The mail program it is a version of, which must be given too; nil for all other values.
    public var program: Name?
  }

  /// An id and what stands for it in a sentence.
  public struct Name: Hashable, Sendable {
    /// The id.
    public var id: String
    /// The words.
    public var name: String
  }

  /// Every fact, by its id.
  public var fields: [Field] {
    groups.flatMap(\.fields).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
  }
}
