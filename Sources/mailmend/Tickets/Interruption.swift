internal import Glibc
internal import Synchronization

/// Ctrl-C and SIGTERM, heard without losing what is under way.
///
/// The handler only writes into a pipe: whoever waits for input waits for that pipe too.
final class Interruption: Sendable {
  private let pipe: Int32

  /// Listens from now on, for the rest of the process.
  init() {
    var ends: [Int32] = [-1, -1]
    _ = Glibc.pipe(&ends)
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    pipe = ends[0]
    // Both are there from now on: a handler must not be the first to make them.
    Interruption.bell.store(ends[1], ordering: .sequentiallyConsistent)
    Interruption.signal.store(0, ordering: .sequentiallyConsistent)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { number in
      Interruption.signal.store(number, ordering: .sequentiallyConsistent)
      var byte: UInt8 = 0
      _ = Glibc.write(Interruption.bell.load(ordering: .sequentiallyConsistent), &byte, 1)
    }
    // Who asks twice does not want to wait for the lines in hand.
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
    for number in [SIGINT, SIGTERM] { sigaction(number, &action, nil) }
  }

  // A signal handler reaches nothing but what is static, and takes no lock.
  private static let bell = Atomic<Int32>(-1)
  private static let signal = Atomic<Int32>(0)

  /// The signal that asked us to stop; nil if none did.
  var number: Int32? {
    let number = Interruption.signal.load(ordering: .sequentiallyConsistent)
    return number == 0 ? nil : number
  }

  /// Whether somebody asked us to stop.
  var isAsked: Bool { number != nil }

  /// Waits until a file has something to be read, or is at its end; false if somebody stops us, or nothing
  /// came in time.
  func waits(for file: Int32, milliseconds: Int32 = -1) -> Bool {
    var waiting = [
      pollfd(fd: file, events: Int16(POLLIN), revents: 0),
      pollfd(fd: pipe, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&waiting, nfds_t(waiting.count), milliseconds) < 0 {
      guard errno == EINTR, !isAsked else { return false }
    }
    return !isAsked && waiting[0].revents != 0
  }
}
