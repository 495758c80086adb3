internal import Foundation

/// Finds and reads the YAML files below one folder.
///
/// Whatever is there instead of files and folders, it neither waits nor goes round and round.
struct FolderReader {
  let folder: String

  /// No Knowledge has more of them; a folder that does is somebody's whole disk.
  static let mostFiles = 10_000
  static let mostEntries = 200_000
  static let mostBytes = 64 << 20

  /// The files with what they hold, sorted by the bytes of their paths so that every machine agrees.
  func files() throws(KnowledgeFailure) -> [SourceFolder.File] {
    var files: [SourceFolder.File] = []
    var size = 0
    for path in try paths() {
      let bytes = try contents(of: path)
      size += bytes.count
      guard size <= Self.mostBytes else {
        throw failure("", "Its files have over 64 MiB together. Is it the right folder?")
      }
      files.append((path, bytes))
    }
    return files
  }

  private func failure(_ path: String, _ reason: String) -> KnowledgeFailure {
    .unreadable(path: folder.appendingPath(path), reason: reason)
  }

  // MARK: Paths

  private func paths() throws(KnowledgeFailure) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw failure("", "There is no such folder.")
    }
    guard isFolder.boolValue else {
      throw failure("", "It is a file, and Knowledge is a folder.")
    }
    var walk = Walk()
    try collect(below: "", in: [], &walk)
    guard !walk.found.isEmpty else { throw failure("", "There is no .yaml file in it.") }
    return walk.found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What was found so far.
  private struct Walk {
    var found: [String] = []
    var entries = 0
  }

  // `outer` are the folders that this one stands in.
  private func collect(
    below path: String, in outer: [FileIdentity], _ walk: inout Walk
  ) throws(KnowledgeFailure) {
    guard let here = FileIdentity(folder.appendingPath(path)), !outer.contains(here) else {
      throw failure(path, "It is a link to a folder that it stands in. Take it away.")
    }
    guard outer.count < 16 else {
      throw failure(path, "Its folders stand too deep in each other.")
    }
    for name in try names(in: path) where !name.hasPrefix(".") {
      let inner = path.appendingPath(name)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appendingPath(inner), isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        try collect(below: inner, in: outer + [here], &walk)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        walk.found.append(inner)
      }
      walk.entries += 1
      guard walk.found.count <= Self.mostFiles, walk.entries <= Self.mostEntries else {
        throw failure("", "It holds far more files than any Knowledge. Is it the right folder?")
      }
    }
  }

  private func names(in path: String) throws(KnowledgeFailure) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.appendingPath(path))
    } catch {
      throw failure(path, "The folder may not be read.")
    }
  }

  // MARK: Contents

  /// What a file holds, as far as it is not too large anyway.
  private func contents(of path: String) throws(KnowledgeFailure) -> [UInt8] {
    // Opening a pipe would wait for somebody to write.
    let file = open(folder.appendingPath(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { throw failure(path, Self.reason(errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw failure(path, "It is a pipe or a device, and a Knowledge file is text.")
    }
    var bytes: [UInt8] = []
    while bytes.count <= SourceFile.largest {
      guard let more = Self.chunk(of: file) else { throw failure(path, Self.reason(errno)) }
      if more.isEmpty { break }
      bytes += more
    }
    return bytes
  }

  /// The next bytes, none at the end; nil where they cannot be read.
  private static func chunk(of file: Int32) -> [UInt8]? {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
      count = read(file, buffer.baseAddress, buffer.count)
      filled = max(0, count)
    }
    return count < 0 ? nil : bytes
  }

  private static func reason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "It is a link that leads nowhere."
    case ELOOP: "It is a link that leads back to itself."
    case EACCES, EPERM: "You may not read this file."
    case ENXIO: "It is a socket or a device, and a Knowledge file is text."
    default: "The file may not be read."
    }
  }
}

/// What a path leads to, whatever it is called.
private struct FileIdentity: Equatable {
  let device: dev_t
  let number: ino_t

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = status.st_dev
    number = status.st_ino
  }
}
