/// How long a call takes, and each step of it. It reads no clock: whoever makes it does.
public struct Stopwatch: Sendable {
  private let elapsed: @Sendable () -> Int
  private var last = 0

  /// Makes a stopwatch of the whole seconds since the call began.
  public init(elapsed: @escaping @Sendable () -> Int) { self.elapsed = elapsed }

  /// Ends a step; tells how long the call has taken so far, and how long that step.
  public mutating func step() -> String {
    let now = elapsed()
    defer { last = now }
    return
      "\(Stopwatch.time(now)) since the call began, \(Stopwatch.time(now - last)) for this step"
  }

  /// Minutes and seconds: `1:05`.
  private static func time(_ seconds: Int) -> String {
    "\(seconds / 60):\(String(seconds % 60 + 100).suffix(2))"
  }
}
