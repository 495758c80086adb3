internal import Foundation

/// Reading files for the commands.
enum Files {
  /// The text of a file; bytes that are no UTF-8 are replaced.
  static func text(at path: String) throws -> String {
    do {
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
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
      if let end = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[..<end]
        buffer.removeSubrange(...end)
        return String(
          decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
      }
      guard !isAtEnd, let more = try chunk(of: handle), !more.isEmpty else {
        isAtEnd = true
        defer { buffer = [] }
        return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
      }
      buffer += more
    }
  }

  private func chunk(of handle: FileHandle) throws -> Data? {
    do { return try handle.read(upToCount: 1 << 16) } catch { throw Failure(unreadable: path) }
  }
}
