internal import Synchronization

/// Workers, each with a Knowledge of its own: what they share is counted by all of them at every step, and so
/// two are hardly quicker than one.
final class Crew: Sendable {
  private let first: BatchWorker
  private let hire: @Sendable () -> BatchWorker?
  private let idle: Mutex<[BatchWorker]>

  /// Begins with one worker; others are hired when portions wait. Where none can be, the first does it.
  init(_ first: BatchWorker, hire: @escaping @Sendable () -> BatchWorker?) {
    self.first = first
    self.hire = hire
    idle = Mutex([first])
  }

  /// Has one of them answer a portion.
  func answered(_ portion: Portion) -> BatchWorker.Answered {
    let worker = idle.withLock { $0.popLast() } ?? hire() ?? first
    defer { idle.withLock { $0.append(worker) } }
    return worker.answered(portion)
  }
}
