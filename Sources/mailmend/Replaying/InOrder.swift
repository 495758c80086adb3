internal import Foundation

/// Does work on all cores, and takes the results in the order of the things worked on.
enum InOrder {
  /// Only as many are under way, or wait for their turn, as keep the cores busy.
  static func each<Thing: Sendable, Outcome: Sendable>(
    of things: [Thing], _ work: @escaping @Sendable (Thing) -> Outcome, take: (Outcome) -> Void
  ) async {
    var waiting = things.makeIterator()
    await each(from: { waiting.next() }, jobs: cores, work) {
      take($0)
      return true
    }
  }

  /// How many things are worked on at once.
  static var cores: Int { ProcessInfo.processInfo.activeProcessorCount }

  /// The same for things that come one after the other, as long as `take` wants more.
  ///
  /// While `isReady` is false nobody waits for the next thing with results in hand: who sent the last one
  /// may wait for its answer.
  static func each<Thing: Sendable, Outcome: Sendable>(
    from next: () throws -> Thing?, isReady: () -> Bool = { true }, jobs: Int,
    _ work: @escaping @Sendable (Thing) -> Outcome, take: (Outcome) throws -> Bool
  ) async rethrows {
    guard jobs > 1 else {
      while let thing = try next(), try take(work(thing)) {}
      return
    }
    try await withThrowingTaskGroup(of: (place: Int, outcome: Outcome).self) { group in
      var queue = Queue<Outcome>()
      while true {
        while queue.isUnderWay, queue.isFull(jobs) || !isReady() {
          guard let done = try await group.next() else { break }
          guard try queue.add(done, take) else { return group.cancelAll() }
        }
        guard let thing = try next() else { break }
        let place = queue.begin()
        group.addTask { (place, work(thing)) }
      }
      while let done = try await group.next() {
        guard try queue.add(done, take) else { return group.cancelAll() }
      }
    }
  }

  /// What is under way, and what is done but must wait for what came before it.
  private struct Queue<Outcome> {
    private var begun = 0
    private var taken = 0
    private var done: [Int: Outcome] = [:]

    var isUnderWay: Bool { taken + done.count < begun }

    func isFull(_ jobs: Int) -> Bool {
      begun - taken > 2 * jobs || begun - taken - done.count >= jobs
    }

    mutating func begin() -> Int {
      begun += 1
      return begun - 1
    }

    /// Takes all that is next in order; false if no more is wanted.
    mutating func add(
      _ outcome: (place: Int, outcome: Outcome), _ take: (Outcome) throws -> Bool
    ) throws -> Bool {
      done[outcome.place] = outcome.outcome
      while let ready = done.removeValue(forKey: taken) {
        taken += 1
        guard try take(ready) else { return false }
      }
      return true
    }
  }
}
