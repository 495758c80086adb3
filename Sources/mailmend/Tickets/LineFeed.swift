internal import Foundation
internal import Glibc
internal import Helpdesk

/// Some lines of tickets, to be answered in one go.
struct Portion: Sendable {
  /// A line without its end.
  struct Line: Sendable {
    /// The 1-based number in its file.
    var number: Int
    /// The file, where there are several.
    var file: String?
    /// The line; empty where it is too long.
    var bytes: ArraySlice<UInt8>
    /// How many bytes it has.
    var length: Int
  }

  var lines: [Line] = []
  /// How many bytes of the files end with it.
  var end = 0
}

/// The lines of files, one after the other, in portions. Never more is held than a portion and a line.
final class LineFeed {
  /// How many bytes there are in all; nil where that cannot be known.
  let size: Int?

  private var paths: ArraySlice<String>
  private let hasSeveral: Bool
  private let interruption: Interruption
  private var file: Int32?
  private var path = ""
  /// How many lines are still to be passed over; at the end, how many of them were not there.
  private(set) var skip: Int
  private var number = 0
  /// What was read and has no line end yet.
  private var rest: [UInt8] = []
  /// How much of a line that is too long was passed over.
  private var passed = 0
  private var end = 0

  private static let portion = 1 << 16

  /// Makes a feed. Every file is looked at before the first is read.
  ///
  /// - Throws: ``Failure`` if one cannot be read.
  init(_ paths: [String], skip: Int, _ interruption: Interruption) throws {
    self.paths = paths[...]
    hasSeveral = paths.count > 1
    self.skip = skip
    self.interruption = interruption
    let sizes = try paths.map(LineFeed.size)
    size = sizes.contains(nil) ? nil : sizes.compactMap(\.self).reduce(0, +)
  }

  /// The size of a file; nil for a pipe.
  private static func size(of path: String) throws -> Int? {
    var status = stat()
    guard path != "-" else {
      let isPlain = fstat(STDIN_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
      return isPlain ? Int(status.st_size) : nil
    }
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { throw Failure(unreadable: path) }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      throw Failure(
        message: "'\(path)' is a folder. Please name the files of tickets in it.",
        code: Failure.couldNot)
    }
    return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// Whether the next lines are there, so that nobody has to wait for them.
  var isReady: Bool { file.map { interruption.waits(for: $0, milliseconds: 0) } ?? true }

  /// The next lines; nil after the last, or when somebody stops us.
  ///
  /// - Throws: ``Failure`` if a file cannot be read.
  func next() throws -> Portion? {
    var portion = Portion()
    while portion.lines.isEmpty {
      guard !interruption.isAsked else { return nil }
      guard let file = try opened() else { return nil }
      guard interruption.waits(for: file) else { return nil }
      try read(file, into: &portion)
    }
    portion.end = end
    return portion
  }

  private func opened() throws -> Int32? {
    if let file { return file }
    guard let next = paths.popFirst() else { return nil }
    path = next
    number = 0
    let file = next == "-" ? STDIN_FILENO : open(next, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw Failure(unreadable: next) }
    self.file = file
    return file
  }

  private func read(_ file: Int32, into portion: inout Portion) throws {
    let path = path
    let bytes = try [UInt8](unsafeUninitializedCapacity: LineFeed.portion) { buffer, count in
      repeat {
        count = Glibc.read(file, buffer.baseAddress, buffer.count)
      } while count < 0 && errno == EINTR
      guard count >= 0 else {
        count = 0
        throw Failure(unreadable: path)
      }
    }
    end += bytes.count
    guard !bytes.isEmpty else {
      if !rest.isEmpty || passed > 0 { add(rest[...], to: &portion) }
      (rest, passed) = ([], 0)
      if file != STDIN_FILENO { close(file) }
      self.file = nil
      return
    }
    cut(bytes, into: &portion)
  }

  /// Cuts what was read at its line ends; the last part waits for more.
  private func cut(_ bytes: [UInt8], into portion: inout Portion) {
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      if rest.isEmpty, passed == 0 {
        add(bytes[start..<end], to: &portion)
      } else {
        keep(bytes[start..<end])
        add(rest[...], to: &portion)
        (rest, passed) = ([], 0)
      }
      start = end + 1
    }
    keep(bytes[start...])
  }

  private func keep(_ part: ArraySlice<UInt8>) {
    guard passed == 0, rest.count + part.count <= TicketReader.longestLine else {
      passed += rest.count + part.count
      rest = []
      return
    }
    rest += part
  }

  private func add(_ line: ArraySlice<UInt8>, to portion: inout Portion) {
    number += 1
    guard skip == 0 else { return skip -= 1 }
    let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    portion.lines.append(
      Portion.Line(
        number: number, file: hasSeveral ? path : nil, bytes: passed > 0 ? [] : line,
        length: passed + line.count))
  }
}
