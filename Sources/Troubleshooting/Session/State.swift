/// What a session's events come to. Folding never walks.
struct State {
  /// The facts at the moment of failure, of this round.
  var view: FactView
  /// What the attempts of this round set, in order: with the facts, the *settings now*.
  var overlay: [Change] = []
  /// Everything that was tried, in order.
  var attempts: [Attempt] = []
  /// The earlier rounds.
  var rounds: [Round] = []
  /// The values of each owner over time, in the order of ``Knowledge/belongings``.
  var owners: [OwnerHistory]
  /// The number of events folded.
  var tick = 0
  /// The day of the session, ISO 8601.
  var date = ""
  /// Where the walk begins.
  var start: NodeID
  /// Whether the opening is behind us.
  var isOpened = false
  /// Facts that were *don't know* once.
  var doubts: Set<FactID> = []
  /// The answer to the offer to hand over, once it was made.
  var handOver: Bool?
  /// Whether somebody answered an enquiry after we handed over.
  var hasHeardBack = false
  /// The answers to requests for consent.
  var consents: [CheckID: Bool] = [:]
  /// Values that were set aside because an owner changed: suggestions.
  var setAside: [FactID: Value] = [:]
  /// Facts of which two values compete, oldest first.
  var conflicts: [Conflict] = []
  /// A text that contradicts what was just set: "Was it saved?"
  var doubtfulSave: DoubtfulSave?
  /// The fixes that were not saved once, by full id; each is offered once more.
  var takenBack: Set<String> = []
  /// The `else` that may yet turn out to be `same`.
  var reopened: Reopened?
  /// The symptoms recognised in texts, in order.
  var recognised: [SymptomID] = []
  /// The newest words that told each fact and symptom, by its id.
  var excerpts: [String: Excerpt] = [:]
  /// Every value that a symptom had, in order.
  var everFelt: [Change] = []
  /// How many questions about the case were answered, in whatever words, or with *don't know*.
  var asked = 0
  /// How many replies in a row were not understood.
  var misses = 0
  /// The facts that the event being folded gave a value.
  var news: [FactID] = []
  /// What an event named that this Knowledge does not have.
  var dropped: [String] = []

  init(_ book: Book) {
    view = FactView(book)
    owners = Array(repeating: OwnerHistory(), count: book.knowledge.belongings.count)
    start = book.knowledge.start
  }

  /// How many facts the person does not know, for good.
  var standing: Int { view.known.entries.count { $0.own == .unknown(.told) } }

  var knowledge: Knowledge { _read { yield view.book.knowledge } }

  /// The settings as they are now: the facts, overlaid with what attempts of this round set.
  var now: FactView {
    var view = view
    for change in overlay { view[change.fact] = .known(change.value, .tried) }
    return view
  }

  /// The value that a setting has now.
  func valueNow(_ fact: FactID) -> Value? {
    overlay.last { $0.fact == fact }?.value ?? view.value(fact)
  }
}

/// Something that was tried.
struct Attempt {
  /// The fix; nil if the person changed something alone.
  var fix: FixID?
  /// The full id, endpoint included; empty if the person changed something alone.
  var name: String
  /// What was set.
  var changes: [Change]
  /// What was done.
  var tasks: [TaskID]
  var outcome: Outcome
  /// The number of the round it belongs to, 0-based.
  var round: Int
  /// The overlay of that round when it had been made.
  var overlay: [Change]
  /// The values of its settings before, nil where they were not known.
  var before: [Value?]
  /// When it was made.
  var tick: Int
}

/// One earlier state of the settings, and what it led to.
struct Round {
  /// The facts at the moment of failure.
  var view: FactView
  /// When it ended.
  var tick: Int
}

/// The values of a fact that others belong to, over time.
struct OwnerHistory {
  /// The values and when each came, oldest first.
  var values: [(tick: Int, value: Value)] = []

  /// The value at a time; an owner that became known later had that value all along.
  func value(at tick: Int) -> Value? {
    (values.last { $0.tick <= tick } ?? values.first)?.value
  }
}

/// A fact of which two values compete.
package struct Conflict: Hashable {
  var fact: FactID
  /// What we held.
  var held: Value
  var heldSource: Source
  /// What was read or found.
  var found: Value
  var foundSource: Source
}

/// A text after a fix that names another value than the one just set.
struct DoubtfulSave: Hashable {
  var fix: String
  var said: Event.Said
}

/// An `else` whose symptoms may turn out as before.
struct Reopened {
  var attempt: Int
  /// The symptoms to compare, with their values before.
  var before: [Change]
}
