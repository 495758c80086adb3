/// One case: Knowledge and the events that happened, nothing else.
///
/// A value: copying it and applying an event to the copy shows what that event would lead to.
public struct Session: Sendable {
  /// The Knowledge it goes by.
  public var knowledge: Knowledge { _read { yield state.view.book.knowledge } }
  /// Everything that happened, in order; the first is always ``Event/started(_:)``.
  public private(set) var events: [Event]
  /// The events that count: those that were stepped back over are gone.
  public var record: [Event] { shortened ?? events }
  /// The events that count, where these are not all.
  private var shortened: [Event]?
  private(set) var state: State
  /// The walk as things stand: made once for each event, whoever asks for it.
  package private(set) var walk: Walk

  /// Begins a session.
  public init(_ knowledge: Knowledge, _ start: Event.Start) { self.init(knowledge.book, start) }

  /// Begins a session with the Knowledge of another one.
  public init(like other: Session, _ start: Event.Start) { self.init(other.state.view.book, start) }

  private init(_ book: Book, _ start: Event.Start) {
    events = [.started(start)]
    state = State(book)
    state.fold(events[0])
    walk = state.walk
  }

  /// Takes in what happened.
  ///
  /// Names that this Knowledge does not have are left out; ``dropped`` lists them.
  public mutating func apply(_ event: Event) {
    switch event {
    case .started:
      shortened = record
      return events.append(event)
    case .steppedBack:
      let kept = record.count > 1 ? record.dropLast() : record[...]
      shortened = Array(kept)
      events.append(event)
      state = Session.folded(record, state.view.book)
    default:
      shortened?.append(event)
      events.append(event)
      let answered = state.answered(by: event, for: walk)
      let rounds = state.rounds.count
      Session.fold(event, into: &state, start: events[0])
      if let answered, state.rounds.count == rounds, state.news.allSatisfy({ $0 == answered }) {
        return state.goOn(&walk, knowing: answered)
      }
    }
    state.walk(&walk)
  }

  /// What events named that this Knowledge does not have.
  public var dropped: [String] { state.dropped }

  /// What is waited for and said now.
  public var turn: Turn { Narrator(self).turn }

  /// The state of a record.
  static func folded(_ record: [Event], _ book: Book) -> State {
    var state = State(book)
    for event in record { fold(event, into: &state, start: record[0]) }
    return state
  }

  private static func fold(_ event: Event, into state: inout State, start: Event) {
    guard event == .restarted else { return state.fold(event) }
    state = State(state.view.book)
    state.fold(start)
  }

  /// The state before the last event that counts; nil at the beginning.
  var former: State? {
    record.count > 1 ? Session.folded(record.dropLast(), state.view.book) : nil
  }
}

extension Session {
  /// Nobody is asked more than this before something is found: then the questions for somebody else come.
  public static let mostQuestions = State.mostQuestions

  /// What is known now, by fact in the order of the Knowledge: looked-up facts only with `all`.
  public func facts(all: Bool = false) -> [(fact: FactID, knowing: Knowing)] {
    // What nobody has said can only have been looked up.
    let candidates = all ? knowledge.facts.indices : state.view.known.own
    return candidates.compactMap { fact in
      let knowing = state.view.knowing(fact)
      guard knowing != .unset, all || knowing.source != .lookedUp else { return nil }
      return (fact, knowing)
    }
  }

  /// The value of a fact; nil if it is unset or *don't know*.
  public func value(of fact: FactID) -> Value? { state.view.value(fact) }

  /// What would be set aside if an event happened now, as sentences such as `outgoing port: 25`.
  public func setAside(by event: Event) -> [String] {
    var next = self
    next.apply(event)
    return Narrator(next).setAsideNow
  }

  /// The plain words for a fact and a value.
  public func label(_ fact: FactID) -> String {
    Speech(state.view).say(knowledge.facts[fact].label)
  }

  /// What a value of a fact is called.
  public func label(_ value: Value, of fact: FactID) -> String {
    Speech(state.view).shown(value, of: fact)
  }
}

extension Session {
  /// The question for a fact, asked whenever somebody wants to change or complete it.
  public func question(for fact: FactID) -> Question { Questioner(state).question(fact) }

  /// A sentence of Knowledge, filled in from what is known.
  public func say(_ text: Text) -> String { Speech(state.view).say(text) }
}

/// Two values for one fact, of which one must be wrong.
public struct Contradiction: Hashable, Sendable {
  /// One of the values, and where it is from.
  public struct Side: Hashable, Sendable {
    /// The value.
    public var value: String
    /// Where it is from.
    public var source: Source
    /// What the value is called.
    public var shown: String
  }

  /// The fact, by id.
  public var fact: String
  /// What it is called.
  public var label: String
  /// The values, the older one first.
  public var sides: [Side]
  /// Whether the way so far depends on it.
  public var isOnTheWay: Bool
}

extension Session {
  /// The facts of which two values compete, oldest first.
  public var contradictions: [Contradiction] {
    guard !state.conflicts.isEmpty else { return [] }
    let reads = Set(walk.reads)
    return state.conflicts.map { conflict in
      Contradiction(
        fact: knowledge.facts[conflict.fact].name, label: label(conflict.fact),
        sides: [
          side(conflict.held, conflict.heldSource, of: conflict.fact),
          side(conflict.found, conflict.foundSource, of: conflict.fact),
        ], isOnTheWay: reads.contains(conflict.fact))
    }
  }

  private func side(_ value: Value, _ source: Source, of fact: FactID) -> Contradiction.Side {
    Contradiction.Side(value: value.text, source: source, shown: label(value, of: fact))
  }

  /// What cured it last: the diagnosis and the fix that worked, by id.
  public var cure: (diagnosis: String, family: String, fix: String, set: [Assignment])? {
    guard
      let attempt = state.attempts.last(where: {
        $0.outcome == .works && $0.fix != nil && state.counts($0)
      }),
      let fix = attempt.fix
    else { return nil }
    let diagnosis = knowledge.diagnoses[knowledge.fixes[fix].diagnosis]
    let set = attempt.changes.map {
      Assignment(knowledge.facts[$0.fact].name, $0.value.text)
    }
    return (diagnosis.name, diagnosis.family, attempt.name, set.sorted())
  }
}

extension Session {
  /// The nodes that a walk passes now, in order; the last one decides what happens next.
  public var path: [NodeID] { walk.path }
}

extension Session {
  /// Tells whether a fact needs no question any more.
  package func isSet(_ fact: FactID) -> Bool { state.view.isSet(fact) }
}
