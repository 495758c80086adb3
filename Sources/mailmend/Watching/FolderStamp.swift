internal import Foundation
internal import Glibc

/// What can be seen of the YAML files of some folders without reading them.
struct FolderStamp: Hashable {
  private struct File: Hashable {
    var path: String
    var node: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  private var files: [File] = []

  init(_ folders: [String]) {
    for folder in folders {
      let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
      files += names.filter(FolderStamp.isKnowledge).sorted().compactMap {
        FolderStamp.file("\(folder)/\($0)")
      }
    }
  }

  /// Editors keep files of their own beside the one that is written.
  private static func isKnowledge(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
      && !name.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func file(_ path: String) -> File? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return File(
      path: path, node: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }
}
