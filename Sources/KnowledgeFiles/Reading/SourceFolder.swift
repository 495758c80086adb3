internal import Crypto

/// The files of some folders, and what tells them from all others.
struct SourceFolder {
  let files: [SourceFile]
  /// The SHA-256 of every path and content, in hexadecimal.
  let sha256: String

  /// One file of a folder, by its path in the folder.
  typealias File = (path: String, bytes: [UInt8])

  /// Reads every YAML file below some folders.
  static func read(_ folders: [String]) throws(KnowledgeFailure) -> SourceFolder {
    var read: [[File]] = []
    for folder in folders { read.append(try FolderReader(folder: folder).files()) }
    return SourceFolder(read, names: folders)
  }

  /// Takes files as they are, folder by folder; without names their paths are shown alone.
  init(_ folders: [[File]], names: [String] = []) {
    var files: [SourceFile] = []
    var hash = SHA256()
    for (number, folder) in folders.enumerated() {
      let name = number < names.count ? names[number] : ""
      for (path, bytes) in folder {
        // Lengths keep one file's end from passing for another's beginning.
        hash.update(data: Array("\(number) \(path.utf8.count) \(bytes.count) \(path)\n".utf8))
        hash.update(data: bytes)
        files.append(
          SourceFile(
            path: name.appendingPath(path), folder: number, room: Self.room(of: path), bytes: bytes)
        )
      }
    }
    self.files = files
    sha256 = hash.finalize().hexadecimal
  }

  private static func room(of path: String) -> Room? {
    let first = path.split(separator: "/").first.map(String.init) ?? path
    return first == "knowledge.yml" ? .house : Room(rawValue: first)
  }
}

extension String {
  /// A path inside this folder; an empty name is no folder.
  func appendingPath(_ path: String) -> String {
    if isEmpty || path.isEmpty { return self + path }
    return hasSuffix("/") ? self + path : self + "/" + path
  }
}
