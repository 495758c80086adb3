internal import Foundation

/// Reading files for the commands.
enum Files {
  /// The text of a file; bytes that are no UTF-8 are replaced.
  static func text(at path: String) throws -> String {
    String(decoding: try bytes(at: path), as: UTF8.self)
  }

  /// A file as it is.
  static func bytes(at path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw Failure(unreadable: path)
    }
  }

  /// A transcript, or all of a folder, sorted by name.
  static func transcripts(at path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Failure(message: "There is no '\(path)'.", code: Failure.couldNot)
    }
    guard isFolder.boolValue else { return [path] }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
    return names.filter { $0.hasSuffix(".txt") }.sorted().map { "\(path)/\($0)" }
  }
}

extension Failure {
  /// A file that is not there, is a folder, or may not be read.
  fileprivate init(unreadable path: String) {
    self.init(
      message: "I cannot read '\(path)'. Is the name right, and may you read it?",
      code: Failure.couldNot)
  }
}

/// Lines of a file or of standard input, one at a time.
final class LineReader {
  private let path: String
  private let handle: FileHandle?
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and how far no line end was found.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  init(path: String) throws {
    self.path = path
    guard path != "-" else {
      handle = nil
      return
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { throw Failure(unreadable: path) }
    self.handle = handle
  }

  /// The next line without its end; nil after the last.
  func next() throws -> String? {
    guard let handle else { return readLine(strippingNewline: true) }
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { (start, searched) = (end + 1, end + 1) }
        return LineReader.text(buffer[start..<end])
      }
      searched = buffer.count
      guard !isAtEnd, let more = try chunk(of: handle), !more.isEmpty else {
        isAtEnd = true
        defer { (buffer, start, searched) = ([], 0, 0) }
        return start == buffer.count ? nil : LineReader.text(buffer[start...])
      }
      // What was given out makes room once for each chunk, not for each line.
      buffer.removeSubrange(..<start)
      searched -= start
      start = 0
      buffer += more
    }
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    String(decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
  }

  private func chunk(of handle: FileHandle) throws -> Data? {
    do { return try handle.read(upToCount: 1 << 16) } catch { throw Failure(unreadable: path) }
  }
}
