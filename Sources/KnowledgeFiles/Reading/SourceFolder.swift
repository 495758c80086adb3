internal import Crypto
internal import Foundation

/// The files of some folders, and what tells them from all others.
struct SourceFolder {
  let files: [SourceFile]
  /// The SHA-256 of every path and content, in hexadecimal.
  let sha256: String

  /// Reads every YAML file below some folders.
  static func read(_ folders: [String]) throws(KnowledgeFailure) -> SourceFolder {
    var files: [SourceFile] = []
    var hash = SHA256()
    for (number, folder) in folders.enumerated() {
      let paths = try paths(below: folder)
      for path in paths {
        let bytes = try contents(of: folder + "/" + path)
        // Lengths keep one file's end from passing for another's beginning.
        hash.update(data: Array("\(number) \(path.utf8.count) \(bytes.count) \(path)\n".utf8))
        hash.update(data: bytes)
        let shown = (folder.hasSuffix("/") ? folder : folder + "/") + path
        files.append(
          SourceFile(path: shown, folder: number, room: room(of: path), bytes: bytes))
      }
    }
    let hex = hash.finalize().map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    return SourceFolder(files: files, sha256: hex.joined())
  }

  private static func room(of path: String) -> Room? {
    let first = path.split(separator: "/").first.map(String.init) ?? path
    return first == "knowledge.yml" ? .house : Room(rawValue: first)
  }

  /// The YAML files below a folder, relative to it, sorted by bytes so that every machine agrees.
  private static func paths(below folder: String) throws(KnowledgeFailure) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw .unreadable(path: folder, reason: "There is no such folder.")
    }
    guard isFolder.boolValue else {
      throw .unreadable(path: folder, reason: "It is a file, and Knowledge is a folder.")
    }
    var found: [String] = []
    try collect(in: folder, below: "", depth: 0, into: &found)
    guard !found.isEmpty else {
      throw .unreadable(path: folder, reason: "There is no .yaml file in it.")
    }
    return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func collect(
    in folder: String, below path: String, depth: Int, into found: inout [String]
  ) throws(KnowledgeFailure) {
    // A link to a folder above would lead round and round.
    guard depth < 16 else {
      throw .unreadable(path: folder + path, reason: "Its folders stand too deep in each other.")
    }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder + "/" + path)
    } catch {
      throw .unreadable(path: folder + "/" + path, reason: "The folder may not be read.")
    }
    for name in names where !name.hasPrefix(".") {
      let inner = path.isEmpty ? name : path + "/" + name
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder + "/" + inner, isDirectory: &isFolder)
      if exists, isFolder.boolValue {
        try collect(in: folder, below: inner, depth: depth + 1, into: &found)
      } else if name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
        found.append(inner)
      }
    }
  }

  private static func contents(of path: String) throws(KnowledgeFailure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw .unreadable(path: path, reason: "The file may not be read.")
    }
  }
}
