internal import Foundation

/// Several workbenches at once, one for each core.
struct Workshop {
  let benches: [Workbench]

  /// Does some work on every mutant, and takes the results in the order of the mutants.
  func each<Outcome: Sendable>(
    _ mutants: [Mutant], _ work: @escaping @Sendable (Workbench, Mutant) throws -> Outcome,
    progress: (Int) -> Void
  ) async throws -> [Outcome] {
    try await withThrowingTaskGroup(of: (bench: Int, place: Int, outcome: Outcome).self) { group in
      var outcomes: [Int: Outcome] = [:]
      var waiting = mutants.enumerated().makeIterator()
      func add(_ bench: Int) {
        guard let (place, mutant) = waiting.next() else { return }
        let workbench = benches[bench]
        group.addTask { (bench, place, try work(workbench, mutant)) }
      }
      for bench in benches.indices { add(bench) }
      for try await (bench, place, outcome) in group {
        outcomes[place] = outcome
        progress(outcomes.count)
        add(bench)
      }
      return mutants.indices.compactMap { outcomes[$0] }
    }
  }
}
