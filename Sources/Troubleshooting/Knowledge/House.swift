/// The index of a side.
public typealias SideID = Index<Side>
/// The index of somebody to ask.
public typealias WhomID = Index<Whom>
/// The index of a way of signing in.
public typealias WayID = Index<SignInWay>
/// The index of a term.
public typealias TermID = Index<Term>

/// One of the two directions of mail.
public struct Side: Named {
  /// The id: `smtp` or `incoming`.
  public let name: String
  /// As an adjective: outgoing, incoming.
  public var adjective: String
  /// As a verb: send, receive.
  public var verb: String
  /// As a noun: sending, receiving.
  public var doing: String
  /// The ports that belong to it when nothing else is said.
  public var ports: [Value] = []
  /// The words by which a text speaks of it.
  public var words: [String] = []
  /// How to see whether it works.
  public var verify: TaskID?

  /// Makes a side.
  public init(name: String, adjective: String, verb: String, doing: String) {
    self.name = name
    self.adjective = adjective
    self.verb = verb
    self.doing = doing
  }
}

extension Knowledge {
  /// The side of which a value is the verb; nil if it speaks of none, or of both.
  func side(of verb: Value) -> SideID? { sides.indices.first { sides[$0].verb == verb.text } }
}

/// Somebody who must answer an enquiry.
public struct Whom: Named {
  /// The id, for example `mailbox`.
  public let name: String
  /// Who that is, in plain words.
  public var title: String
  /// The fact that names the company, if it is known.
  public var knownAs: FactID?

  /// Makes somebody to ask.
  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}

/// A way of signing in that a provider may take, and what `$auth` becomes for it.
public struct SignInWay: Named {
  /// The id, for example `app-password`.
  public let name: String
  /// The value of each setting that can be `$auth`.
  public var set: [Change] = []
  /// What must hold so that it can be set in the settings of an account.
  public var needs = Condition()
  /// What must hold so that the program can sign in like that at all, be it in an account made anew.
  public var can = Condition()
  /// What must be done for it.
  public var task: TaskID?

  /// Makes a way.
  public init(name: String) { self.name = name }
}

/// A word that is explained.
public struct Term: Named {
  /// The id, for example `app-password`.
  public let name: String
  /// How it is written in a sentence.
  public var say: String
  /// Other words for it.
  public var also: [String] = []
  /// What it is, in one sentence.
  public var short: Text
  /// More about it.
  public var more: Text?

  /// Makes a term.
  public init(name: String, say: String, short: Text) {
    self.name = name
    self.say = say
    self.short = short
  }
}
