/// A turn by ids alone. No sentence is made for it, so that thousands of conversations can be compared.
public struct Outline: Sendable {
  /// What is waited for.
  public enum Wait: Hashable, Sendable {
    /// The first words of the person.
    case opening
    /// An answer.
    case question(QuestionName)
    /// The result of a check, by its id.
    case check(String)
    /// What came of a fix, by its full id.
    case outcome(fix: String)
    /// Nothing more: how it ended, and the enquiries that are left, by fact.
    case ended(Ending.Kind, [String])
  }

  /// What is waited for.
  public let waits: Wait
  private let book: Book
  private let notes: [NodeID]
  private let open: [Walk.Open]

  init(_ state: borrowing State, _ walk: borrowing Walk) {
    waits = Wait(Awaited(state, walk), state, walk)
    book = state.view.book
    notes = state.isOpened ? walk.notes : []
    open = state.isOpened ? walk.open : []
  }

  /// The notes and open diagnoses that are said now and were not with the event before, in the same session.
  public func news(since former: Outline?) -> [Saying.Kind] {
    notes.filter { former?.notes.contains($0) != true }
      .map { .note(book.knowledge.nodes[$0].name) }
      + open.filter { former?.open.contains($0) != true }
      .map { .open(book.knowledge.diagnoses[$0.diagnosis].name) }
  }
}

extension Outline.Wait {
  fileprivate init(
    _ awaited: Awaited, _ state: borrowing State, _ walk: borrowing Walk
  ) {
    switch awaited {
    case .opening: self = .opening
    case .saved: self = .question(.saved)
    case .which(let conflict): self = .question(.which(state.knowledge.facts[conflict.fact].name))
    case .handOver: self = .question(.handOver)
    case .fact(let fact): self = .question(.fact(state.knowledge.facts[fact].name))
    case .consent(let check): self = .question(.consent(state.knowledge.checks[check].name))
    case .check(let check): self = .check(state.knowledge.checks[check].name)
    case .outcome(let fix, _): self = .outcome(fix: fix.name)
    case .end:
      self = .ended(
        state.endingKind(of: walk),
        state.enquired(on: walk).map { state.knowledge.facts[$0].name })
    }
  }
}

extension Session {
  /// The turn by ids alone.
  public var outline: Outline { Outline(state, walk) }
}
