public import Troubleshooting

/// People for whom a conversation comes to something else at the same point.
public struct OutcomeChange: Sendable {
  /// What the old Knowledge came to, where the two first part; nil if only enquiries change.
  public var old: OutcomeStep?
  /// What the new one comes to there; both as in the example.
  public var new: OutcomeStep?
  /// What is asked of somebody else at the end and was not, by fact, and of how many.
  public var asked: [(fact: String, people: Int)]
  /// What was asked of somebody else at the end and is not any more.
  public var unasked: [(fact: String, people: Int)]
  /// How many different sets of answers.
  public var people: Int
  /// What all of them have in common and few others do: the values of each fact. Of a few people nothing is
  /// said: they have much in common by chance.
  public var shared: [Trait]
  /// The shortest of their conversations.
  public var example: Example

  /// What people have in common.
  public struct Trait: Hashable, Sendable {
    /// The fact, by id.
    public var fact: String
    /// Its values, sorted; *don't know* and not asked are `unknown`.
    public var values: [String]
  }

  /// One conversation, with both.
  public struct Example: Sendable {
    /// With the old Knowledge.
    public var old: Session
    /// With the new Knowledge, up to where it comes to something else.
    public var new: Session
    /// The number of events after which the two first differ.
    public var parting: Int
  }
}

/// Where two experiences of one person part.
struct Departure: Hashable {
  var old: OutcomeStep?
  var new: OutcomeStep?
  var asked: [String]
  var unasked: [String]

  /// Nil if both come to the same.
  init?(_ old: Experience, _ new: Experience) {
    let same = zip(old.steps, new.steps).prefix { $0 == $1 }.count
    self.old = old.steps.dropFirst(same).first
    self.new = new.steps.dropFirst(same).first
    asked = new.enquiries.filter { !old.enquiries.contains($0) }
    unasked = old.enquiries.filter { !new.enquiries.contains($0) }
    if self.old == nil, self.new == nil, asked.isEmpty, unasked.isEmpty { return nil }
  }

  /// By what people are put together, by ids: what a fix sets only where nothing else of it differs, and
  /// enquiries only where nothing else differs at all.
  struct Kind: Hashable {
    var old: String?
    var new: String?
    var enquiries: [[String]]
  }

  var kind: Kind {
    Kind(
      old: old?.description(beside: new), new: new?.description(beside: old),
      enquiries: old == nil && new == nil ? [asked, unasked] : [])
  }
}

extension OutcomeChange {
  /// What was and what is, by ids, in one line.
  public var title: String {
    guard old == nil, new == nil else {
      let old = old?.description(beside: new) ?? "nothing"
      let new = new?.description(beside: self.old) ?? "nothing"
      return "\(old) → \(new)"
    }
    let more = asked.isEmpty ? [] : ["asks also for \(OutcomeChange.names(asked))"]
    let fewer = unasked.isEmpty ? [] : ["asks no more for \(OutcomeChange.names(unasked))"]
    return (more + fewer).joined(separator: ", ")
  }

  private static func names(_ facts: [(fact: String, people: Int)]) -> String {
    facts.map(\.fact).joined(separator: ", ")
  }
}
