internal import Foundation
internal import Glibc

/// The open journal of one chat. It is locked as long as it is open, so that two chats never write to the
/// same file; the lock goes when the process does, however that ends.
struct Journal: Sendable {
  /// What kept a journal from being opened.
  enum Trouble: Error {
    /// Another chat has it.
    case isInUse
    /// The system says no.
    case refused(String)
  }

  /// The open file; whoever takes it closes it.
  let file: Int32
  private let path: String

  /// A new file that only this person can read.
  init(creating path: String) throws(Trouble) {
    self.path = path
    file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw .refused(Journal.reason) }
    // Another chat that looks for the newest may have it for a moment, so this waits.
    while flock(file, LOCK_EX) != 0, errno == EINTR {}
  }

  /// A file that is there, to be read and then written on.
  init(opening path: String) throws(Trouble) {
    self.path = path
    // A link may lead to a file that is not ours to cut.
    file = open(path, O_RDWR | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { throw .refused(Journal.reason) }
    if flock(file, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      Glibc.close(file)
      throw .isInUse
    }
  }

  private static var reason: String { String(cString: strerror(errno)) }

  /// Everything that is in it.
  func bytes() throws(Trouble) -> [UInt8] {
    do {
      return [UInt8](try FileHandle(fileDescriptor: file).readToEnd() ?? Data())
    } catch {
      throw .refused("\(error)")
    }
  }

  /// Cuts off what stands behind some bytes, and goes on there.
  func cut(behind length: Int) -> Bool {
    ftruncate(file, off_t(length)) == 0 && lseek(file, off_t(length), SEEK_SET) == off_t(length)
  }

  func close() { Glibc.close(file) }

  /// Closes it and takes it away: nothing is in it.
  func discard() {
    unlink(path)
    close()
  }
}
