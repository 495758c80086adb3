internal import Foundation
internal import Glibc
internal import Transcripts

/// Files for the commands.
enum Files {
  /// More than any conversation takes: what is larger is something else.
  private static let largest = 16 << 20

  /// A file as it is.
  ///
  /// - Throws: ``Failure`` if it is none, is too large, or may not be read.
  static func bytes(at path: String) throws -> [UInt8] {
    // Opening a pipe that nobody writes to must not wait.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw Failure(unreadable: path) }
    defer { close(file) }
    try mustBePlain(file, path)
    var bytes: [UInt8] = []
    while bytes.count <= largest {
      let part = try [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = read(file, buffer.baseAddress, buffer.count)
        if count < 0 { throw Failure(unreadable: path) }
      }
      if part.isEmpty { return bytes }
      bytes += part
    }
    throw Failure(tooLarge: path)
  }

  private static func mustBePlain(_ file: Int32, _ path: String) throws {
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Failure(unreadable: path) }
    switch status.st_mode & S_IFMT {
    case S_IFREG where status.st_size > largest: throw Failure(tooLarge: path)
    case S_IFREG: return
    case S_IFDIR: throw Failure(noFile: path, "a folder. Please name a file in it")
    default: throw Failure(noFile: path, "a device or a pipe. Please name a file")
    }
  }

  /// Puts a text in the place of a file, all of it or nothing; its mode stays.
  ///
  /// - Throws: ``Failure`` if that cannot be.
  static func replace(_ path: String, with text: String) throws {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(noFile: path, "a link or the like. Please name the file that it leads to")
    }
    let new = "\(path).\(getpid()).new"
    let file = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw Failure(unwritable: path) }
    let isWritten =
      fchmod(file, status.st_mode & 0o7777) == 0 && Record.write(text, to: file)
      && fsync(file) == 0
    close(file)
    guard isWritten, rename(new, path) == 0 else {
      let failure = Failure(unwritable: path)
      unlink(new)
      throw failure
    }
  }

  /// Writes a report, over a former one if there is one.
  ///
  /// - Throws: ``Failure`` if it cannot be written.
  static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  /// Writes a report of bytes.
  static func write(_ data: Data, to path: String) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw Failure(unwritable: path) }
    defer { close(file) }
    guard Record.write(Array(data)[...], to: file) else { throw Failure(unwritable: path) }
  }

  /// A folder that is there from now on, with all above it.
  ///
  /// - Throws: ``Failure`` if there can be none.
  static func folder(at path: String) throws(Failure) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure(
        message: "I cannot write into '\(path)'. Is it a folder, and may you write there?",
        code: Failure.couldNot)
    }
  }

  // MARK: Transcripts

  /// A transcript, read.
  ///
  /// - Throws: ``Failure`` if it cannot be read, or is none.
  static func transcript(at path: String) throws -> Transcript {
    do {
      return try Transcript(reading: try bytes(at: path), path: path)
    } catch let problem as TranscriptProblem {
      throw Failure(problem)
    }
  }

  /// Transcripts, and all of folders, sorted by name within each.
  ///
  /// - Throws: ``Failure`` if there is none.
  static func transcripts(in paths: [String]) throws -> [String] {
    let all = try paths.flatMap(transcripts)
    guard !all.isEmpty else {
      throw Failure(
        message: "There is no transcript in \(paths.joined(separator: ", ")).",
        code: Failure.couldNot)
    }
    return all
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
  init(unreadable path: String) {
    self.init(
      message: "I cannot read '\(path)'. Is the name right, and may you read it?",
      code: Failure.couldNot)
  }

  fileprivate init(noFile path: String, _ what: String) {
    self.init(message: "'\(path)' is \(what).", code: Failure.couldNot)
  }

  fileprivate init(tooLarge path: String) {
    self.init(
      message: "'\(path)' is larger than 16 MB. No conversation is as long: is it another file?",
      code: Failure.couldNot)
  }

  /// Names what the system said last.
  init(unwritable path: String) {
    self.init(
      message: "I cannot write to '\(path)': \(String(cString: strerror(errno))).",
      code: Failure.couldNot)
  }
}
