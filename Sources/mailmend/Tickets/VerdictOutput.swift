internal import Glibc

/// Standard output for verdicts. Where it is a file and the disk is full, no half of a line stays.
struct VerdictOutput {
  /// How many lines of the input are answered, and their verdicts written.
  private(set) var lines: Int

  /// Writes where so many lines were answered before.
  init(after lines: Int = 0) { self.lines = lines }

  /// Writes the verdicts on some lines.
  ///
  /// - Throws: ``Failure`` if they cannot all be written; a reader that has gone ends us quietly.
  mutating func write(_ answered: BatchWorker.Answered) throws {
    try write(answered.bytes)
    lines += answered.lines
  }

  /// Writes what stands above the first verdict.
  ///
  /// - Throws: ``Failure`` if it cannot be written.
  func write(_ bytes: [UInt8]) throws {
    let start = lseek(STDOUT_FILENO, 0, SEEK_CUR)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(start) }
      rest = rest.dropFirst(count)
    }
  }

  private func failure(_ start: off_t) -> Failure {
    let reason = String(cString: strerror(errno))
    if start >= 0 { ftruncate(STDOUT_FILENO, start) }
    return Failure(
      message: """
        I cannot write the verdicts: \(reason).
        The first \(lines) lines are answered. Make room, and go on with --skip \(lines).
        """, code: Failure.couldNot)
  }
}
