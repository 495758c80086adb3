internal import Glibc

/// How far a batch is, on standard error while nobody reads the verdicts there.
struct TicketProgress {
  private let isShown = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
  private let size: Int?
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  /// Shows progress through so many bytes, if that is known.
  init(through size: Int?) { self.size = size }

  /// Shows that so many tickets are answered, with which so many bytes of the files end.
  mutating func show(_ count: Int, _ bytes: Int) {
    let now = ContinuousClock.now
    guard isShown, last.map({ now - $0 >= .milliseconds(200) }) ?? true else { return }
    last = now
    Terminal.overwrite(Self.line(count, bytes, of: size, after: now - start))
  }

  /// Takes the line away.
  func clear() { if isShown, last != nil { Terminal.overwrite("") } }

  /// "12,000 tickets, 4,000 a second, about 2 minutes left".
  static func line(_ count: Int, _ bytes: Int, of size: Int?, after time: Duration) -> String {
    let seconds = max(
      0.001, Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18)
    var line = "\(count) tickets, \(Int(Double(count) / seconds)) a second"
    if let size, bytes > 0, size > bytes {
      line += ", " + left(seconds * Double(size - bytes) / Double(bytes))
    }
    return line
  }

  private static func left(_ seconds: Double) -> String {
    let (count, unit) =
      seconds < 90
      ? (seconds, "second") : seconds < 5400 ? (seconds / 60, "minute") : (seconds / 3600, "hour")
    let whole = max(1, Int(count.rounded()))
    return "about \(whole) \(unit)\(whole == 1 ? "" : "s") left"
  }
}
