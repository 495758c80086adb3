internal import Foundation

/// Does work on all cores, and takes the results in the order of the things worked on.
enum InOrder {
  /// Only as many are under way, or wait for their turn, as keep the cores busy.
  static func each<Thing: Sendable, Outcome: Sendable>(
    of things: [Thing], _ work: @escaping @Sendable (Thing) -> Outcome, take: (Outcome) -> Void
  ) async {
    await withTaskGroup(of: (place: Int, outcome: Outcome).self) { group in
      var waiting = things.enumerated().makeIterator()
      var done: [Int: Outcome] = [:]
      var next = 0
      func add() {
        guard let (place, thing) = waiting.next() else { return }
        group.addTask { (place, work(thing)) }
      }
      for _ in 0..<ProcessInfo.processInfo.activeProcessorCount { add() }
      for await (place, outcome) in group {
        done[place] = outcome
        while let ready = done.removeValue(forKey: next) {
          take(ready)
          next += 1
        }
        add()
      }
    }
  }
}
